// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/periodic_task.h"

#include "shared/base/log.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <pthread.h>
#include <stop_token>

namespace vitascope::server::app {
namespace {

// The catch-all of these threads.
Result<void> runGuarded(const std::function<Result<void>()>& work) {
    try {
        return work();
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("it threw: ") + error.what());
    } catch (...) {
        return fail(ErrorCode::Internal, "it threw something that is no exception");
    }
}

} // namespace

PeriodicTask::PeriodicTask(const std::string& name, std::chrono::seconds interval, std::function<Result<void>()> work) {
    thread_ = std::jthread([name, interval, work = std::move(work)](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        while (!stop.stop_requested()) {
            if (const auto done = runGuarded(work); !done)
                log::warning("work in the background failed", {{"task", name}, {"reason", done.error().message}});
            std::unique_lock lock(mutex);
            wake.wait_for(lock, stop, interval, [] { return false; });
        }
    });
    ::pthread_setname_np(thread_.native_handle(), name.c_str());
}

} // namespace vitascope::server::app
