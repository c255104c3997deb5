// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/playlist.h"

namespace vitascope::hls {

Duration MediaPlaylist::duration() const {
    Duration sum{};
    for (const auto& segment : segments)
        sum += segment.duration;
    return sum;
}

} // namespace vitascope::hls
