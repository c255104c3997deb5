// SPDX-License-Identifier: GPL-3.0-or-later
// TaskLoop: the thread that owns playback state. It runs what others post, then the step, then sleeps until the step's
// deadline, a post or a wake. Thread: post() and wake() any; run() is the thread itself.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace vitascope::playback {

class TaskLoop {
public:
    using Task = std::function<void()>;
    // Does what can be done now and returns when it must be called again at the latest (nothing: when woken).
    using Step = std::function<std::optional<SteadyTime>()>;

    // Told what a task or the step has thrown, on the loop's thread; the loop goes on.
    using Thrown = std::function<void(const Error& error)>;

    void run(const Step& step, const Thrown& thrown); // returns after quit()
    bool runPosted(); // what has been posted so far, now; false, and nothing is run, once quit
    void post(Task task);
    void wake();
    void quit();

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Task> tasks_;
    bool woken_ = false;
    bool quit_ = false;
};

} // namespace vitascope::playback
