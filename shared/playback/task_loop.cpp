// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/task_loop.h"

#include <utility>

namespace vitascope::playback {

void TaskLoop::run(const Step& step) {
    std::vector<Task> tasks;
    while (takeTasks(tasks)) {
        for (const auto& task : tasks)
            task();
        tasks.clear();
        const auto deadline = step();
        std::unique_lock lock(mutex_);
        const auto hasWork = [this] { return woken_ || quit_ || !tasks_.empty(); };
        if (deadline)
            changed_.wait_until(lock, *deadline, hasWork);
        else
            changed_.wait(lock, hasWork);
        woken_ = false;
    }
}

void TaskLoop::post(Task task) {
    const std::scoped_lock lock(mutex_);
    tasks_.push_back(std::move(task));
    changed_.notify_one();
}

void TaskLoop::wake() {
    const std::scoped_lock lock(mutex_);
    woken_ = true;
    changed_.notify_one();
}

void TaskLoop::quit() {
    const std::scoped_lock lock(mutex_);
    quit_ = true;
    changed_.notify_one();
}

bool TaskLoop::takeTasks(std::vector<Task>& tasks) {
    const std::scoped_lock lock(mutex_);
    tasks.swap(tasks_);
    return !quit_;
}

} // namespace vitascope::playback
