// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/availability.h"

namespace vitascope::server::catalog {

AvailabilityPhase phaseOf(const Availability& availability, UtcTime now) {
    if (availability.from && now < *availability.from)
        return AvailabilityPhase::Upcoming;
    return availability.until && now >= *availability.until ? AvailabilityPhase::Over : AvailabilityPhase::Open;
}

Result<Availability> checkAvailability(const Availability& availability) {
    if (availability.from && availability.until && *availability.until <= *availability.from)
        return fail(ErrorCode::InvalidInput, "availability.until is not after availability.from");
    return availability;
}

} // namespace vitascope::server::catalog
