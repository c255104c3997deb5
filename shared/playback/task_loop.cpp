// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/task_loop.h"

#include <exception>
#include <iterator>
#include <string>
#include <utility>

namespace vitascope::playback {

namespace {

Error internalError(const char* what) {
    return {ErrorCode::Internal, std::string("playback: ") + what};
}

} // namespace

void TaskLoop::run(const Step& step, const Thrown& thrown) {
    // The catch-all of this thread.
    const auto guarded = [&]() -> std::optional<SteadyTime> {
        try {
            return runPosted() ? step() : std::nullopt;
        } catch (const std::exception& error) {
            thrown(internalError(error.what()));
        } catch (...) {
            thrown(internalError("an unknown exception"));
        }
        return std::nullopt; // until something is posted: a step that always throws must not spin
    };
    for (std::unique_lock lock(mutex_); !quit_;) {
        lock.unlock();
        const auto deadline = guarded();
        lock.lock();
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
    for (auto task = tasks.begin(); task != tasks.end(); ++task) {
        try {
            (*task)();
        } catch (...) { // the ones behind it are still to be run
            const std::scoped_lock lock(mutex_);
            tasks_.insert(tasks_.begin(), std::next(task), tasks.end());
            throw;
        }
    }
    return true;
}

} // namespace vitascope::playback
