// SPDX-License-Identifier: GPL-3.0-or-later
// What tells programs of changes: the log, the hub, and the thread ("events") that runs the hub. Thread: owner's; log
// and hub say for themselves.
#pragma once

#include "server/adapters/sqlite/event_repository.h"
#include "server/domain/auth/revoked_sessions.h"
#include "server/domain/events/event_hub.h"

#include <thread>

namespace vitascope::server::app {

struct EventServices {
    // All outlive this.
    EventServices(UnitOfWork& work, const Clock& clock, const auth::RevokedSessions& revoked)
        : log(rows, clock),
          hub(work, rows, log, clock, [&revoked](SessionId session) { return revoked.isRevoked(session); }) {}

    void start();
    // Answers whoever waits.
    void stop();

    sqlite::SqliteEventRepository rows;
    events::EventLog log;
    events::EventHub hub;
    std::jthread thread;
};

} // namespace vitascope::server::app
