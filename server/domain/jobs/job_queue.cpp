// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jobs/job_queue.h"

#include "shared/base/log.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::jobs {
namespace {

constexpr std::chrono::seconds kLongestWait{30};

const events::Audience kAudience{auth::Permission::RunJobs, {}};

bool mayPass(ErrorCode code) {
    return code == ErrorCode::Unavailable || code == ErrorCode::Timeout || code == ErrorCode::Internal;
}

} // namespace

std::string_view toString(JobState state) {
    switch (state) {
    case JobState::Queued:
        return "queued";
    case JobState::Running:
        return "running";
    case JobState::Done:
        return "done";
    case JobState::Dead:
        return "dead";
    case JobState::Cancelled:
        break;
    }
    return "cancelled";
}

Result<void> JobHandler::revive(WriteScope&, const Job& job) {
    return fail(ErrorCode::Conflict, "a job of the kind " + job.kind + " cannot be restarted");
}

JobQueue::JobQueue(UnitOfWork& work, JobRepository& repository, const Clock& clock, IdSource& ids,
                   const JobRules& rules)
    : work_(work), repository_(repository), clock_(clock), ids_(ids), rules_(rules), board_(clock) {}

void JobQueue::tell(events::EventLog& log, std::function<void(events::Event)> announce) {
    log_ = &log;
    board_.onProgress([announce = std::move(announce)](JobId id, const JobProgress& progress) {
        announce({.at = {},
                  .kind = "job-progress",
                  .subject = id.toString(),
                  .state = {},
                  .title = {},
                  .progress = progress,
                  .audience = kAudience});
    });
}

void JobQueue::addHandler(JobHandler& handler) {
    handlers_[std::string(handler.kind())] = &handler;
}

JobHandler* JobQueue::findHandler(std::string_view kind) const {
    const auto found = handlers_.find(kind);
    return found == handlers_.end() ? nullptr : found->second;
}

Result<JobId> JobQueue::submit(WriteScope& scope, std::string kind, std::string subject, const JobTraits& traits) {
    const auto now = clock_.utcNow();
    const Job job{.id = ids_.next<JobId>(),
                  .kind = std::move(kind),
                  .subject = std::move(subject),
                  .createdAt = now,
                  .dueAt = now,
                  .reason = {},
                  .priority = traits.priority,
                  .title = traits.title,
                  .endedAt = {}};
    if (auto inserted = repository_.insert(scope, job); !inserted)
        return fail(inserted.error());
    return tellOf(scope, job).map([&] { return job.id; });
}

void JobQueue::wake() {
    {
        const std::scoped_lock lock(mutex_);
        ++wakes_;
    }
    woken_.notify_all();
}

Result<Job> JobQueue::find(JobId id) {
    return work_.read([&](ReadScope& scope) { return find(scope, id); });
}

Result<Page<Job, JobId>> JobQueue::list(JobQuery query) {
    const auto limit = query.limit;
    ++query.limit; // one more tells whether there is a next page
    auto jobs = work_.read([&](ReadScope& scope) { return repository_.list(scope, query); });
    if (!jobs)
        return fail(jobs.error());
    Page<Job, JobId> page{.items = std::move(*jobs), .next = {}};
    if (page.items.size() > limit) {
        page.items.resize(limit);
        page.next = page.items.back().id;
    }
    return page;
}

Result<std::string> JobQueue::notes(JobId id) {
    auto kept = work_.read([&](ReadScope& scope) -> Result<std::string> {
        if (auto job = find(scope, id); !job)
            return fail(job.error());
        return repository_.findNotes(scope, id);
    });
    if (!kept)
        return kept;
    return joinNotes(std::move(*kept), board_.notes(id));
}

Result<void> JobQueue::noteAct(WriteScope& scope, const Job& job, const char* action, const audit::Origin& by) {
    if (audit_ == nullptr)
        return {};
    return audit_->append(scope, by, {action, audit::subjectOf("job", job.id), {audit::detail("kind", job.kind)}});
}

Result<Job> JobQueue::cancel(JobId id, const audit::Origin& by) {
    auto cancelled = work_.write([&](WriteScope& scope) -> Result<Job> {
        auto job = find(scope, id);
        if (!job)
            return job;
        if (job->hasEnded())
            return fail(ErrorCode::Conflict, "cancel job " + id.toString() + ": it has ended already");
        const auto storedFence = job->fence++; // whoever runs it has lost it
        if (auto ended = end(scope, *job, JobState::Cancelled, "it was cancelled", storedFence); !ended)
            return fail(ended.error());
        if (auto noted = noteAct(scope, *job, "job.cancel", by); !noted)
            return fail(noted.error());
        return find(scope, id);
    });
    if (cancelled)
        board_.stop(id);
    return cancelled;
}

Result<Job> JobQueue::restart(JobId id, const audit::Origin& by) {
    auto restarted = work_.write([&](WriteScope& scope) -> Result<Job> {
        auto job = find(scope, id);
        if (!job)
            return job;
        if (job->state != JobState::Dead && job->state != JobState::Cancelled)
            return fail(ErrorCode::Conflict, "restart job " + id.toString() + ": it is neither dead nor cancelled");
        auto* handler = findHandler(job->kind);
        if (handler == nullptr)
            return fail(ErrorCode::Conflict, "nothing here does jobs of the kind " + job->kind);
        if (auto revived = handler->revive(scope, *job); !revived)
            return fail(revived.error());
        const auto storedFence = job->fence++;
        job->state = JobState::Queued;
        job->attempts = 0;
        job->dueAt = clock_.utcNow();
        job->endedAt.reset();
        job->reason.clear();
        if (auto noted = noteAct(scope, *job, "job.restart", by); !noted)
            return fail(noted.error());
        return change(scope, *job, storedFence).map([&] { return *job; });
    });
    if (restarted)
        wake();
    return restarted;
}

Result<std::size_t> JobQueue::forgetEnded(std::chrono::seconds age) {
    constexpr std::size_t kAtOnce = 500; // others want to write as well
    std::size_t forgotten = 0;
    for (;;) {
        const auto removed = work_.write(
            [&](WriteScope& scope) { return repository_.removeEnded(scope, clock_.utcNow() - age, kAtOnce); });
        if (!removed)
            return removed;
        forgotten += *removed;
        if (*removed < kAtOnce)
            return forgotten;
    }
}

Result<void> JobQueue::takeOver() {
    return work_.write(
        [&](WriteScope& scope) { return repository_.endLeases(scope, clock_.utcNow() + rules_.firstDelay); });
}

Result<std::optional<Job>> JobQueue::claim(const JobKinds& kinds) {
    return work_.write([&](WriteScope& scope) -> Result<std::optional<Job>> {
        for (;;) {
            const auto now = clock_.utcNow();
            auto due = repository_.findDue(scope, now, kinds);
            if (!due || !*due)
                return due;
            auto job = std::move(**due);
            if (job.attempts >= maxAttemptsOf(job)) {
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
            return change(scope, job, storedFence).map([&] { return std::optional(job); });
        }
    });
}

Result<void> JobQueue::extend(const JobLease& lease) {
    return work_.write([&](WriteScope& scope) -> Result<void> {
        auto job = loadRunning(scope, lease);
        if (!job)
            return fail(job.error());
        job->dueAt = clock_.utcNow() + rules_.lease;
        return repository_.update(scope, *job, lease.fence);
    });
}

Result<void> JobQueue::complete(WriteScope& scope, const JobLease& lease) {
    auto job = loadRunning(scope, lease);
    if (!job)
        return fail(job.error());
    job->state = JobState::Done;
    job->reason.clear();
    job->endedAt = clock_.utcNow();
    if (auto changed = change(scope, *job, lease.fence); !changed)
        return changed;
    return keepNotes(scope, lease.job);
}

Result<void> JobQueue::failed(const Job& job, const Error& error) {
    return work_.write([&](WriteScope& scope) -> Result<void> {
        // What has ended meanwhile stays as it is, also when its handler tells of a failure afterwards.
        if (auto running = loadRunning(scope, leaseOf(job)); !running)
            return fail(running.error());
        auto next = job;
        next.state = JobState::Queued;
        next.dueAt = clock_.utcNow();
        if (error.code == ErrorCode::Cancelled) {
            --next.attempts; // the program is ending; the job is not to blame
        } else {
            next.reason = error.message;
            if (!mayPass(error.code) || job.attempts >= maxAttemptsOf(job))
                return bury(scope, std::move(next), error.message);
            next.dueAt += delayAfter(job.attempts);
        }
        if (auto changed = change(scope, next, job.fence); !changed)
            return changed;
        return keepNotes(scope, job.id);
    });
}

Result<void> JobQueue::change(WriteScope& scope, const Job& job, std::uint64_t storedFence) {
    if (auto updated = repository_.update(scope, job, storedFence); !updated)
        return updated;
    return tellOf(scope, job);
}

Result<void> JobQueue::tellOf(WriteScope& scope, const Job& job) {
    if (log_ == nullptr)
        return {};
    return log_->append(scope, {.at = {},
                                .kind = "job-changed",
                                .subject = job.id.toString(),
                                .state = std::string(toString(job.state)),
                                .title = job.title,
                                .progress = {},
                                .audience = kAudience});
}

Result<Job> JobQueue::find(ReadScope& scope, JobId id) {
    auto job = repository_.find(scope, id);
    if (!job)
        return fail(job.error());
    if (!*job)
        return fail(ErrorCode::NotFound, "there is no job " + id.toString());
    return std::move(**job);
}

Result<Job> JobQueue::loadRunning(ReadScope& scope, const JobLease& lease) {
    auto job = repository_.find(scope, lease.job);
    if (!job)
        return fail(job.error());
    if (!*job || (*job)->state != JobState::Running)
        return fail(ErrorCode::Conflict, "job " + lease.job.toString() + " does not run any more");
    return std::move(**job);
}

Result<void> JobQueue::end(WriteScope& scope, Job job, JobState state, std::string reason, std::uint64_t storedFence) {
    job.state = state;
    job.reason = std::move(reason);
    job.endedAt = clock_.utcNow();
    if (auto changed = change(scope, job, storedFence); !changed)
        return changed;
    // A handler that cannot tidy up must not bring the job back.
    if (auto* handler = findHandler(job.kind); handler != nullptr)
        if (const auto told = handler->giveUp(scope, job, job.reason); !told)
            log::error("the outcome of a job that was given up could not be written",
                       {{"job", job.id.toString()}, {"error", told.error().message}});
    return keepNotes(scope, job.id);
}

Result<void> JobQueue::bury(WriteScope& scope, Job job, std::string reason) {
    log::warning("a job is given up",
                 {{"job", job.id.toString()}, {"kind", job.kind}, {"subject", job.subject}, {"reason", reason}});
    const auto fence = job.fence;
    return end(scope, std::move(job), JobState::Dead, std::move(reason), fence);
}

// The notes of an attempt outlive it, and the program.
Result<void> JobQueue::keepNotes(WriteScope& scope, JobId id) {
    const auto notes = board_.notes(id);
    if (notes.empty())
        return {};
    auto earlier = repository_.findNotes(scope, id);
    if (!earlier)
        return fail(earlier.error());
    return repository_.setNotes(scope, id, joinNotes(std::move(*earlier), notes));
}

int JobQueue::maxAttemptsOf(const Job& job) const {
    const auto* handler = findHandler(job.kind);
    return handler == nullptr ? rules_.maxAttempts : handler->maxAttempts(rules_);
}

std::chrono::microseconds JobQueue::delayAfter(int attempts) const {
    std::chrono::microseconds delay = rules_.firstDelay;
    for (int i = 1; i < attempts; ++i)
        delay *= rules_.delayFactor;
    if (!rules_.chance)
        return delay;
    return delay / 2 + std::chrono::duration_cast<std::chrono::microseconds>(delay / 2 * rules_.chance());
}

std::uint64_t JobQueue::wakes() const {
    const std::scoped_lock lock(mutex_);
    return wakes_;
}

void JobQueue::waitForWork(std::uint64_t wakes, const std::stop_token& stop, const JobKinds& kinds) {
    const auto next = work_.read([&](ReadScope& scope) { return repository_.nextDue(scope, kinds); });
    auto wait = std::chrono::duration_cast<std::chrono::microseconds>(kLongestWait);
    if (next && *next)
        wait = std::clamp(**next - clock_.utcNow(), std::chrono::microseconds(1000), wait);
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, stop, wait, [this, wakes] { return wakes_ != wakes; });
}

} // namespace vitascope::server::jobs
