// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/orphan_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

using storage::Orphan;

Result<std::vector<Orphan>> SqliteOrphanRepository::list(ReadScope& scope, const std::string& kind) {
    auto rows =
        select<std::string, UtcTime>(scope, "SELECT name, first_seen FROM orphan WHERE kind = ? ORDER BY name", kind);
    if (!rows)
        return fail(rows.error());
    std::vector<Orphan> orphans;
    for (auto& [name, firstSeen] : *rows)
        orphans.push_back({std::move(name), firstSeen});
    return orphans;
}

Result<void> SqliteOrphanRepository::add(WriteScope& scope, const std::string& kind, const Orphan& orphan) {
    return execute(scope, "INSERT INTO orphan (kind, name, first_seen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", kind,
                   orphan.name, orphan.firstSeen)
        .map([](auto) {});
}

Result<void> SqliteOrphanRepository::remove(WriteScope& scope, const std::string& kind, const std::string& name) {
    return execute(scope, "DELETE FROM orphan WHERE kind = ? AND name = ?", kind, name).map([](auto) {});
}

Result<bool> SqliteBlobReferences::isNamed(ReadScope& scope, const Digest& digest) {
    return selectOne<std::int64_t>(
               scope, "SELECT 1 FROM track WHERE blob_digest = ? AND state IN ('committed', 'verifying') LIMIT 1",
               digest)
        .map([](const auto& row) { return row.has_value(); });
}

Result<bool> SqliteBlobReferences::namesAny(ReadScope& scope) {
    return selectOne<std::int64_t>(scope, "SELECT 1 FROM track WHERE state = 'committed' LIMIT 1")
        .map([](const auto& row) { return row.has_value(); });
}

} // namespace vitascope::server::sqlite
