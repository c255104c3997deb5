// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/backup_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

using backups::Backup;

Result<void> SqliteBackupRepository::put(WriteScope& scope, const Backup& backup) {
    return execute(scope,
                   "INSERT INTO backup (name, state, begun_at, ended_at, reason, files, bytes) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (name) DO UPDATE SET state = excluded.state, begun_at = excluded.begun_at, "
                   "ended_at = excluded.ended_at, reason = excluded.reason, files = excluded.files, "
                   "bytes = excluded.bytes", // and not REPLACE, which would give it a new rowid
                   backup.name, std::string(toString(backup.state)), backup.begunAt, backup.endedAt, backup.reason,
                   backup.files, backup.bytes)
        .map([](auto) {});
}

Result<std::vector<Backup>> SqliteBackupRepository::list(ReadScope& scope) {
    return guarded("read the record of backups", [&]() -> Result<std::vector<Backup>> {
        auto rows = select<std::string, std::string, UtcTime, std::optional<UtcTime>, std::string, std::uint64_t,
                           std::uint64_t>(scope, "SELECT name, state, begun_at, ended_at, reason, files, bytes "
                                                 "FROM backup ORDER BY rowid DESC");
        if (!rows)
            return fail(rows.error());
        std::vector<Backup> all;
        for (auto& [name, state, begunAt, endedAt, reason, files, bytes] : *rows) {
            const auto known = backups::parseBackupState(state);
            if (!known)
                throw DamagedValue("stored state '" + state + "' of a backup is none");
            all.push_back({std::move(name), *known, begunAt, endedAt, std::move(reason), files, bytes});
        }
        return all;
    });
}

Result<void> SqliteBackupRepository::remove(WriteScope& scope, const std::string& name) {
    return execute(scope, "DELETE FROM backup WHERE name = ?", name).map([](auto) {});
}

} // namespace vitascope::server::sqlite
