// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jobs/job_queue.h"

#include "shared/base/log.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::jobs {
namespace {

constexpr std::chrono::seconds kLongestWait{30};

bool mayPass(ErrorCode code) {
    return code == ErrorCode::Unavailable || code == ErrorCode::Timeout || code == ErrorCode::Internal;
}

} // namespace

JobQueue::JobQueue(UnitOfWork& work, JobRepository& repository, const Clock& clock, IdSource& ids,
                   const JobRules& rules)
    : work_(work), repository_(repository), clock_(clock), ids_(ids), rules_(rules) {}

void JobQueue::addHandler(JobHandler& handler) {
    handlers_[std::string(handler.kind())] = &handler;
}

JobHandler* JobQueue::findHandler(std::string_view kind) const {
    const auto found = handlers_.find(kind);
    return found == handlers_.end() ? nullptr : found->second;
}

Result<JobId> JobQueue::submit(WriteScope& scope, std::string kind, std::string subject) {
    const auto now = clock_.utcNow();
    const Job job{.id = ids_.next<JobId>(),
                  .kind = std::move(kind),
                  .subject = std::move(subject),
                  .createdAt = now,
                  .dueAt = now,
                  .reason = {}};
    return repository_.insert(scope, job).map([&] { return job.id; });
}

void JobQueue::wake() {
    {
        const std::scoped_lock lock(mutex_);
        ++wakes_;
    }
    woken_.notify_all();
}

Result<Job> JobQueue::find(JobId id) {
    auto job = work_.read([&](ReadScope& scope) { return repository_.find(scope, id); });
    if (!job)
        return fail(job.error());
    if (!*job)
        return fail(ErrorCode::NotFound, "there is no job " + id.toString());
    return std::move(**job);
}

Result<std::optional<Job>> JobQueue::claim() {
    return work_.write([&](WriteScope& scope) -> Result<std::optional<Job>> {
        for (;;) {
            const auto now = clock_.utcNow();
            auto due = repository_.findDue(scope, now);
            if (!due || !*due)
                return due;
            auto job = std::move(**due);
            if (job.attempts >= rules_.maxAttempts) {
                const auto reason =
                    job.reason.empty() ? std::string("each attempt ended without an answer") : job.reason;
                if (auto buried = bury(scope, job, reason); !buried)
                    return fail(buried.error());
                continue;
            }
            const auto storedFence = job.fence++;
            job.state = JobState::Running;
            ++job.attempts;
            job.dueAt = now + rules_.lease;
            return repository_.update(scope, job, storedFence).map([&] { return std::optional(job); });
        }
    });
}

Result<void> JobQueue::extend(const JobLease& lease) {
    return work_.write([&](WriteScope& scope) -> Result<void> {
        auto job = repository_.find(scope, lease.job);
        if (!job)
            return fail(job.error());
        if (!*job || (*job)->state != JobState::Running)
            return fail(ErrorCode::Conflict, "job " + lease.job.toString() + " does not run any more");
        (*job)->dueAt = clock_.utcNow() + rules_.lease;
        return repository_.update(scope, **job, lease.fence);
    });
}

Result<void> JobQueue::complete(WriteScope& scope, const JobLease& lease) {
    auto job = repository_.find(scope, lease.job);
    if (!job)
        return fail(job.error());
    if (!*job || (*job)->state != JobState::Running)
        return fail(ErrorCode::Conflict, "job " + lease.job.toString() + " does not run any more");
    (*job)->state = JobState::Done;
    (*job)->reason.clear();
    return repository_.update(scope, **job, lease.fence);
}

Result<void> JobQueue::failed(const Job& job, const Error& error) {
    return work_.write([&](WriteScope& scope) -> Result<void> {
        auto next = job;
        next.state = JobState::Queued;
        next.dueAt = clock_.utcNow();
        if (error.code == ErrorCode::Cancelled) {
            --next.attempts; // the program is ending; the job is not to blame
            return repository_.update(scope, next, job.fence);
        }
        next.reason = error.message;
        if (!mayPass(error.code) || job.attempts >= rules_.maxAttempts)
            return bury(scope, std::move(next), error.message);
        next.dueAt += delayAfter(job.attempts);
        return repository_.update(scope, next, job.fence);
    });
}

Result<void> JobQueue::bury(WriteScope& scope, Job job, std::string reason) {
    log::warning("a job is given up",
                 {{"job", job.id.toString()}, {"kind", job.kind}, {"subject", job.subject}, {"reason", reason}});
    job.state = JobState::Dead;
    job.reason = reason;
    if (auto updated = repository_.update(scope, job, job.fence); !updated)
        return updated;
    // A handler that cannot tidy up must not bring the job back.
    if (auto* handler = findHandler(job.kind); handler != nullptr)
        if (const auto told = handler->giveUp(scope, job, reason); !told)
            log::error("the outcome of a dead job could not be written",
                       {{"job", job.id.toString()}, {"error", told.error().message}});
    return {};
}

std::chrono::seconds JobQueue::delayAfter(int attempts) const {
    auto delay = rules_.firstDelay;
    for (int i = 1; i < attempts; ++i)
        delay *= rules_.delayFactor;
    return delay;
}

std::uint64_t JobQueue::wakes() const {
    const std::scoped_lock lock(mutex_);
    return wakes_;
}

void JobQueue::waitForWork(std::uint64_t wakes, const std::stop_token& stop) {
    const auto next = work_.read([&](ReadScope& scope) { return repository_.nextDue(scope); });
    auto wait = std::chrono::duration_cast<std::chrono::microseconds>(kLongestWait);
    if (next && *next)
        wait = std::clamp(**next - clock_.utcNow(), std::chrono::microseconds(1000), wait);
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, stop, wait, [this, wakes] { return wakes_ != wakes; });
}

} // namespace vitascope::server::jobs
