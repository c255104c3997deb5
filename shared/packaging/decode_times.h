// SPDX-License-Identifier: GPL-3.0-or-later
// Decode times for one closed group of pictures that start together with its first picture and never lie behind the
// presentation: a segment's decode time is then its presentation time, without edit lists and without negative offsets
// (which FFmpeg's demuxer answers by shifting the whole track). Pure computation. Thread: any.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace vitascope::packaging {

// The presentation times in decode order; the first is the smallest, all differ. The result strictly rises, begins at
// the first presentation time, and result[i] <= presentation[i].
[[nodiscard]] std::vector<std::int64_t> decodeTimes(std::span<const std::int64_t> presentation);

} // namespace vitascope::packaging
