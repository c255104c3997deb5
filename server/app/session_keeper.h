// SPDX-License-Identifier: GPL-3.0-or-later
// One thread ("sessions") that keeps the set of revoked sessions up to date, and forgets sessions that ended long ago
// and old entries of the audit log.
// Thread: owner's.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/session_service.h"

#include <thread>

namespace vitascope::server::app {

class SessionKeeper {
public:
    // Both outlive this.
    SessionKeeper(auth::SessionService& sessions, audit::AuditLog& audit);

private:
    std::jthread thread_;
};

} // namespace vitascope::server::app
