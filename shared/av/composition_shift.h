// SPDX-License-Identifier: GPL-3.0-or-later
// FFmpeg's demuxer adds to every presentation time of a track the largest negative composition offset that it has met
// (ISO/IEC 14496-12, 8.8.8: trun version 1). Fragments that are read one at a time then get different shifts, so it has
// to be taken out again. Thread: any.
#pragma once

#include <cstdint>
#include <span>

namespace vitascope::av {

// In ticks of the media; 0 if no offset is negative, and for what cannot be read (the demuxer refuses that itself).
[[nodiscard]] std::int64_t compositionShift(std::span<const std::uint8_t> fragments, std::uint32_t trackId);

} // namespace vitascope::av
