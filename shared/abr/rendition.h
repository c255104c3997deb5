// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to choose from: the renditions of one film, the sizes of their segments. Thread: any.
#pragma once

#include "shared/base/units.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitascope::abr {

// Rates are those of the link: with the audio that plays along.
struct Rendition {
    BitsPerSecond peak;
    BitsPerSecond average;
    std::vector<std::int64_t> segmentBytes; // as far as known; may be empty
};

struct Ladder {
    std::vector<Rendition> renditions;    // rising average rate; at least one
    std::vector<Seconds> segmentDuration; // one for each segment of the film, the same in all renditions

    [[nodiscard]] std::size_t segments() const { return segmentDuration.size(); }

    // The size of a segment with its audio: known, or by the average rate. rendition and segment are in range.
    [[nodiscard]] std::int64_t bytes(std::size_t rendition, std::size_t segment) const;
};

} // namespace vitascope::abr
