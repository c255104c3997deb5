// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/creation_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

Result<void> SqliteCreationRepository::add(WriteScope& scope, const Creation& creation) {
    const auto& request = creation.request;
    return execute(scope,
                   "INSERT INTO creation (creator_id, idempotency_key, request_digest, made_id, created_at) "
                   "VALUES (?, ?, ?, ?, ?)",
                   request.creator, request.key, request.digest, creation.made.toString(), creation.at)
        .map([](auto) {});
}

Result<std::optional<Creation>> SqliteCreationRepository::find(ReadScope& scope, UserId creator,
                                                               const std::string& key) {
    const auto row = selectOne<Digest, std::string, UtcTime>(
        scope, "SELECT request_digest, made_id, created_at FROM creation WHERE creator_id = ? AND idempotency_key = ?",
        creator, key);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Creation>();
    const auto& [digest, made, at] = **row;
    const auto id = Uuid::parse(made);
    if (!id)
        return fail(ErrorCode::Corrupt, "stored id '" + made + "' is no UUID");
    return Creation{{creator, key, digest}, *id, at};
}

Result<std::size_t> SqliteCreationRepository::removeBefore(WriteScope& scope, UtcTime time) {
    return execute(scope, "DELETE FROM creation WHERE created_at < ?", time).map([](std::int64_t count) {
        return static_cast<std::size_t>(count);
    });
}

} // namespace vitascope::server::sqlite
