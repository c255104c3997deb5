// SPDX-License-Identifier: GPL-3.0-or-later
// The record of backups in SQLite: table backup. Thread: any.
#pragma once

#include "server/domain/backups/backup.h"

namespace vitascope::server::sqlite {

class SqliteBackupRepository final : public backups::BackupRepository {
public:
    [[nodiscard]] Result<void> put(WriteScope& scope, const backups::Backup& backup) override;
    [[nodiscard]] Result<std::vector<backups::Backup>> list(ReadScope& scope) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, const std::string& name) override;
};

} // namespace vitascope::server::sqlite
