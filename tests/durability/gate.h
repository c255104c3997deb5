// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the clients of a trial act while it is open, and says when the last of them has finished. Thread: any.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace vitascope::test {

class Gate {
public:
    void open() {
        const std::scoped_lock lock(mutex_);
        isOpen_ = true;
        changed_.notify_all();
    }
    void close() {
        const std::scoped_lock lock(mutex_);
        isOpen_ = false;
    }
    // False if everybody is not out in time.
    [[nodiscard]] bool waitUntilEmpty(std::chrono::seconds time) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, time, [this] { return inside_ == 0; });
    }

    // Waits for the gate to open and goes in; false if it was asked to stop before.
    [[nodiscard]] bool enter(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [this] { return isOpen_; }))
            return false;
        ++inside_;
        return true;
    }
    void leave() {
        const std::scoped_lock lock(mutex_);
        --inside_;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool isOpen_ = false;
    int inside_ = 0;
};

} // namespace vitascope::test
