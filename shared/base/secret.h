// SPDX-License-Identifier: GPL-3.0-or-later
// A password, key or token. It cannot be streamed, formatted or compared by accident; its memory is wiped.
#pragma once

#include <string>
#include <utility>

namespace vitascope {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value) : value_(std::move(value)) {}
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept : value_(std::move(other.value_)) { other.wipe(); }
    Secret& operator=(const Secret& other) {
        if (this != &other) {
            wipe();
            value_ = other.value_;
        }
        return *this;
    }
    Secret& operator=(Secret&& other) noexcept {
        if (this != &other) {
            wipe();
            value_ = std::move(other.value_);
            other.wipe();
        }
        return *this;
    }
    ~Secret() { wipe(); }

    // The plain text, for the one place that needs it. Never log it.
    [[nodiscard]] const std::string& reveal() const { return value_; }
    [[nodiscard]] bool isEmpty() const { return value_.empty(); }

private:
    void wipe() {
        volatile char* bytes = value_.data();
        for (std::size_t i = 0; i < value_.size(); ++i)
            bytes[i] = 0;
        value_.clear();
    }

    std::string value_;
};

} // namespace vitascope
