// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/job_repository.h"

#include "server/adapters/sqlite/statement.h"

#include <algorithm>
#include <array>

namespace vitascope::server::sqlite {
namespace {

using jobs::Job;
using jobs::JobState;

constexpr std::array kStates{std::pair{JobState::Queued, "queued"}, std::pair{JobState::Running, "running"},
                             std::pair{JobState::Done, "done"}, std::pair{JobState::Dead, "dead"}};

std::string nameOf(JobState state) {
    return std::ranges::find(kStates, state, [](const auto& entry) { return entry.first; })->second;
}

JobState stateOf(const std::string& name) {
    return std::ranges::find(kStates, name, [](const auto& entry) { return entry.second; })->first;
}

const std::string kSelect = "SELECT id, kind, subject, state, attempts, fence, created_at, due_at, reason FROM job ";

template<class... Values>
Result<std::optional<Job>> selectJob(ReadScope& scope, const std::string& where, const Values&... values) {
    auto row =
        selectOne<JobId, std::string, std::string, std::string, int, std::uint64_t, UtcTime, UtcTime, std::string>(
            scope, kSelect + where, values...);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    auto& [id, kind, subject, state, attempts, fence, createdAt, dueAt, reason] = **row;
    return Job{id,        std::move(kind), std::move(subject), stateOf(state), attempts, fence,
               createdAt, dueAt,           std::move(reason)};
}

} // namespace

Result<void> SqliteJobRepository::insert(WriteScope& scope, const Job& job) {
    return execute(scope,
                   "INSERT INTO job (id, kind, subject, state, attempts, fence, created_at, due_at, reason) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   job.id, job.kind, job.subject, nameOf(job.state), job.attempts, job.fence, job.createdAt, job.dueAt,
                   job.reason)
        .map([](auto) {});
}

Result<std::optional<Job>> SqliteJobRepository::find(ReadScope& scope, JobId id) {
    return selectJob(scope, "WHERE id = ?", id);
}

Result<std::optional<Job>> SqliteJobRepository::findDue(ReadScope& scope, UtcTime now) {
    return selectJob(scope, "WHERE state IN ('queued', 'running') AND due_at <= ? ORDER BY due_at, id LIMIT 1", now);
}

Result<std::optional<UtcTime>> SqliteJobRepository::nextDue(ReadScope& scope) {
    return selectOne<std::optional<UtcTime>>(scope, "SELECT MIN(due_at) FROM job WHERE state IN ('queued', 'running')")
        .map([](const auto& row) { return row ? std::get<0>(*row) : std::nullopt; });
}

Result<void> SqliteJobRepository::update(WriteScope& scope, const Job& job, std::uint64_t storedFence) {
    const auto changed = execute(
        scope, "UPDATE job SET state = ?, attempts = ?, fence = ?, due_at = ?, reason = ? WHERE id = ? AND fence = ?",
        nameOf(job.state), job.attempts, job.fence, job.dueAt, job.reason, job.id, storedFence);
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(ErrorCode::Conflict, "job " + job.id.toString() + ": another worker has taken it over");
    return {};
}

} // namespace vitascope::server::sqlite
