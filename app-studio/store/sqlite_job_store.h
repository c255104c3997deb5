// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in a file of SQLite: WAL, synchronous=FULL, one connection that no other process shares (the lock ends with
// the process, however that ends). The schema has a version; an older one is brought up to date when it is opened. Rows
// of films that cannot be read are kept in the table job_aside, as JSON, without their log and the notes of their
// uploads; their names go to the log.
// Thread: any; calls follow one another.
#pragma once

#include "app-studio/jobs/job_store.h"
#include "app-studio/store/sqlite_statement.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace vitascope::studio {

class SqliteJobStore final : public JobStore {
public:
    // Made if it is not there, with its folder, for the person alone. Conflict if a later version of the program has
    // written it, Unavailable if another process has it open or the disk fails. A file that is no database is put aside
    // (FILE.broken) and a new one begun.
    [[nodiscard]] static Result<std::unique_ptr<SqliteJobStore>> open(const std::filesystem::path& file);

    [[nodiscard]] Result<std::vector<JobRecord>> jobs() override;
    [[nodiscard]] std::vector<std::string> setAside() const override;
    [[nodiscard]] Result<void> put(const JobRecord& job) override;
    [[nodiscard]] Result<void> remove(JobNumber job) override;
    [[nodiscard]] Result<void> order(const std::vector<JobNumber>& jobs) override;
    [[nodiscard]] Result<UploadNotes> notes(JobNumber job) override;
    [[nodiscard]] Result<void> putPackage(JobNumber job, const std::string& key,
                                          const std::optional<PackageId>& package) override;
    [[nodiscard]] Result<void> putUpload(JobNumber job, const UploadNote& upload) override;
    [[nodiscard]] Result<void> putServerJob(JobNumber job, const std::optional<JobId>& serverJob) override;
    [[nodiscard]] Result<void> forgetUploads(JobNumber job) override;
    [[nodiscard]] Result<void> addLine(JobNumber job, const LogLine& line) override;
    [[nodiscard]] Result<std::vector<LogLine>> log(JobNumber job) override;

private:
    using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

    explicit SqliteJobStore(Database database) : database_(std::move(database)) {}
    [[nodiscard]] static Result<Database> openDatabase(const std::filesystem::path& file);
    [[nodiscard]] Result<void> mustExist(JobNumber job);

    [[nodiscard]] Result<void> moveAside(std::int64_t job); // mutex_ is held

    mutable std::mutex mutex_;
    Database database_;
    std::vector<std::string> aside_;
};

} // namespace vitascope::studio
