// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jobs/job.h"
#include "tests/support/fake_unit_of_work.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace vitascope::test {

class FakeJobRepository final : public server::jobs::JobRepository {
public:
    using Job = server::jobs::Job;
    using JobKinds = server::jobs::JobKinds;

    explicit FakeJobRepository(FakeUnitOfWork& work) {
        work.join(jobs_);
        work.join(notes_);
    }

    Result<void> insert(server::WriteScope&, const Job& job) override {
        if (!jobs_.emplace(job.id, job).second)
            return fail(ErrorCode::AlreadyExists, "job");
        return {};
    }
    Result<std::optional<Job>> find(server::ReadScope&, JobId id) override {
        const auto found = jobs_.find(id);
        return found == jobs_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<std::optional<Job>> findDue(server::ReadScope&, UtcTime now, const JobKinds& kinds) override {
        return first(
            kinds, [now](const Job& job) { return job.dueAt <= now; },
            [](const Job& a, const Job& b) {
                return std::tuple(-a.priority, a.dueAt) < std::tuple(-b.priority, b.dueAt);
            });
    }
    Result<std::optional<UtcTime>> nextDue(server::ReadScope&, const JobKinds& kinds) override {
        const auto next = first(
            kinds, [](const Job&) { return true; }, [](const Job& a, const Job& b) { return a.dueAt < b.dueAt; });
        return next ? std::optional(next->dueAt) : std::nullopt;
    }
    Result<std::vector<Job>> list(server::ReadScope&, const server::jobs::JobQuery& query) override {
        std::vector<Job> found;
        for (auto job = jobs_.rbegin(); job != jobs_.rend() && found.size() < query.limit; ++job)
            if ((!query.state || job->second.state == *query.state) &&
                job->second.kind == query.kind.value_or(job->second.kind) &&
                (!query.title || job->second.title == query.title) && (!query.before || job->first < *query.before))
                found.push_back(job->second);
        return found;
    }
    Result<void> update(server::WriteScope&, const Job& job, std::uint64_t storedFence) override {
        const auto found = jobs_.find(job.id);
        if (found == jobs_.end() || found->second.fence != storedFence)
            return fail(ErrorCode::Conflict, "job");
        found->second = job;
        return {};
    }

    Result<void> endLeases(server::WriteScope&, UtcTime now) override {
        for (auto& [id, job] : jobs_)
            if (job.state == server::jobs::JobState::Running)
                job.dueAt = std::min(job.dueAt, now);
        return {};
    }

    Result<std::size_t> removeEnded(server::WriteScope&, UtcTime before, std::size_t limit) override {
        std::size_t removed = 0;
        for (auto job = jobs_.begin(); job != jobs_.end() && removed < limit;) {
            const bool isOld = job->second.endedAt && *job->second.endedAt < before;
            removed += isOld ? 1 : 0;
            job = isOld ? jobs_.erase(job) : std::next(job);
        }
        return removed;
    }
    Result<std::string> findNotes(server::ReadScope&, JobId id) override {
        const auto found = notes_.find(id);
        return found == notes_.end() ? std::string() : found->second;
    }
    Result<void> setNotes(server::WriteScope&, JobId id, const std::string& notes) override {
        notes_[id] = notes;
        return {};
    }

private:
    template<class Wanted, class Before>
    [[nodiscard]] std::optional<Job> first(const JobKinds& kinds, Wanted wanted, Before before) const {
        std::optional<Job> best;
        for (const auto& [id, job] : jobs_) {
            const bool isOurs = (kinds.only.empty() || std::ranges::count(kinds.only, job.kind) > 0) &&
                                std::ranges::count(kinds.except, job.kind) == 0;
            if (!job.hasEnded() && isOurs && wanted(job) && (!best || before(job, *best)))
                best = job;
        }
        return best;
    }

    std::map<JobId, Job> jobs_;
    std::map<JobId, std::string> notes_;
};

} // namespace vitascope::test
