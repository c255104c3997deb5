// SPDX-License-Identifier: GPL-3.0-or-later
// The threads that controllers run on ("api-0" …), behind a queue with a limit. Thread: any.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace vitascope::server::api::http {

class ApiPool {
public:
    using Task = std::function<void()>;

    ApiPool(unsigned threads, std::size_t queueLimit);
    ~ApiPool();
    ApiPool(const ApiPool&) = delete;
    ApiPool& operator=(const ApiPool&) = delete;

    // Takes a new request's task; false, and the task dropped, if too many wait already or the pool has stopped.
    [[nodiscard]] bool tryRun(Task task);
    // Takes the next step of a request that is under way: before the waiting ones and beyond the limit, since each
    // request has at most one such step. Dropped if the pool has stopped.
    void goOn(Task task);
    // Finishes the tasks that run, drops those that wait.
    void stop();

    // Requests that wait for a thread, and threads that work.
    struct Load {
        std::size_t waiting = 0;
        std::size_t working = 0;
    };
    [[nodiscard]] Load load();

private:
    void run();

    const std::size_t queueLimit_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> steps_;
    std::deque<Task> requests_;
    std::size_t working_ = 0;
    bool isStopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace vitascope::server::api::http
