// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in SQLite: tables session and spent_refresh_token. Thread: any.
#pragma once

#include "server/domain/auth/session_repository.h"

namespace vitascope::server::sqlite {

class SqliteSessionRepository final : public auth::SessionRepository {
public:
    [[nodiscard]] Result<void> add(WriteScope& scope, const auth::Session& session) override;
    [[nodiscard]] Result<void> update(WriteScope& scope, const auth::Session& session) override;
    [[nodiscard]] Result<std::optional<auth::Session>> find(ReadScope& scope, SessionId id) override;
    [[nodiscard]] Result<std::optional<auth::Session>> findByToken(ReadScope& scope, const Digest& token) override;
    [[nodiscard]] Result<void> addSpent(WriteScope& scope, const auth::SpentToken& spent) override;
    [[nodiscard]] Result<std::optional<auth::SpentToken>> findSpent(ReadScope& scope, const Digest& token) override;
    [[nodiscard]] Result<std::vector<SessionId>> revokeAll(WriteScope& scope, UserId user,
                                                           std::optional<SessionId> except, UtcTime now) override;
    [[nodiscard]] Result<std::vector<auth::Session>> listAlive(ReadScope& scope, UserId user, UtcTime now,
                                                               int limit) override;
    [[nodiscard]] Result<std::vector<SessionId>> revokedSince(ReadScope& scope, UtcTime since) override;
    [[nodiscard]] Result<void> removeEndedBefore(WriteScope& scope, UtcTime time) override;
};

} // namespace vitascope::server::sqlite
