// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/job_encoding.h"

#include <array>
#include <utility>

namespace vitascope::server::api {
namespace {

constexpr std::array kStates{std::pair{jobs::JobState::Queued, wire::JobState::Queued},
                             std::pair{jobs::JobState::Running, wire::JobState::Running},
                             std::pair{jobs::JobState::Done, wire::JobState::Done},
                             std::pair{jobs::JobState::Dead, wire::JobState::Dead},
                             std::pair{jobs::JobState::Cancelled, wire::JobState::Cancelled}};

} // namespace

wire::JobState encodeJobState(jobs::JobState state) {
    for (const auto& [domain, wire] : kStates)
        if (domain == state)
            return wire;
    return wire::JobState::Dead;
}

jobs::JobState decodeJobState(wire::JobState state) {
    for (const auto& [domain, wire] : kStates)
        if (wire == state)
            return domain;
    return jobs::JobState::Dead;
}

wire::JobProgress encodeJobProgress(const jobs::JobProgress& progress) {
    return {.done = progress.done,
            .phase = progress.phase,
            .speed = progress.speed,
            .remainingSeconds = progress.remaining};
}

wire::Job encodeJob(const jobs::Job& job, const std::optional<jobs::JobProgress>& progress) {
    wire::Job out{.id = job.id,
                  .kind = job.kind,
                  .state = encodeJobState(job.state),
                  .attempts = job.attempts,
                  .reason = {},
                  .titleId = job.title,
                  .createdAt = job.createdAt,
                  .endedAt = job.endedAt,
                  .progress = {},
                  .titleName = {},
                  .maxAttempts = {},
                  .startedAt = {},
                  .worker = {},
                  .nextAttemptAt = {}};
    if (job.state == jobs::JobState::Queued)
        out.nextAttemptAt = job.dueAt;
    if (!job.reason.empty())
        out.reason = job.reason;
    if (progress && job.state == jobs::JobState::Running)
        out.progress = encodeJobProgress(*progress);
    return out;
}

} // namespace vitascope::server::api
