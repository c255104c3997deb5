// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/user_sessions.h"

#include <span>

namespace vitascope::server::auth {
namespace {

constexpr int kMost = 200;

} // namespace

Result<std::vector<Session>> UserSessions::list(UserId user) {
    return work_.read([&](ReadScope& scope) { return sessions_.listAlive(scope, user, clock_.utcNow(), kMost); });
}

Result<void> UserSessions::end(const audit::Origin& origin, UserId user, SessionId id) {
    auto done = work_.write([&](WriteScope& scope) -> Result<void> {
        const auto now = clock_.utcNow();
        auto session = sessions_.find(scope, id);
        if (!session)
            return fail(session.error());
        if (!*session || (*session)->user != user || !(*session)->isAlive(now))
            return fail(ErrorCode::NotFound, "no such session: " + id.toString());
        (*session)->revokedAt = now;
        if (auto updated = sessions_.update(scope, **session); !updated)
            return updated;
        return audit_.append(
            scope, origin, {"session.end", audit::subjectOf("session", id), {audit::detail("user", user.toString())}});
    });
    if (done)
        revoked_.add(std::span(&id, 1));
    return done;
}

Result<std::vector<SessionId>> UserSessions::endAllIn(WriteScope& scope, const audit::Origin& origin, UserId user,
                                                      std::optional<SessionId> except) {
    auto sessions = sessions_.revokeAll(scope, user, except, clock_.utcNow());
    if (!sessions || sessions->empty())
        return sessions;
    auto noted = audit_.append(scope, origin,
                               {"session.end-all",
                                audit::subjectOf("user", user),
                                {audit::detail("sessions", std::to_string(sessions->size()))}});
    if (!noted)
        return fail(noted.error());
    return sessions;
}

Result<std::size_t> UserSessions::endAll(const audit::Origin& origin, UserId user, std::optional<SessionId> except) {
    auto sessions = work_.write([&](WriteScope& scope) { return endAllIn(scope, origin, user, except); });
    if (!sessions)
        return fail(sessions.error());
    ended(*sessions);
    return sessions->size();
}

} // namespace vitascope::server::auth
