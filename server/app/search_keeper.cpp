// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/search_keeper.h"

#include "shared/base/catch_all.h"
#include "shared/base/log.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <pthread.h>
#include <stop_token>

namespace vitascope::server::app {
namespace {

constexpr std::chrono::seconds kTurn{1};

void fill(search::CatalogFeed& feed, const search::MemorySearchIndex& index, const std::stop_token& stop) {
    const auto began = std::chrono::steady_clock::now();
    if (const auto filled = feed.fill(stop); !filled) {
        log::warning("the search index could not be filled; trying again", {{"reason", filled.error().message}});
        return;
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    if (feed.isFilled())
        log::info("the search index is filled", {{"titles", std::to_string(index.size())},
                                                 {"bytes", std::to_string(index.bytes())},
                                                 {"milliseconds", std::to_string(took.count())}});
}

void keep(search::CatalogFeed& feed, search::MemorySearchIndex& index, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
        (void)catchAll("search", [&] {
            if (!feed.isFilled())
                fill(feed, index, stop);
            feed.catchUp();
            while (!stop.stop_requested() && index.compact()) {
            }
        });
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, kTurn, [] { return false; });
    }
}

} // namespace

SearchKeeper::SearchKeeper(search::CatalogFeed& feed, search::MemorySearchIndex& index)
    : thread_([&feed, &index](const std::stop_token& stop) { keep(feed, index, stop); }) {
    ::pthread_setname_np(thread_.native_handle(), "search");
}

} // namespace vitascope::server::app
