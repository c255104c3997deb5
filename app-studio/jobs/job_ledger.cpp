// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/job_ledger.h"

#include "shared/base/catch_all.h"

#include <pthread.h>
#include <system_error>

namespace vitascope::studio {

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

void JobLedger::remove(JobNumber job, const std::filesystem::path& folder) {
    post([this, job] { return store_.remove(job); });
    if (!folder.empty())
        removeFolder(folder);
}

void JobLedger::removeFolder(const std::filesystem::path& folder) {
    post([folder]() -> Result<void> {
        std::error_code removed;
        std::filesystem::remove_all(folder, removed);
        return removed ? fail(ErrorCode::Unavailable, "remove " + folder.string() + ": " + removed.message())
                       : Result<void>();
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
