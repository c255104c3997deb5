// SPDX-License-Identifier: GPL-3.0-or-later
// When a published title is there for viewers: from one time on, until another; open where a side is missing. Editors
// are not bound by it. Thread: values; functions any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <optional>

namespace vitascope::server::catalog {

struct Availability {
    std::optional<UtcTime> from;  // the first moment
    std::optional<UtcTime> until; // the first moment after it

    friend bool operator==(const Availability&, const Availability&) = default;
};

enum class AvailabilityPhase { Upcoming, Open, Over };

[[nodiscard]] AvailabilityPhase phaseOf(const Availability& availability, UtcTime now);
[[nodiscard]] inline bool isOpen(const Availability& availability, UtcTime now) {
    return phaseOf(availability, now) == AvailabilityPhase::Open;
}

// InvalidInput if it ends before it begins, or at once.
[[nodiscard]] Result<Availability> checkAvailability(const Availability& availability);

} // namespace vitascope::server::catalog
