// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/job_repository.h"

#include "server/adapters/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vitascope::server::sqlite {
namespace {

using jobs::Job;
using jobs::JobState;

// What the column `state` says; a cancelled job is a dead one with its mark.
constexpr std::array kStates{std::pair{JobState::Queued, "queued"}, std::pair{JobState::Running, "running"},
                             std::pair{JobState::Done, "done"}, std::pair{JobState::Dead, "dead"}};

std::string nameOf(JobState state) {
    const auto stored = state == JobState::Cancelled ? JobState::Dead : state;
    return std::ranges::find(kStates, stored, [](const auto& entry) { return entry.first; })->second;
}

JobState stateOf(const std::string& name, bool isCancelled) {
    if (isCancelled)
        return JobState::Cancelled;
    return std::ranges::find(kStates, name, [](const auto& entry) { return entry.second; })->first;
}

// ",a,b," for instr; empty for no kind.
std::string joined(const std::vector<std::string>& kinds) {
    std::string list;
    for (const auto& kind : kinds)
        (list += list.empty() ? "," : "") += kind + ',';
    return list;
}

const std::string kSelect = "SELECT id, kind, subject, state, cancelled, attempts, fence, created_at, due_at, reason, "
                            "priority, title_id, ended_at FROM job ";
// Takes joined(only) twice and joined(except).
const std::string kOfKinds = "(? = '' OR instr(?, ',' || kind || ',') > 0) AND instr(?, ',' || kind || ',') = 0 ";

template<class... Values>
Result<std::vector<Job>> selectJobs(ReadScope& scope, const std::string& where, const Values&... values) {
    auto rows =
        select<JobId, std::string, std::string, std::string, bool, int, std::uint64_t, UtcTime, UtcTime, std::string,
               int, std::optional<TitleId>, std::optional<UtcTime>>(scope, kSelect + where, values...);
    if (!rows)
        return fail(rows.error());
    std::vector<Job> jobs;
    jobs.reserve(rows->size());
    for (auto& [id, kind, subject, state, cancelled, attempts, fence, createdAt, dueAt, reason, priority, title,
                endedAt] : *rows)
        jobs.push_back({id, std::move(kind), std::move(subject), stateOf(state, cancelled), attempts, fence, createdAt,
                        dueAt, std::move(reason), priority, title, endedAt});
    return jobs;
}

template<class... Values>
Result<std::optional<Job>> selectJob(ReadScope& scope, const std::string& where, const Values&... values) {
    return selectJobs(scope, where, values...).map([](std::vector<Job> jobs) {
        return jobs.empty() ? std::nullopt : std::optional(std::move(jobs.front()));
    });
}

} // namespace

Result<void> SqliteJobRepository::insert(WriteScope& scope, const Job& job) {
    return execute(scope,
                   "INSERT INTO job (id, kind, subject, state, cancelled, attempts, fence, created_at, due_at, reason, "
                   "priority, title_id, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   job.id, job.kind, job.subject, nameOf(job.state), job.state == JobState::Cancelled, job.attempts,
                   job.fence, job.createdAt, job.dueAt, job.reason, job.priority, job.title, job.endedAt)
        .map([](auto) {});
}

Result<std::optional<Job>> SqliteJobRepository::find(ReadScope& scope, JobId id) {
    return selectJob(scope, "WHERE id = ?", id);
}

Result<std::optional<Job>> SqliteJobRepository::findDue(ReadScope& scope, UtcTime now, const jobs::JobKinds& kinds) {
    const auto only = joined(kinds.only);
    return selectJob(scope,
                     "WHERE state IN ('queued', 'running') AND due_at <= ? AND " + kOfKinds +
                         "ORDER BY priority DESC, due_at, id LIMIT 1",
                     now, only, only, joined(kinds.except));
}

Result<std::optional<UtcTime>> SqliteJobRepository::nextDue(ReadScope& scope, const jobs::JobKinds& kinds) {
    const auto only = joined(kinds.only);
    return selectOne<std::optional<UtcTime>>(
               scope, "SELECT MIN(due_at) FROM job WHERE state IN ('queued', 'running') AND " + kOfKinds, only, only,
               joined(kinds.except))
        .map([](const auto& row) { return row ? std::get<0>(*row) : std::nullopt; });
}

Result<std::vector<Job>> SqliteJobRepository::list(ReadScope& scope, const jobs::JobQuery& query) {
    const auto state = query.state ? nameOf(*query.state) : std::string();
    return selectJobs(scope,
                      "WHERE (? = '' OR (state = ? AND cancelled = ?)) AND (? = '' OR kind = ?) "
                      "AND (? = '' OR title_id = ?) AND (? = '' OR id < ?) ORDER BY id DESC LIMIT ?",
                      state, state, query.state == JobState::Cancelled, query.kind.value_or(""),
                      query.kind.value_or(""), query.title ? query.title->toString() : "",
                      query.title ? query.title->toString() : "", query.before ? query.before->toString() : "",
                      query.before ? query.before->toString() : "", static_cast<std::int64_t>(query.limit));
}

Result<void> SqliteJobRepository::update(WriteScope& scope, const Job& job, std::uint64_t storedFence) {
    const auto changed =
        execute(scope,
                "UPDATE job SET state = ?, cancelled = ?, attempts = ?, fence = ?, due_at = ?, reason = ?, "
                "ended_at = ? WHERE id = ? AND fence = ?",
                nameOf(job.state), job.state == JobState::Cancelled, job.attempts, job.fence, job.dueAt, job.reason,
                job.endedAt, job.id, storedFence);
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(ErrorCode::Conflict, "job " + job.id.toString() + ": another worker has taken it over");
    return {};
}

Result<void> SqliteJobRepository::endLeases(WriteScope& scope, UtcTime now) {
    return execute(scope, "UPDATE job SET due_at = ? WHERE state = 'running' AND due_at > ?", now, now).map([](auto) {
    });
}

Result<std::size_t> SqliteJobRepository::removeEnded(WriteScope& scope, UtcTime before, std::size_t limit) {
    return execute(scope,
                   "DELETE FROM job WHERE id IN (SELECT id FROM job WHERE ended_at < ? AND NOT EXISTS (SELECT 1 FROM "
                   "track WHERE track.job_id = job.id) AND NOT EXISTS (SELECT 1 FROM raw_film WHERE "
                   "raw_film.job_id = job.id) ORDER BY ended_at LIMIT ?)",
                   before, static_cast<std::int64_t>(limit))
        .map([](std::int64_t count) { return static_cast<std::size_t>(count); });
}

Result<std::string> SqliteJobRepository::findNotes(ReadScope& scope, JobId id) {
    return selectOne<std::string>(scope, "SELECT notes FROM job_notes WHERE job_id = ?", id).map([](const auto& row) {
        return row ? std::get<0>(*row) : std::string();
    });
}

Result<void> SqliteJobRepository::setNotes(WriteScope& scope, JobId id, const std::string& notes) {
    return execute(scope,
                   "INSERT INTO job_notes (job_id, notes) VALUES (?, ?) "
                   "ON CONFLICT (job_id) DO UPDATE SET notes = excluded.notes",
                   id, notes)
        .map([](auto) {});
}

} // namespace vitascope::server::sqlite
