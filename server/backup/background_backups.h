// SPDX-License-Identifier: GPL-3.0-or-later
// Makes backups while the server runs: one at a time, on a thread of its own ("backup"), into a folder where the newest
// of them are kept and older ones are removed. Each stands in the record from its beginning on, and in the audit log.
// Thread: any.
#pragma once

#include "server/backup/take_backup.h"
#include "server/domain/audit/audit_log.h"
#include "server/domain/backups/backup.h"
#include "shared/base/locked.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace vitascope::server::backup {

class BackgroundBackups final : public backups::Backups {
public:
    // Makes the backup under the name; takeBackup(), with its progress.
    using Take = std::function<Result<BackupReport>(const std::filesystem::path& target, UtcTime now,
                                                    const Progress& onProgress, const std::stop_token& stop)>;
    // All of it outlives this.
    struct Parts {
        UnitOfWork& work;
        backups::BackupRepository& record;
        audit::AuditLog& audit;
        const Clock& clock;
        std::filesystem::path folder;
        std::function<int()> keep; // at least 1; asked after each backup
        Take take;
    };

    explicit BackgroundBackups(Parts parts);
    // Stops the one that runs, and waits for it.
    ~BackgroundBackups() override;

    // What was running when the program ended has failed; what it left is removed. Before the first begin().
    [[nodiscard]] Result<void> recover();

    [[nodiscard]] Result<backups::BackupView> begin(const audit::Origin& origin) override;
    [[nodiscard]] Result<std::vector<backups::BackupView>> list() override;
    [[nodiscard]] std::string folder() const override { return parts_.folder.string(); }
    [[nodiscard]] int keep() const override { return parts_.keep(); }

private:
    struct Running {
        std::string name;
        double done = 0;
    };

    void run(backups::Backup backup, const audit::Origin& origin, const std::stop_token& stop);
    [[nodiscard]] Result<void> removeOld();
    [[nodiscard]] backups::BackupView viewOf(backups::Backup backup) const;

    const Parts parts_;
    Locked<std::optional<Running>> running_;
    Locked<std::jthread> thread_; // last: it uses all of the above
};

} // namespace vitascope::server::backup
