// SPDX-License-Identifier: GPL-3.0-or-later
// Threads wait before it until a test opens it; not for ever, so that what hangs there fails instead. Thread: any.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace vitascope::test {

class Turnstile {
public:
    void pass() {
        std::unique_lock lock(mutex_);
        ++waiting_;
        wasForced_ = !changed_.wait_for(lock, std::chrono::seconds(10), [this] { return isOpen_; }) || wasForced_;
        --waiting_;
    }
    void close() {
        const std::scoped_lock lock(mutex_);
        isOpen_ = false;
    }
    void open() {
        const std::scoped_lock lock(mutex_);
        isOpen_ = true;
        changed_.notify_all();
    }
    [[nodiscard]] bool holdsSomebody() {
        const std::scoped_lock lock(mutex_);
        return waiting_ > 0;
    }
    // Somebody did not wait for it any longer.
    [[nodiscard]] bool wasForced() {
        const std::scoped_lock lock(mutex_);
        return wasForced_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool isOpen_ = false;
    bool wasForced_ = false;
    int waiting_ = 0;
};

} // namespace vitascope::test
