// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/backups/backup.h"

#include <algorithm>
#include <map>

namespace vitascope::test {

class FakeBackupRepository final : public server::backups::BackupRepository {
public:
    Result<void> put(server::WriteScope&, const server::backups::Backup& backup) override {
        rows[backup.name] = backup;
        return {};
    }
    Result<std::vector<server::backups::Backup>> list(server::ReadScope&) override {
        std::vector<server::backups::Backup> all;
        for (const auto& [name, backup] : rows)
            all.push_back(backup);
        std::ranges::sort(all, std::ranges::greater(), &server::backups::Backup::begunAt);
        return all;
    }
    Result<void> remove(server::WriteScope&, const std::string& name) override {
        rows.erase(name);
        return {};
    }

    std::map<std::string, server::backups::Backup> rows;
};

} // namespace vitascope::test
