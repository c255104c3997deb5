// SPDX-License-Identifier: GPL-3.0-or-later
// How many jobs there are that have not come to a good end. Thread: that of the scope.
#pragma once

#include "server/domain/jobs/job.h"

#include <string>
#include <vector>

namespace vitascope::server::sqlite {

struct JobCount {
    std::string kind;
    jobs::JobState state = jobs::JobState::Queued; // Queued, Running or Dead
    std::int64_t count = 0;
};

[[nodiscard]] Result<std::vector<JobCount>> countJobs(ReadScope& scope);

} // namespace vitascope::server::sqlite
