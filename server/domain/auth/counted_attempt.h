// SPDX-License-Identifier: GPL-3.0-or-later
// An attempt to sign in, as the limiter counts it: one that ends without a verdict on the password (the server was too
// busy to check it, a failure) is taken back. Thread: owner's.
#pragma once

#include "server/domain/auth/sign_in_limiter.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace vitascope::server::auth {

class CountedAttempt {
public:
    // The limiter outlives this.
    CountedAttempt(SignInLimiter& limiter, std::string loginKey, std::string_view address)
        : limiter_(limiter),
          loginKey_(std::move(loginKey)),
          address_(address),
          wait_(limiter.tryBegin(loginKey_, address_)),
          isOpen_(!wait_) {}
    CountedAttempt(const CountedAttempt&) = delete;
    CountedAttempt& operator=(const CountedAttempt&) = delete;
    ~CountedAttempt() {
        if (isOpen_)
            limiter_.takeBack(loginKey_, address_);
    }

    // How long to wait before the next attempt; set if this one may not be made.
    [[nodiscard]] const std::optional<std::chrono::seconds>& wait() const { return wait_; }
    void failed() { isOpen_ = false; }
    void succeeded() {
        limiter_.succeeded(loginKey_, address_);
        isOpen_ = false;
    }

private:
    SignInLimiter& limiter_;
    const std::string loginKey_;
    const std::string address_;
    const std::optional<std::chrono::seconds> wait_;
    bool isOpen_; // there is no verdict yet
};

} // namespace vitascope::server::auth
