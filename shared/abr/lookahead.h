// SPDX-License-Identifier: GPL-3.0-or-later
// The best next rendition by dynamic programming over the next segments: expected quality less stalls less switches,
// with the rate of the link as a log-normal distribution that widens with each step. About 0.1 ms. Thread: any.
#pragma once

#include "shared/abr/policy.h"

#include <cstddef>

namespace vitascope::abr {

struct Forecast {
    BitsPerSecond rate; // median; greater than 0
    double spread = 0;  // standard deviation of its natural logarithm at the next segment
};

// Of the renditions 0 to top.
[[nodiscard]] std::size_t bestRendition(const Observation& seen, const Forecast& forecast, std::size_t top);

} // namespace vitascope::abr
