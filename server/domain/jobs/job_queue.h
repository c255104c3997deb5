// SPDX-License-Identifier: GPL-3.0-or-later
// JobQueue: the table of jobs with leases, which is the truth, and a wake-up for the workers of this process, which may
// be lost. A job is begun at most maxAttempts times, also when each attempt ends the whole program; then it is dead.
// Thread: any.
#pragma once

#include "server/domain/jobs/job.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>

namespace vitascope::server::jobs {

struct JobRules {
    int maxAttempts = 5;
    std::chrono::seconds lease{60}; // a heartbeat well within this keeps it
    std::chrono::seconds firstDelay{2};
    int delayFactor = 4; // 2 s, 8 s, 32 s, 128 s
};

// Does the jobs of one kind. Thread: any, several at once.
class JobHandler {
public:
    virtual ~JobHandler() = default;
    [[nodiscard]] virtual std::string_view kind() const = 0;
    // Does the work and, in the same transaction as its outcome, calls JobQueue::complete. A failure that may pass
    // (Unavailable, Timeout, Internal) is tried again, any other is final. Must end soon once stop is requested, with
    // Cancelled; the job then goes back to the queue.
    [[nodiscard]] virtual Result<void> run(const Job& job, const std::stop_token& stop) = 0;
    // Runs in the transaction that makes the job dead.
    [[nodiscard]] virtual Result<void> giveUp(WriteScope& scope, const Job& job, const std::string& reason) = 0;
};

class JobQueue {
public:
    JobQueue(UnitOfWork& work, JobRepository& repository, const Clock& clock, IdSource& ids,
             const JobRules& rules = {});

    // The handlers outlive the queue. Before the first claim.
    void addHandler(JobHandler& handler);
    [[nodiscard]] JobHandler* findHandler(std::string_view kind) const;

    // Queues a job in the caller's transaction; call wake() after its commit.
    [[nodiscard]] Result<JobId> submit(WriteScope& scope, std::string kind, std::string subject);
    void wake();

    [[nodiscard]] Result<Job> find(JobId id);

    // Leases the job that is due the longest; nothing if none is. Buries on the way those that ended their worker too
    // often.
    [[nodiscard]] Result<std::optional<Job>> claim();
    // Conflict if the lease was lost.
    [[nodiscard]] Result<void> extend(const JobLease& lease);
    // In the transaction of the outcome. Conflict if the lease was lost: then nothing of the outcome may be kept.
    [[nodiscard]] Result<void> complete(WriteScope& scope, const JobLease& lease);
    // After run() failed: back to the queue or dead, as the error and the attempts so far say.
    [[nodiscard]] Result<void> failed(const Job& job, const Error& error);

    // How often wake() was called; ask before claim(), so that no call between the two is missed.
    [[nodiscard]] std::uint64_t wakes() const;
    // Waits until wake() has been called more often than that, the next due time or stop. May return early.
    void waitForWork(std::uint64_t wakes, const std::stop_token& stop);

    [[nodiscard]] const JobRules& rules() const { return rules_; }

private:
    [[nodiscard]] Result<void> bury(WriteScope& scope, Job job, std::string reason);
    [[nodiscard]] std::chrono::seconds delayAfter(int attempts) const;

    UnitOfWork& work_;
    JobRepository& repository_;
    const Clock& clock_;
    IdSource& ids_;
    const JobRules rules_;
    std::map<std::string, JobHandler*, std::less<>> handlers_;

    mutable std::mutex mutex_;
    std::condition_variable_any woken_;
    std::uint64_t wakes_ = 0; // guarded by mutex_
};

} // namespace vitascope::server::jobs
