// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/worker.h"

#include "shared/base/catch_all.h"
#include "shared/base/log.h"

#include <condition_variable>
#include <mutex>
#include <pthread.h>
#include <string>
#include <utility>

namespace vitascope::server::worker {
namespace {

constexpr std::chrono::seconds kPauseAfterFailure{1};

// Keeps the lease of one job while it lives; asks the job to stop when the lease is lost.
class Heartbeat {
public:
    Heartbeat(jobs::JobQueue& queue, const jobs::JobLease& lease, std::stop_source& job)
        : thread_([&queue, lease, &job](const std::stop_token& stop) {
              ::pthread_setname_np(::pthread_self(), "heartbeat");
              if (!catchAll("heartbeat", [&] { beat(queue, lease, job, stop); }))
                  job.request_stop();
          }) {}

private:
    static void beat(jobs::JobQueue& queue, const jobs::JobLease& lease, std::stop_source& job,
                     const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        while (!never.wait_for(lock, stop, queue.rules().lease / 3, [&stop] { return stop.stop_requested(); })) {
            const auto extended = queue.extend(lease);
            if (!extended && extended.error().code == ErrorCode::Conflict) {
                log::warning("a job's lease is lost", {{"job", lease.job.toString()}});
                job.request_stop();
                return;
            }
            if (!extended)
                log::warning("a job's lease could not be extended",
                             {{"job", lease.job.toString()}, {"error", extended.error().message}});
        }
    }

    std::jthread thread_;
};

// What the handler answers; what it throws is a bug of it.
Result<void> handle(jobs::JobHandler* handler, const jobs::Job& job, const std::stop_token& stop) {
    if (handler == nullptr)
        return fail(ErrorCode::NotFound, "nothing here does jobs of the kind " + job.kind);
    try {
        return handler->run(job, stop);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("the job threw: ") + error.what());
    } catch (...) {
        return fail(ErrorCode::Internal, "the job threw an unknown exception");
    }
}

// Takes the job off the board, whatever happens.
struct OnBoard {
    jobs::JobBoard& board;
    const jobs::JobLease& lease;
    ~OnBoard() { board.end(lease); }
};

void pause(const std::stop_token& stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, kPauseAfterFailure, [] { return false; });
}

// A program or a library may say that it was cancelled when nobody asked for it; such an attempt must count, or the job
// is begun for ever.
Result<void> judged(Result<void> done, const std::stop_token& stop) {
    if (!done && done.error().code == ErrorCode::Cancelled && !stop.stop_requested())
        return fail(ErrorCode::Internal, "it stopped although nobody asked it to: " + done.error().message);
    return done;
}

} // namespace

Worker::Worker(jobs::JobQueue& queue, WorkerOptions options) : queue_(queue), options_(std::move(options)) {
    for (unsigned i = 0; i < options_.threads; ++i)
        threads_.emplace_back([this, i](const std::stop_token& stop) {
            ::pthread_setname_np(::pthread_self(), (options_.name + "-" + std::to_string(i)).c_str());
            run(stop);
        });
}

Worker::~Worker() {
    stop();
}

void Worker::stop() {
    for (auto& thread : threads_)
        thread.request_stop();
    threads_.clear();
}

void Worker::run(const std::stop_token& stop) {
    while (!stop.stop_requested())
        if (!catchAll("worker", [&] { takeJob(stop); }))
            pause(stop);
}

void Worker::takeJob(const std::stop_token& stop) {
    const auto wakes = queue_.wakes();
    const auto job = queue_.claim(options_.kinds);
    if (!job) {
        log::error("no job could be taken", {{"error", job.error().message}});
        pause(stop);
    } else if (*job) {
        runJob(**job, stop);
    } else {
        queue_.waitForWork(wakes, stop, options_.kinds);
    }
}

void Worker::runJob(const jobs::Job& job, const std::stop_token& stop) {
    std::stop_source source;
    const std::stop_callback onStop(stop, [&source] { source.request_stop(); });
    const auto lease = jobs::leaseOf(job);
    auto& board = queue_.board();
    board.begin(lease, source, options_.name);
    const OnBoard onBoard{board, lease};
    const auto done = [&] {
        const Heartbeat heartbeat(queue_, lease, source);
        return judged(handle(queue_.findHandler(job.kind), job, source.get_token()), source.get_token());
    }();
    if (!done) {
        board.note(lease, "attempt " + std::to_string(job.attempts) + " failed: " + done.error().message);
        log::warning("a job failed", {{"job", job.id.toString()},
                                      {"kind", job.kind},
                                      {"subject", job.subject},
                                      {"attempt", std::to_string(job.attempts)},
                                      {"error", done.error().message}});
        if (const auto recorded = queue_.failed(job, done.error()); !recorded)
            log::warning("a job's failure could not be recorded",
                         {{"job", job.id.toString()}, {"error", recorded.error().message}});
    }
}

} // namespace vitascope::server::worker
