// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/job_ledger.h"

#include "app-studio/jobs/poster_candidates.h"

#include "shared/base/catch_all.h"

#include <pthread.h>
#include <system_error>
#include <vector>

namespace vitascope::studio {
namespace {

Result<void> removeAll(const std::filesystem::path& path) {
    std::error_code failed;
    std::filesystem::remove_all(path, failed);
    return failed ? fail(ErrorCode::Unavailable, "remove " + path.string() + ": " + failed.message()) : Result<void>();
}

} // namespace

JobLedger::JobLedger(JobStore& store, QObject* parent) : QObject(parent), store_(store), thread_([this] { run(); }) {
    pthread_setname_np(thread_.native_handle(), "job-ledger");
}

JobLedger::~JobLedger() {
    {
        const std::scoped_lock lock(mutex_);
        isClosing_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void JobLedger::put(const JobRecord& job) {
    post([this, job] { return store_.put(job); });
}

void JobLedger::remove(JobNumber job) {
    post([this, job] { return store_.remove(job); });
}

void JobLedger::removeFolder(const std::filesystem::path& folder) {
    post([folder] { return removeAll(folder); });
}

void JobLedger::removePackage(const std::filesystem::path& folder) {
    post([folder]() -> Result<void> {
        std::error_code missing;
        std::vector<std::filesystem::path> parts;
        for (std::filesystem::directory_iterator at(folder, missing), end; !missing && at != end; at.increment(missing))
            if (at->path().filename() != kCandidatesFolder)
                parts.push_back(at->path());
        for (const auto& part : parts)
            if (auto removed = removeAll(part); !removed)
                return removed;
        std::filesystem::remove(folder, missing); // if nothing is left in it
        return {};
    });
}

void JobLedger::order(const std::vector<JobNumber>& jobs) {
    post([this, jobs] { return store_.order(jobs); });
}

void JobLedger::addLine(JobNumber job, const LogLine& line) {
    post([this, job, line]() -> Result<void> {
        const auto added = store_.addLine(job, line);
        // The last lines of a film may come after it was taken off the list.
        return !added && added.error().code == ErrorCode::NotFound ? Result<void>() : added;
    });
}

void JobLedger::whenWritten(std::function<void()> call) {
    post([this, call = std::move(call)]() -> Result<void> {
        QMetaObject::invokeMethod(this, call, Qt::QueuedConnection);
        return {};
    });
}

void JobLedger::post(std::function<Result<void>()> write) {
    {
        const std::scoped_lock lock(mutex_);
        writes_.push_back(std::move(write));
    }
    changed_.notify_all();
}

void JobLedger::run() {
    for (;;) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return isClosing_ || !writes_.empty(); });
        if (writes_.empty())
            return;
        const auto write = std::move(writes_.front());
        writes_.pop_front();
        lock.unlock();
        Result<void> written = fail(ErrorCode::Internal, "the queue was not written");
        static_cast<void>(catchAll("job-ledger", [&] { written = write(); }));
        if (!written)
            QMetaObject::invokeMethod(
                this, [this, error = written.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    }
}

} // namespace vitascope::studio
