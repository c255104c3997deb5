// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/job_counts.h"

#include "server/adapters/sqlite/statement.h"

#include <utility>

namespace vitascope::server::sqlite {

Result<std::vector<JobCount>> countJobs(ReadScope& scope) {
    auto rows = select<std::string, std::string, std::int64_t>(
        scope, "SELECT kind, state, COUNT(*) FROM job WHERE state IN ('queued', 'running', 'dead') AND cancelled = 0 "
               "GROUP BY kind, state");
    if (!rows)
        return fail("count jobs", rows.error());
    std::vector<JobCount> counts;
    for (auto& [kind, state, count] : *rows)
        counts.push_back({std::move(kind),
                          state == "queued"    ? jobs::JobState::Queued
                          : state == "running" ? jobs::JobState::Running
                                               : jobs::JobState::Dead,
                          count});
    return counts;
}

} // namespace vitascope::server::sqlite
