// SPDX-License-Identifier: GPL-3.0-or-later
// A film of the queue as a row of the table "job". Thread: any.
#pragma once

#include "app-studio/jobs/job_record.h"
#include "app-studio/store/sqlite_statement.h"

#include <string>
#include <vector>

namespace vitascope::studio {

// The columns, in the order that bindRow and readRow use.
inline constexpr auto kJobColumns =
    "id, title, title_name, source, source_size, source_modified, folder, asset, publish, review, stage, paused, "
    "reviewed, changes, failure, failure_subject, failure_need, failure_detail, attempts, added_at, ended_at, "
    "on_server";
inline constexpr int kJobColumnCount = 22;

void bindRow(SqliteStatement& statement, const JobRecord& job);
// Corrupt if a value is none of ours.
[[nodiscard]] Result<JobRecord> readRow(const SqliteStatement& statement);

// The changes of tracks as JSON text.
[[nodiscard]] std::string changesToJson(const std::vector<TrackChange>& changes);
[[nodiscard]] std::vector<TrackChange> changesFromJson(const std::string& text);

} // namespace vitascope::studio
