// SPDX-License-Identifier: GPL-3.0-or-later
// A job: work that outlives the request which asked for it, and the program. Thread: value.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vitascope::server::jobs {

enum class JobState {
    Queued,  // waits until dueAt
    Running, // leased until dueAt; afterwards another worker may take it
    Done,
    Dead, // given up; see reason
};

struct Job {
    JobId id;
    std::string kind;    // which handler does it: "verify-track"
    std::string subject; // what it is about, in the handler's words: an id
    JobState state = JobState::Queued;
    int attempts = 0;        // how often it was begun
    std::uint64_t fence = 0; // grows with each lease; a worker whose number is older has lost the job
    UtcTime createdAt;
    UtcTime dueAt;
    std::string reason; // why the last attempt failed
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
    // The queued or running job that is due the longest.
    [[nodiscard]] virtual Result<std::optional<Job>> findDue(ReadScope& scope, UtcTime now) = 0;
    // When the next queued or running job will be due.
    [[nodiscard]] virtual Result<std::optional<UtcTime>> nextDue(ReadScope& scope) = 0;
    // Writes state, attempts, fence, dueAt and reason if the stored fence is still the given one; Conflict if not.
    [[nodiscard]] virtual Result<void> update(WriteScope& scope, const Job& job, std::uint64_t storedFence) = 0;
};

} // namespace vitascope::server::jobs
