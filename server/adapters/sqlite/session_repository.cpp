// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/session_repository.h"

#include "server/adapters/sqlite/row_outcome.h"
#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using auth::Session;
using auth::SpentToken;

template<class... Values>
Result<std::vector<Session>> selectSessions(ReadScope& scope, const std::string& where, const Values&... values) {
    auto rows =
        select<SessionId, UserId, std::string, Digest, UtcTime, UtcTime, UtcTime, std::optional<UtcTime>, std::string>(
            scope,
            "SELECT id, user_id, device, token_hash, created_at, used_at, expires_at, "
            "revoked_at, address FROM session " +
                where,
            values...);
    if (!rows)
        return fail(rows.error());
    std::vector<Session> sessions;
    for (auto& row : *rows)
        sessions.push_back(std::make_from_tuple<Session>(std::move(row)));
    return sessions;
}

template<class Value>
Result<std::optional<Session>> selectSession(ReadScope& scope, const std::string& where, const Value& value) {
    return selectSessions(scope, where, value).map([](std::vector<Session> sessions) {
        return sessions.empty() ? std::nullopt : std::optional(std::move(sessions.front()));
    });
}

std::vector<SessionId> idsOf(const std::vector<std::tuple<SessionId>>& rows) {
    std::vector<SessionId> ids;
    for (const auto& [id] : rows)
        ids.push_back(id);
    return ids;
}

} // namespace

Result<void> SqliteSessionRepository::add(WriteScope& scope, const Session& session) {
    return execute(scope,
                   "INSERT INTO session (id, user_id, device, token_hash, created_at, used_at, expires_at, revoked_at, "
                   "address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   session.id, session.user, session.device, session.token, session.createdAt, session.usedAt,
                   session.expiresAt, session.revokedAt, session.address)
        .map([](auto) {});
}

Result<void> SqliteSessionRepository::update(WriteScope& scope, const Session& session) {
    return execute(scope,
                   "UPDATE session SET device = ?, token_hash = ?, used_at = ?, expires_at = ?, revoked_at = ?, "
                   "address = ? WHERE id = ?",
                   session.device, session.token, session.usedAt, session.expiresAt, session.revokedAt, session.address,
                   session.id)
        .and_then(expectOneRow("session", session.id));
}

Result<std::optional<Session>> SqliteSessionRepository::find(ReadScope& scope, SessionId id) {
    return selectSession(scope, "WHERE id = ?", id);
}

Result<std::optional<Session>> SqliteSessionRepository::findByToken(ReadScope& scope, const Digest& token) {
    return selectSession(scope, "WHERE token_hash = ?", token);
}

Result<void> SqliteSessionRepository::addSpent(WriteScope& scope, const SpentToken& spent) {
    return execute(scope, "INSERT INTO spent_refresh_token (token_hash, session_id, spent_at) VALUES (?, ?, ?)",
                   spent.token, spent.session, spent.spentAt)
        .map([](auto) {});
}

Result<std::optional<SpentToken>> SqliteSessionRepository::findSpent(ReadScope& scope, const Digest& token) {
    auto row = selectOne<Digest, SessionId, UtcTime>(
        scope, "SELECT token_hash, session_id, spent_at FROM spent_refresh_token WHERE token_hash = ?", token);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<SpentToken>();
    return std::optional(std::make_from_tuple<SpentToken>(std::move(**row)));
}

Result<std::vector<Session>> SqliteSessionRepository::listAlive(ReadScope& scope, UserId user, UtcTime now, int limit) {
    return selectSessions(
        scope, "WHERE user_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY used_at DESC, id LIMIT ?", user,
        now, limit);
}

Result<std::vector<SessionId>> SqliteSessionRepository::revokeAll(WriteScope& scope, UserId user,
                                                                  std::optional<SessionId> except, UtcTime now) {
    const auto spared = except.value_or(SessionId()); // nobody has the null id
    auto rows = select<SessionId>(scope, "SELECT id FROM session WHERE user_id = ? AND id <> ? AND revoked_at IS NULL",
                                  user, spared);
    if (!rows)
        return fail(rows.error());
    return execute(scope, "UPDATE session SET revoked_at = ? WHERE user_id = ? AND id <> ? AND revoked_at IS NULL", now,
                   user, spared)
        .map([&](auto) { return idsOf(*rows); });
}

Result<std::vector<SessionId>> SqliteSessionRepository::revokedSince(ReadScope& scope, UtcTime since) {
    return select<SessionId>(scope, "SELECT id FROM session WHERE revoked_at IS NOT NULL AND revoked_at >= ?", since)
        .map(idsOf);
}

Result<void> SqliteSessionRepository::removeEndedBefore(WriteScope& scope, UtcTime time) {
    return execute(scope, "DELETE FROM session WHERE revoked_at < ? OR expires_at < ?", time, time).map([](auto) {});
}

} // namespace vitascope::server::sqlite
