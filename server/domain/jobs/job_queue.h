// SPDX-License-Identifier: GPL-3.0-or-later
// JobQueue: the table of jobs with leases, which is the truth, and a wake-up for the workers of this process, which may
// be lost. A job is begun at most maxAttempts times, also when each attempt ends the whole program; then it is dead
// until a person restarts it. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/events/event_log.h"
#include "server/domain/jobs/job.h"
#include "server/domain/jobs/job_board.h"
#include "server/domain/page.h"

#include <chrono>
#include <condition_variable>
#include <functional>
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
    // In [0, 1): spreads each delay over its upper half, so that what failed together does not come back together.
    // Without it each delay is the whole one.
    std::function<double()> chance = {};
};

// What a job has besides its kind and subject.
struct JobTraits {
    int priority = 0;
    std::optional<TitleId> title;
};

// Does the jobs of one kind. Thread: any, several at once.
class JobHandler {
public:
    virtual ~JobHandler() = default;
    [[nodiscard]] virtual std::string_view kind() const = 0;
    // Does the work and, in the same transaction as its outcome, calls JobQueue::complete. A failure that may pass
    // (Unavailable, Timeout, Internal) is tried again, any other is final. Must end soon once stop is requested, with
    // Cancelled; the job then goes back to the queue. Cancelled without such a request counts as Internal.
    [[nodiscard]] virtual Result<void> run(const Job& job, const std::stop_token& stop) = 0;
    // Runs in the transaction that makes the job dead or cancelled.
    [[nodiscard]] virtual Result<void> giveUp(WriteScope& scope, const Job& job, const std::string& reason) = 0;
    // Runs in the transaction that queues a dead or cancelled job again: takes back what giveUp did. Conflict, with the
    // reason for people, if what the job needs is gone.
    [[nodiscard]] virtual Result<void> revive(WriteScope& scope, const Job& job);
    // How often a job of this kind is begun.
    [[nodiscard]] virtual int maxAttempts(const JobRules& rules) const { return rules.maxAttempts; }
};

class JobQueue {
public:
    JobQueue(UnitOfWork& work, JobRepository& repository, const Clock& clock, IdSource& ids,
             const JobRules& rules = {});

    // Tells the log of each change of state, and passes on progress. Both outlive the queue. Before the first job.
    void tell(events::EventLog& log, std::function<void(events::Event)> announce);
    // Notes what people do to jobs; the log outlives the queue. Before the first job.
    void note(audit::AuditLog& log) { audit_ = &log; }
    // The handlers outlive the queue. Before the first claim.
    void addHandler(JobHandler& handler);
    [[nodiscard]] JobHandler* findHandler(std::string_view kind) const;

    // Queues a job in the caller's transaction; call wake() after its commit.
    [[nodiscard]] Result<JobId> submit(WriteScope& scope, std::string kind, std::string subject,
                                       const JobTraits& traits = {});
    void wake();

    // NotFound for one that is forgotten.
    [[nodiscard]] Result<Job> find(JobId id);
    [[nodiscard]] Result<Job> find(ReadScope& scope, JobId id);
    // The newest first; the key of the next page is its `before`.
    [[nodiscard]] Result<Page<Job, JobId>> list(JobQuery query);
    // What the attempts of the job told so far: lines with their times, the last 16 KiB of them.
    [[nodiscard]] Result<std::string> notes(JobId id);

    // Ends a job that waits or runs; the handler that runs it here is stopped, elsewhere at its next heartbeat. Its
    // outcome is refused from now on. Conflict if the job has ended.
    [[nodiscard]] Result<Job> cancel(JobId id, const audit::Origin& by = {});
    // Queues a dead or cancelled job again, as if it had never been begun. Conflict if it is neither, or cannot be.
    [[nodiscard]] Result<Job> restart(JobId id, const audit::Origin& by = {});
    // Forgets jobs that ended that long ago and that nothing refers to; how many.
    [[nodiscard]] Result<std::size_t> forgetEnded(std::chrono::seconds age);

    // Leases the job of these kinds that is due the longest; nothing if none is. Buries on the way those that ended
    // their worker too often.
    [[nodiscard]] Result<std::optional<Job>> claim(const JobKinds& kinds = {});
    // Jobs that a process left running when it was killed are due after the first delay and not when their leases end:
    // behind what waits, since one of them may be why it was killed. Only where no other process can be at work; before
    // the first claim.
    [[nodiscard]] Result<void> takeOver();
    // Conflict if the lease was lost.
    [[nodiscard]] Result<void> extend(const JobLease& lease);
    // In the transaction of the outcome. Conflict if the lease was lost: then nothing of the outcome may be kept.
    [[nodiscard]] Result<void> complete(WriteScope& scope, const JobLease& lease);
    // After run() failed: back to the queue or dead, as the error and the attempts so far say. Cancelled, for a job
    // that was asked to stop, costs it no attempt. Conflict if the job does not run any more.
    [[nodiscard]] Result<void> failed(const Job& job, const Error& error);

    // How often wake() was called; ask before claim(), so that no call between the two is missed.
    [[nodiscard]] std::uint64_t wakes() const;
    // Waits until wake() has been called more often than that, the next due time or stop. May return early.
    void waitForWork(std::uint64_t wakes, const std::stop_token& stop, const JobKinds& kinds = {});

    [[nodiscard]] const JobRules& rules() const { return rules_; }
    // How often the job is begun before it is given up.
    [[nodiscard]] int maxAttemptsOf(const Job& job) const;
    // What the jobs that run in this process do.
    [[nodiscard]] JobBoard& board() { return board_; }

private:
    // Writes the job's new state and tells of it.
    [[nodiscard]] Result<void> change(WriteScope& scope, const Job& job, std::uint64_t storedFence);
    [[nodiscard]] Result<void> tellOf(WriteScope& scope, const Job& job);
    [[nodiscard]] Result<void> noteAct(WriteScope& scope, const Job& job, const char* action, const audit::Origin& by);
    [[nodiscard]] Result<Job> loadRunning(ReadScope& scope, const JobLease& lease);
    [[nodiscard]] Result<void> end(WriteScope& scope, Job job, JobState state, std::string reason,
                                   std::uint64_t storedFence);
    [[nodiscard]] Result<void> bury(WriteScope& scope, Job job, std::string reason);
    [[nodiscard]] Result<void> keepNotes(WriteScope& scope, JobId id);
    [[nodiscard]] std::chrono::microseconds delayAfter(int attempts) const;

    UnitOfWork& work_;
    JobRepository& repository_;
    const Clock& clock_;
    IdSource& ids_;
    const JobRules rules_;
    JobBoard board_;
    events::EventLog* log_ = nullptr;
    audit::AuditLog* audit_ = nullptr;
    std::map<std::string, JobHandler*, std::less<>> handlers_;

    mutable std::mutex mutex_;
    std::condition_variable_any woken_;
    std::uint64_t wakes_ = 0; // guarded by mutex_
};

} // namespace vitascope::server::jobs
