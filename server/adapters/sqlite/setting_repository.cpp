// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/setting_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

Result<std::map<std::string, std::string>> SqliteSettingRepository::list(ReadScope& scope) {
    const auto rows = select<std::string, std::string>(scope, "SELECT key, value FROM setting");
    if (!rows)
        return fail(rows.error());
    std::map<std::string, std::string> settings;
    for (const auto& [key, value] : *rows)
        settings.emplace(key, value);
    return settings;
}

Result<void> SqliteSettingRepository::put(WriteScope& scope, const std::string& key, const std::string& text,
                                          UtcTime now) {
    return execute(scope,
                   "INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?) "
                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at",
                   key, text, now)
        .map([](auto) {});
}

Result<void> SqliteSettingRepository::remove(WriteScope& scope, const std::string& key) {
    return execute(scope, "DELETE FROM setting WHERE key = ?", key).map([](auto) {});
}

} // namespace vitascope::server::sqlite
