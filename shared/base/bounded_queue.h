// SPDX-License-Identifier: GPL-3.0-or-later
// A queue between threads with a limit and an end. Any thread may push, pop, clear and close; close() wakes all.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace vitascope {

template<class T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t limit) : limit_(limit) {}

    // Waits while the queue is full. False, and the value dropped, once it is closed.
    bool push(T value) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || items_.size() < limit_; });
        return append(std::move(value));
    }

    // False, and the value dropped, if the queue is full or closed.
    bool tryPush(T value) {
        const std::scoped_lock lock(mutex_);
        return items_.size() < limit_ && append(std::move(value));
    }

    // Waits for a value. Nothing once the queue is closed and empty.
    std::optional<T> pop() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || !items_.empty(); });
        return take();
    }

    std::optional<T> tryPop() {
        const std::scoped_lock lock(mutex_);
        return take();
    }

    void clear() {
        const std::scoped_lock lock(mutex_);
        items_.clear();
        changed_.notify_all();
    }

    void close() {
        const std::scoped_lock lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }

    [[nodiscard]] std::size_t size() const {
        const std::scoped_lock lock(mutex_);
        return items_.size();
    }

    [[nodiscard]] bool isClosed() const {
        const std::scoped_lock lock(mutex_);
        return closed_;
    }

private:
    bool append(T value) {
        if (closed_)
            return false;
        items_.push_back(std::move(value));
        changed_.notify_all();
        return true;
    }

    std::optional<T> take() {
        if (items_.empty())
            return std::nullopt;
        std::optional<T> value(std::move(items_.front()));
        items_.pop_front();
        changed_.notify_all();
        return value;
    }

    const std::size_t limit_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<T> items_;
    bool closed_ = false;
};

} // namespace vitascope
