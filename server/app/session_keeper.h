// SPDX-License-Identifier: GPL-3.0-or-later
// One thread ("sessions") that keeps the set of revoked sessions up to date, and forgets sessions that ended long ago
// and old entries of the audit log.
// Thread: owner's.
#pragma once

#include "server/app/periodic_task.h"
#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/session_service.h"

#include <optional>

namespace vitascope::server::app {

class SessionKeeper {
public:
    // Both outlive this. Reads what was revoked before it returns: a session that was ended before a restart must not
    // come back to life with the first request.
    SessionKeeper(auth::SessionService& sessions, audit::AuditLog& audit);

private:
    std::optional<PeriodicTask> task_;
};

} // namespace vitascope::server::app
