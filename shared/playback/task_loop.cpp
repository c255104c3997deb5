// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/task_loop.h"

#include <utility>

namespace vitascope::playback {

void TaskLoop::run(const Step& step) {
    while (runPosted()) {
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

bool TaskLoop::runPosted() {
    std::vector<Task> tasks;
    {
        const std::scoped_lock lock(mutex_);
        if (quit_)
            return false;
        tasks.swap(tasks_);
    }
    for (const auto& task : tasks)
        task();
    return true;
}

} // namespace vitascope::playback
