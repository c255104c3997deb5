// SPDX-License-Identifier: GPL-3.0-or-later
// The track of small pictures for a seek bar (docs/package-format.md): at each interval the picture that the film shows
// there, ten by ten on a JPEG sheet. It is fed with the lowest rung's pictures, so that it costs next to nothing.
// Thread: one at a time.
#pragma once

#include "shared/base/result.h"
#include "shared/base/units.h"
#include "shared/packaging/rendition_encoder.h"
#include "shared/packaging/rgb_scaler.h"

#include <memory>
#include <optional>

namespace vitascope::packaging {

// What is known of the track beforehand: a picture each 2 s of a film of up to 10 minutes, 5 s up to an hour, else 10
// s, its longer side 160 pixels.
[[nodiscard]] package::TrackManifest thumbnailHead(av::Size picture, std::optional<Seconds> duration);

class ThumbnailMaker {
public:
    // The writer's head is as thumbnailHead() makes it.
    ThumbnailMaker(const ColourDescription& colour, std::unique_ptr<TrackWriter> writer);

    // In the order of time.
    [[nodiscard]] Result<void> add(const Picture& picture);
    // The last picture is shown until `end`. Gives the writer back, finished. Internal without a picture.
    [[nodiscard]] Result<std::unique_ptr<TrackWriter>> finish(std::int64_t end);

private:
    [[nodiscard]] Result<void> place(const AVFrame& picture);
    // The sheet so far, shown until `end`.
    [[nodiscard]] Result<void> writeSheet(std::int64_t end);
    [[nodiscard]] std::int64_t nextTicks() const { return (written_ + placed_) * tiles_.interval; }

    const package::TileFormat tiles_;
    RgbScaler scaler_;
    std::unique_ptr<TrackWriter> writer_;
    av::FramePtr sheet_;
    av::FramePtr last_;
    std::int64_t placed_ = 0;  // pictures on the sheet
    std::int64_t written_ = 0; // pictures on the sheets before it
};

} // namespace vitascope::packaging
