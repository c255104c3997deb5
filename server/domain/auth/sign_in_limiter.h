// SPDX-License-Identifier: GPL-3.0-or-later
// Slows down guessing of passwords: counts failed sign-ins for each account and address together, for each account, and
// for each address (networkOf), within a sliding window. An address from which the account was signed in to before is
// not counted against by the failures of others, so that nobody locks the owner out. Besides, generous rates bound what
// right passwords may cost: the attempts of a network, right or wrong, and the right ones of an account. In memory; a
// restart forgets. Thread: any.
#pragma once

#include "server/domain/auth/rate_limiter.h"
#include "shared/base/clock.h"
#include "shared/base/locked.h"

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::auth {

struct SignInLimits {
    int perAccountAndAddress = 10;
    int perAccount = 100; // many addresses against one account; high, so that nobody locks others out cheaply
    int perAddress = 100; // one address against many accounts
    std::chrono::seconds window{300};
    std::size_t mostEntries = 20'000;                                     // memory; the oldest are forgotten first
    RateLimit ofNetwork{.most = 1200, .window = std::chrono::minutes(5)}; // attempts of all kinds
    RateLimit ofAccount{.most = 240, .window = std::chrono::minutes(5)};  // attempts with the right password
};

class SignInLimiter {
public:
    SignInLimiter(const SignInLimits& limits, const Clock& clock)
        : limits_(limits), clock_(clock), networks_(limits.ofNetwork, clock), accounts_(limits.ofAccount, clock) {}

    // How long this caller has to wait before the next attempt; nothing if it may try now. An attempt that may be made
    // counts as failed until succeeded() or takeBack() is called, so that attempts at the same time count too.
    [[nodiscard]] std::optional<std::chrono::seconds> tryBegin(std::string_view loginKey, std::string_view address);
    // For an attempt with the right password: how long the account has to wait before it may sign in again; nothing if
    // it may now.
    [[nodiscard]] std::optional<std::chrono::seconds> admit(std::string_view loginKey) {
        return accounts_.take(loginKey);
    }
    // The attempt that tryBegin allowed was right: it is not counted.
    void succeeded(std::string_view loginKey, std::string_view address);
    // The attempt that tryBegin allowed came to nothing, the password was not checked: it is not counted.
    void takeBack(std::string_view loginKey, std::string_view address);

private:
    using Attempts = std::map<std::string, std::vector<SteadyTime>>;
    struct State {
        Attempts attempts;
        std::map<std::string, SteadyTime> known; // account and address, and when they last went together
    };

    std::optional<std::chrono::seconds> waitOf(Attempts& attempts, const std::string& key, int most, SteadyTime now);
    static void uncount(Attempts& attempts, const std::array<std::string, 3>& keys);
    void forgetOld(Attempts& attempts, SteadyTime now) const;
    void forgetKnown(State& state) const;

    const SignInLimits limits_;
    const Clock& clock_;
    Locked<State> state_;
    RateLimiter networks_;
    RateLimiter accounts_;
};

} // namespace vitascope::server::auth
