// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/sweeper.h"

#include "shared/base/catch_all.h"
#include "shared/base/log.h"

#include <condition_variable>
#include <mutex>
#include <pthread.h>

namespace vitascope::server::worker {
namespace {

void removeExpired(storage::Uploads& uploads) {
    const auto removed = uploads.removeExpired();
    if (!removed)
        log::warning("expired uploads could not be removed", {{"error", removed.error().message}});
    else if (*removed > 0)
        log::info("expired uploads are removed", {{"count", std::to_string(*removed)}});
}

} // namespace

Sweeper::Sweeper(storage::Uploads& uploads, storage::Collector& collector, std::chrono::seconds interval)
    : thread_([&uploads, &collector, interval](const std::stop_token& stop) {
          ::pthread_setname_np(::pthread_self(), "sweeper");
          run(uploads, collector, interval, stop);
      }) {}

void Sweeper::run(storage::Uploads& uploads, storage::Collector& collector, std::chrono::seconds interval,
                  const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        (void)catchAll("sweeper", [&] {
            removeExpired(uploads);
            collector.sweep();
        });
        never.wait_for(lock, stop, interval, [] { return false; });
    }
}

} // namespace vitascope::server::worker
