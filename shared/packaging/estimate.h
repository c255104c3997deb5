// SPDX-License-Identifier: GPL-3.0-or-later
// What a package will cost before it is made: bytes and time, from the plan alone. Rough by nature: constant quality
// spends what the pictures need. Pure. Thread: any.
#pragma once

#include "shared/base/units.h"
#include "shared/packaging/plan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vitascope::packaging {

struct RungEstimate {
    BitsPerSecond rate;
    std::optional<std::uint64_t> bytes; // absent while the film's length is not known
};

struct Estimate {
    std::vector<RungEstimate> ladder;   // as the plan's
    std::optional<std::uint64_t> bytes; // of the whole package
    std::optional<Seconds> time;        // of packaging, on this many cores with the preset veryfast
};

[[nodiscard]] Estimate estimate(const Plan& plan, std::uint64_t filmBytes, unsigned cores);

} // namespace vitascope::packaging
