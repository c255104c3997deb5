// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/session_keeper.h"

#include "shared/base/log.h"

#include <chrono>

namespace vitascope::server::app {
namespace {

constexpr std::chrono::seconds kReload{2};
constexpr int kReloadsBetweenForgetting = 1800; // an hour

// What failed first; the other is done all the same.
Result<void> forgetOld(auth::SessionService& sessions, audit::AuditLog& audit) {
    auto sessionsForgotten = sessions.forgetEndedSessions();
    auto entriesForgotten = audit.forgetOld();
    return sessionsForgotten ? entriesForgotten : sessionsForgotten;
}

} // namespace

SessionKeeper::SessionKeeper(auth::SessionService& sessions, audit::AuditLog& audit) {
    if (const auto loaded = sessions.reloadRevocations(); !loaded)
        log::warning("it is not known yet which sessions were ended", {{"reason", loaded.error().message}});
    task_.emplace("sessions", kReload, [&sessions, &audit, turn = 0]() mutable -> Result<void> {
        const bool forgets = turn == 0;
        turn = (turn + 1) % kReloadsBetweenForgetting;
        auto reloaded = sessions.reloadRevocations();
        auto forgotten = forgets ? forgetOld(sessions, audit) : Result<void>();
        return reloaded ? forgotten : reloaded;
    });
}

} // namespace vitascope::server::app
