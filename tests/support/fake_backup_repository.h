// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/backups/backup.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vitascope::test {

class FakeBackupRepository final : public server::backups::BackupRepository {
public:
    Result<void> put(server::WriteScope&, const server::backups::Backup& backup) override {
        const auto found = std::ranges::find(rows, backup.name, &server::backups::Backup::name);
        if (found != rows.end())
            *found = backup;
        else
            rows.push_back(backup);
        return {};
    }
    Result<std::vector<server::backups::Backup>> list(server::ReadScope&) override {
        return std::vector(rows.rbegin(), rows.rend());
    }
    Result<void> remove(server::WriteScope&, const std::string& name) override {
        std::erase_if(rows, [&](const auto& backup) { return backup.name == name; });
        return {};
    }

    std::vector<server::backups::Backup> rows; // the last added last
};

} // namespace vitascope::test
