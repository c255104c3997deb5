// SPDX-License-Identifier: GPL-3.0-or-later
// Changed settings in SQLite: table setting. Thread: any.
#pragma once

#include "server/domain/settings/setting_repository.h"

namespace vitascope::server::sqlite {

class SqliteSettingRepository final : public settings::SettingRepository {
public:
    [[nodiscard]] Result<std::map<std::string, std::string>> list(ReadScope& scope) override;
    [[nodiscard]] Result<void> put(WriteScope& scope, const std::string& key, const std::string& text,
                                   UtcTime now) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, const std::string& key) override;
};

} // namespace vitascope::server::sqlite
