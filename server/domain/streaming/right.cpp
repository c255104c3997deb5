// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/right.h"

namespace vitascope::server::streaming {

bool isPublished(const catalog::Title& title, UtcTime now) {
    return title.state == catalog::TitleState::Published && title.publishedAt.value_or(now) <= now;
}

Decision decide(const Subject& subject, const catalog::Title& title, UtcTime now) {
    if (!subject.permissions.contains(auth::Permission::WatchFilms))
        return Refusal::NotAllowed;
    if (subject.permissions.contains(auth::Permission::EditCatalog))
        return Right{};
    if (!isPublished(title, now))
        return Refusal::NotVisible;
    switch (phaseOf(title.details.availability, now)) {
    case catalog::AvailabilityPhase::Upcoming:
        return Refusal::Upcoming;
    case catalog::AvailabilityPhase::Over:
        return Refusal::Over;
    case catalog::AvailabilityPhase::Open:
        break;
    }
    return Right{};
}

} // namespace vitascope::server::streaming
