// SPDX-License-Identifier: GPL-3.0-or-later
// A job: work that outlives the request which asked for it, and the program. Thread: value.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::jobs {

enum class JobState {
    Queued,  // waits until dueAt
    Running, // leased until dueAt; afterwards another worker may take it
    Done,
    Dead,      // given up; see reason
    Cancelled, // somebody asked for its end
};

// "queued", "running", "done", "dead", "cancelled".
[[nodiscard]] std::string_view toString(JobState state);

struct Job {
    JobId id;
    std::string kind;    // which handler does it: "verify-track"
    std::string subject; // what it is about, in the handler's words: an id
    JobState state = JobState::Queued;
    int attempts = 0;        // how often it was begun
    std::uint64_t fence = 0; // grows with each lease; a worker whose number is older has lost the job
    UtcTime createdAt;
    UtcTime dueAt;
    std::string reason;             // why the last attempt failed
    int priority = 0;               // of the jobs that are due, those with more go first
    std::optional<TitleId> title;   // the title it works for, where there is one
    std::optional<UtcTime> endedAt; // when it was done, given up or cancelled

    [[nodiscard]] bool hasEnded() const { return state != JobState::Queued && state != JobState::Running; }
};

// Which kinds of job a worker does. Without any name: all of them.
struct JobKinds {
    std::vector<std::string> only;
    std::vector<std::string> except;
};

struct JobQuery {
    std::optional<JobState> state;
    std::optional<std::string> kind;
    std::optional<TitleId> title;
    std::optional<JobId> before; // older than this one
    std::size_t limit = 50;
};

// What a worker must show to write anything for a job.
struct JobLease {
    JobId job;
    std::uint64_t fence = 0;
};

[[nodiscard]] inline JobLease leaseOf(const Job& job) {
    return {.job = job.id, .fence = job.fence};
}

class JobRepository {
public:
    virtual ~JobRepository() = default;
    [[nodiscard]] virtual Result<void> insert(WriteScope& scope, const Job& job) = 0;
    [[nodiscard]] virtual Result<std::optional<Job>> find(ReadScope& scope, JobId id) = 0;
    // Of the queued or running jobs that are due: of those with the most priority the one that is due the longest.
    [[nodiscard]] virtual Result<std::optional<Job>> findDue(ReadScope& scope, UtcTime now, const JobKinds& kinds) = 0;
    // When the next queued or running job will be due.
    [[nodiscard]] virtual Result<std::optional<UtcTime>> nextDue(ReadScope& scope, const JobKinds& kinds) = 0;
    // The newest first.
    [[nodiscard]] virtual Result<std::vector<Job>> list(ReadScope& scope, const JobQuery& query) = 0;
    // Writes state, attempts, fence, dueAt, reason and endedAt if the stored fence is still the given one; Conflict if
    // not.
    [[nodiscard]] virtual Result<void> update(WriteScope& scope, const Job& job, std::uint64_t storedFence) = 0;
    // Ends the leases of all running jobs: each is due at once.
    [[nodiscard]] virtual Result<void> endLeases(WriteScope& scope, UtcTime now) = 0;
    // Forgets up to limit jobs that ended before the time and that nothing refers to, the oldest first; how many.
    [[nodiscard]] virtual Result<std::size_t> removeEnded(WriteScope& scope, UtcTime before, std::size_t limit) = 0;

    // What the job's attempts told; empty if nothing is kept.
    [[nodiscard]] virtual Result<std::string> findNotes(ReadScope& scope, JobId id) = 0;
    [[nodiscard]] virtual Result<void> setNotes(WriteScope& scope, JobId id, const std::string& notes) = 0;
};

} // namespace vitascope::server::jobs
