// SPDX-License-Identifier: GPL-3.0-or-later
// JobBoard: what the jobs that run in this process do right now: how far they are, what they tell, and the means to
// stop them. Nothing of it is stored; the queue keeps the notes when an attempt ends. A worker that lost its lease
// writes on the board in vain. Thread: any.
#pragma once

#include "server/domain/jobs/job.h"
#include "server/domain/progress.h"
#include "shared/base/clock.h"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace vitascope::server::jobs {

using JobProgress = Progress;

struct JobAttempt {
    UtcTime since;
    std::string worker; // which of the workers; empty where nobody said
};

// Joins texts of lines and keeps whole lines of the end: at most 16 KiB.
[[nodiscard]] std::string joinNotes(std::string earlier, std::string_view later);

class JobBoard {
public:
    // Must not block and not call the board.
    using Listener = std::function<void(JobId, const JobProgress&)>;

    explicit JobBoard(const Clock& clock) : clock_(clock) {}

    // Is told of progress, at most twice a second for each job. Before the first job begins.
    void onProgress(Listener listener) { listener_ = std::move(listener); }

    // For the worker, around an attempt. Stop is requested of `stop` when somebody wants the job to end.
    void begin(const JobLease& lease, std::stop_source stop, std::string worker = {});
    void end(const JobLease& lease);

    // For the handler, while it runs.
    void setProgress(const JobLease& lease, const JobProgress& progress);
    // A line for people. What is longer than 1,000 bytes is cut.
    void note(const JobLease& lease, std::string_view line);

    [[nodiscard]] std::optional<JobProgress> progress(JobId id) const;
    // The attempt that runs here, if one does.
    [[nodiscard]] std::optional<JobAttempt> attempt(JobId id) const;
    // The lines of the attempt that runs, each with its time; empty if none runs here.
    [[nodiscard]] std::string notes(JobId id) const;
    // Asks a job that runs here to end, and takes it off the board: it is no longer its worker's.
    void stop(JobId id);

private:
    struct Entry {
        std::uint64_t fence = 0;
        std::stop_source stop;
        JobAttempt attempt;
        std::optional<JobProgress> progress;
        std::optional<SteadyTime> toldAt;
        std::string notes;
    };
    // Call with the mutex held.
    [[nodiscard]] Entry* find(const JobLease& lease);

    const Clock& clock_;
    Listener listener_;
    mutable std::mutex mutex_;
    std::map<JobId, Entry> entries_; // guarded by mutex_
};

} // namespace vitascope::server::jobs
