// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the queue of one person on one server. What a call has returned from is still there after the program was
// killed or the machine lost its power. Calls block for a disk; Unavailable when that is full or fails, Corrupt when
// what is kept cannot be read. Thread: any.
#pragma once

#include "app-studio/jobs/job_record.h"
#include "shared/base/result.h"

#include <vector>

namespace vitascope::studio {

class JobStore {
public:
    // Lines that are kept of a film; older ones go.
    static constexpr std::size_t kLogLines = 500;

    virtual ~JobStore() = default;

    // In their order. A film that cannot be read is set aside and does not keep the others from being read.
    [[nodiscard]] virtual Result<std::vector<JobRecord>> jobs() = 0;
    // The names of those that the last jobs() has set aside.
    [[nodiscard]] virtual std::vector<std::string> setAside() const = 0;
    // A new one stands last; one that is known keeps its place and all else that is kept of it.
    [[nodiscard]] virtual Result<void> put(const JobRecord& job) = 0;
    // With its notes and its log. One that is not there is no failure.
    [[nodiscard]] virtual Result<void> remove(JobNumber job) = 0;
    // The order from now on; those that are not named stand behind, in the order they had.
    [[nodiscard]] virtual Result<void> order(const std::vector<JobNumber>& jobs) = 0;

    // All of these: NotFound for a job that is not there.
    [[nodiscard]] virtual Result<UploadNotes> notes(JobNumber job) = 0;
    [[nodiscard]] virtual Result<void> putPackage(JobNumber job, const std::string& key,
                                                  const std::optional<PackageId>& package) = 0;
    [[nodiscard]] virtual Result<void> putUpload(JobNumber job, const UploadNote& upload) = 0;
    [[nodiscard]] virtual Result<void> putServerJob(JobNumber job, const std::optional<JobId>& serverJob) = 0;
    // Key, package, uploads and the server's job: the server no longer knows them.
    [[nodiscard]] virtual Result<void> forgetUploads(JobNumber job) = 0;

    [[nodiscard]] virtual Result<void> addLine(JobNumber job, const LogLine& line) = 0;
    [[nodiscard]] virtual Result<std::vector<LogLine>> log(JobNumber job) = 0; // the oldest first
};

} // namespace vitascope::studio
