// SPDX-License-Identifier: GPL-3.0-or-later
// The tracks that a trial uploads: the video of one tiny film, which is the same for all, and subtitles of which no two
// are alike. Thread: any after make.
#pragma once

#include "shared/base/result.h"
#include "shared/package/manifest.h"

#include <filesystem>
#include <string>

namespace vitascope::test {

struct SourceTrack {
    std::filesystem::path file;
    package::TrackManifest manifest;
};

class FilmSource {
public:
    // Renders and packages the film in the folder, with ffmpeg and vitascope-package from `programs`. NotFound or
    // Unavailable where there is no ffmpeg.
    [[nodiscard]] static Result<FilmSource> make(const std::filesystem::path& folder,
                                                 const std::filesystem::path& programs);

    [[nodiscard]] const SourceTrack& video() const { return video_; }
    [[nodiscard]] std::int64_t durationTicks() const { return durationTicks_; }
    [[nodiscard]] std::int64_t timescale() const { return timescale_; }
    // Writes a WebVTT file of about this size whose text tells `number`.
    [[nodiscard]] Result<SourceTrack> writeSubtitles(const std::filesystem::path& file, std::uint64_t number,
                                                     std::size_t bytes) const;

private:
    SourceTrack video_;
    std::int64_t durationTicks_ = 0;
    std::int64_t timescale_ = 1;
};

} // namespace vitascope::test
