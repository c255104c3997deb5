// SPDX-License-Identifier: GPL-3.0-or-later
// Locked<T>: a value that can only be reached while its mutex is held. Never do I/O inside with().
#pragma once

#include <mutex>
#include <utility>

namespace vitascope {

template<class T>
class Locked {
public:
    Locked() = default;
    explicit Locked(T value) : value_(std::move(value)) {}

    // Calls function(T&) with the mutex held and returns what it returns.
    template<class Function>
    auto with(Function&& function) {
        const std::scoped_lock lock(mutex_);
        return std::forward<Function>(function)(value_);
    }
    template<class Function>
    auto with(Function&& function) const {
        const std::scoped_lock lock(mutex_);
        return std::forward<Function>(function)(value_);
    }

private:
    mutable std::mutex mutex_;
    T value_{};
};

} // namespace vitascope
