// SPDX-License-Identifier: GPL-3.0-or-later
// A segment's samples as fragments of about a second. Pure. Thread: any.
#pragma once

#include "shared/packaging/mp4_boxes.h"

#include <cstdint>
#include <span>

namespace vitascope::packaging {

// The bytes of a segment: fragments of even length, none longer than about a second. `sequence` is the number of
// fragments that the track already has, and is counted on. Samples are in decode order, at least one.
[[nodiscard]] Bytes buildSegment(std::span<const Sample> samples, std::uint32_t timescale, std::uint32_t& sequence);

} // namespace vitascope::packaging
