// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/server_key_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

Result<void> SqliteServerKeyRepository::add(WriteScope& scope, const auth::ServerKey& key) {
    return execute(scope, "INSERT INTO server_key (id, purpose, secret, created_at) VALUES (?, ?, ?, ?)", key.id,
                   key.purpose, key.secret.reveal(), key.createdAt)
        .map([](auto) {});
}

Result<std::vector<auth::ServerKey>> SqliteServerKeyRepository::list(ReadScope& scope, std::string_view purpose) {
    auto rows = select<std::string, std::string, std::string, UtcTime>(
        scope,
        "SELECT id, purpose, secret, created_at FROM server_key WHERE purpose = ? ORDER BY created_at DESC, id DESC",
        std::string(purpose));
    if (!rows)
        return fail(rows.error());
    std::vector<auth::ServerKey> keys;
    for (auto& [id, use, secret, createdAt] : *rows)
        keys.push_back({std::move(id), std::move(use), Secret(std::move(secret)), createdAt});
    return keys;
}

Result<void> SqliteServerKeyRepository::remove(WriteScope& scope, std::string_view id) {
    return execute(scope, "DELETE FROM server_key WHERE id = ?", std::string(id)).map([](auto) {});
}

} // namespace vitascope::server::sqlite
