// SPDX-License-Identifier: GPL-3.0-or-later
// Where sessions and spent refresh tokens are kept. Each function works in the scope it is given. Besides the failures
// named, every function can fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/auth/session.h"
#include "server/domain/unit_of_work.h"

#include <optional>
#include <vector>

namespace vitascope::server::auth {

class SessionRepository {
public:
    virtual ~SessionRepository() = default;

    // AlreadyExists if the id or the token is taken, Conflict if there is no such user.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const Session& session) = 0;
    // Replaces token, device, usedAt, expiresAt, revokedAt and address. NotFound if there is no such session.
    [[nodiscard]] virtual Result<void> update(WriteScope& scope, const Session& session) = 0;
    [[nodiscard]] virtual Result<std::optional<Session>> find(ReadScope& scope, SessionId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Session>> findByToken(ReadScope& scope, const Digest& token) = 0;

    [[nodiscard]] virtual Result<void> addSpent(WriteScope& scope, const SpentToken& spent) = 0;
    [[nodiscard]] virtual Result<std::optional<SpentToken>> findSpent(ReadScope& scope, const Digest& token) = 0;

    // The user's sessions that are alive then, the one used last first.
    [[nodiscard]] virtual Result<std::vector<Session>> listAlive(ReadScope& scope, UserId user, UtcTime now,
                                                                 int limit) = 0;
    // Marks every session of the user that is not revoked yet, but for one, and tells which they were.
    [[nodiscard]] virtual Result<std::vector<SessionId>> revokeAll(WriteScope& scope, UserId user,
                                                                   std::optional<SessionId> except, UtcTime now) = 0;
    [[nodiscard]] virtual Result<std::vector<SessionId>> revokedSince(ReadScope& scope, UtcTime since) = 0;
    // Forgets sessions, with their spent tokens, that expired or were revoked before that time.
    [[nodiscard]] virtual Result<void> removeEndedBefore(WriteScope& scope, UtcTime time) = 0;
};

} // namespace vitascope::server::auth
