// SPDX-License-Identifier: GPL-3.0-or-later
// Where a user is signed in: listing and ending sessions. An ended session is refused by this process from then on, by
// the API and for media alike, and by others when they next reload (RevokedSessions). Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/revoked_sessions.h"
#include "server/domain/auth/session_repository.h"

namespace vitascope::server::auth {

class UserSessions {
public:
    // All outlive this.
    UserSessions(UnitOfWork& work, SessionRepository& sessions, RevokedSessions& revoked, audit::AuditLog& audit,
                 const Clock& clock)
        : work_(work), sessions_(sessions), revoked_(revoked), audit_(audit), clock_(clock) {}

    // Those that are alive, the one used last first; at most 200.
    [[nodiscard]] Result<std::vector<Session>> list(UserId user);
    // NotFound unless it is an alive session of that user.
    [[nodiscard]] Result<void> end(const audit::Origin& origin, UserId user, SessionId session);
    // All of them, but for one if it is given. Tells how many.
    [[nodiscard]] Result<std::size_t> endAll(const audit::Origin& origin, UserId user,
                                             std::optional<SessionId> except = {});
    // The same as part of a greater change; give what it tells to ended() once that is committed.
    [[nodiscard]] Result<std::vector<SessionId>> endAllIn(WriteScope& scope, const audit::Origin& origin, UserId user,
                                                          std::optional<SessionId> except = {});
    void ended(const std::vector<SessionId>& sessions) { revoked_.add(sessions); }

private:
    UnitOfWork& work_;
    SessionRepository& sessions_;
    RevokedSessions& revoked_;
    audit::AuditLog& audit_;
    const Clock& clock_;
};

} // namespace vitascope::server::auth
