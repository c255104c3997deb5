// SPDX-License-Identifier: GPL-3.0-or-later
// Makes backups while the server runs: one at a time, on a thread of its own ("backup"), into a folder where the newest
// of them are kept and older ones are removed. Each stands in the record from its beginning on, and in the audit log.
// Only those whose folders are there, and whole, are counted and removed; who sees that one has ended may begin
// another. Thread: any.
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

    // What was running when the program ended has failed, unless its folder is whole, and what it left is removed.
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

    [[nodiscard]] Result<void> noteBeginning(const backups::Backup& backup, const audit::Origin& origin);
    // Notes the failure as well.
    [[nodiscard]] Result<void> startThread(const backups::Backup& backup, const audit::Origin& origin);
    void run(const backups::Backup& backup, const audit::Origin& origin, const std::stop_token& stop);
    void noteProgress(std::uint64_t done, std::uint64_t total);
    // And lets another begin.
    void noteEnd(backups::Backup backup, const Result<BackupReport>& report, const audit::Origin& origin);
    [[nodiscard]] bool isRunning(const std::string& name) const;
    void release(const std::string& name);
    [[nodiscard]] Result<void> removeOld(const std::string& latest, bool isLatestWhole);
    [[nodiscard]] backups::BackupView viewOf(backups::Backup backup) const;

    const Parts parts_;
    Locked<std::optional<Running>> running_;
    Locked<std::jthread> thread_; // last: it uses all of the above
};

} // namespace vitascope::server::backup
