// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of the domain as the API shows them. Thread: any.
#pragma once

#include "server/domain/jobs/job_board.h"
#include "shared/wire/job.h"

namespace vitascope::server::api {

[[nodiscard]] wire::JobState encodeJobState(jobs::JobState state);
[[nodiscard]] jobs::JobState decodeJobState(wire::JobState state);
[[nodiscard]] wire::JobProgress encodeJobProgress(const jobs::JobProgress& progress);
[[nodiscard]] wire::Job encodeJob(const jobs::Job& job, const std::optional<jobs::JobProgress>& progress);

} // namespace vitascope::server::api
