// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/api_pool.h"

#include "shared/base/log.h"

#include <algorithm>
#include <exception>
#include <pthread.h>
#include <string>
#include <utility>

namespace vitascope::server::api::http {
namespace {

// The catch-all of these threads. The task is destroyed afterwards, and a request that it has not answered is answered
// then.
void runGuarded(const ApiPool::Task& task) {
    try {
        task();
    } catch (const std::exception& error) {
        log::error("an api task threw", {{"what", error.what()}});
    } catch (...) {
        log::error("an api task threw", {{"what", "unknown"}});
    }
}

} // namespace

ApiPool::ApiPool(unsigned threads, std::size_t queueLimit) : queueLimit_(queueLimit) {
    for (unsigned i = 0; i < std::max(threads, 1U); ++i) {
        threads_.emplace_back([this] { run(); });
        ::pthread_setname_np(threads_.back().native_handle(), ("api-" + std::to_string(i)).c_str());
    }
}

ApiPool::~ApiPool() {
    stop();
}

bool ApiPool::tryRun(Task task) {
    {
        const std::scoped_lock lock(mutex_);
        if (isStopping_ || requests_.size() >= queueLimit_)
            return false;
        requests_.push_back(std::move(task));
    }
    changed_.notify_one();
    return true;
}

void ApiPool::goOn(Task task) {
    {
        const std::scoped_lock lock(mutex_);
        if (isStopping_)
            return;
        steps_.push_back(std::move(task));
    }
    changed_.notify_one();
}

void ApiPool::stop() {
    std::deque<Task> dropped; // destroyed without the lock, since that answers their requests
    {
        const std::scoped_lock lock(mutex_);
        isStopping_ = true;
        dropped.swap(requests_);
        std::move(steps_.begin(), steps_.end(), std::back_inserter(dropped));
        steps_.clear();
    }
    changed_.notify_all();
    dropped.clear();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
}

ApiPool::Load ApiPool::load() {
    const std::scoped_lock lock(mutex_);
    return {.waiting = requests_.size() + steps_.size(), .working = working_};
}

void ApiPool::run() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return isStopping_ || !steps_.empty() || !requests_.empty(); });
            if (isStopping_)
                return;
            auto& queue = steps_.empty() ? requests_ : steps_;
            task = std::move(queue.front());
            queue.pop_front();
            ++working_;
        }
        runGuarded(task);
        task = nullptr;
        const std::scoped_lock lock(mutex_);
        --working_;
    }
}

} // namespace vitascope::server::api::http
