// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jobs/job.h"
#include "tests/support/fake_unit_of_work.h"

#include <map>

namespace vitascope::test {

class FakeJobRepository final : public server::jobs::JobRepository {
public:
    using Job = server::jobs::Job;

    explicit FakeJobRepository(FakeUnitOfWork& work) { work.join(jobs_); }

    Result<void> insert(server::WriteScope&, const Job& job) override {
        if (!jobs_.emplace(job.id, job).second)
            return fail(ErrorCode::AlreadyExists, "job");
        return {};
    }
    Result<std::optional<Job>> find(server::ReadScope&, JobId id) override {
        const auto found = jobs_.find(id);
        return found == jobs_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<std::optional<Job>> findDue(server::ReadScope&, UtcTime now) override {
        auto first = earliest();
        return first && first->dueAt <= now ? first : std::nullopt;
    }
    Result<std::optional<UtcTime>> nextDue(server::ReadScope&) override {
        const auto first = earliest();
        return first ? std::optional(first->dueAt) : std::nullopt;
    }
    Result<void> update(server::WriteScope&, const Job& job, std::uint64_t storedFence) override {
        const auto found = jobs_.find(job.id);
        if (found == jobs_.end() || found->second.fence != storedFence)
            return fail(ErrorCode::Conflict, "job");
        found->second = job;
        return {};
    }

private:
    [[nodiscard]] std::optional<Job> earliest() const {
        std::optional<Job> first;
        for (const auto& [id, job] : jobs_)
            if (job.state <= server::jobs::JobState::Running && (!first || job.dueAt < first->dueAt))
                first = job;
        return first;
    }

    std::map<JobId, Job> jobs_;
};

} // namespace vitascope::test
