// SPDX-License-Identifier: GPL-3.0-or-later
// The index of a film's small pictures: a WebVTT file whose cues name a rectangle of a sheet (docs/package-format.md).
// Read strictly: what is not as a Vitascope server writes it is refused as a whole. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/playback/outputs.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::playback {

// A rectangle of a sheet, in pixels, that shows the film from start on.
struct Thumbnail {
    MediaTime start{};
    MediaTime end{};
    std::size_t sheet = 0; // of ThumbnailIndex::sheets
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const Thumbnail&, const Thumbnail&) = default;
};

struct ThumbnailIndex {
    std::vector<std::string> sheets;   // absolute URLs, in the order of the film
    std::vector<Thumbnail> thumbnails; // in the order of the film, without overlaps; at least one

    // The one that covers the position; before the first and behind the last: that one.
    [[nodiscard]] const Thumbnail& at(MediaTime position) const;

    friend bool operator==(const ThumbnailIndex&, const ThumbnailIndex&) = default;
};

inline constexpr std::size_t kLargestThumbnailIndex = 8U << 20U; // bytes

// url is where the text came from; sheets are found relative to it. Corrupt with the line if it is anything else.
[[nodiscard]] Result<ThumbnailIndex> parseThumbnailIndex(std::string_view text, std::string_view url);

} // namespace vitascope::playback
