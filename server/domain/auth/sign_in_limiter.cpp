// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/sign_in_limiter.h"

#include "shared/base/client_network.h"

#include <algorithm>
#include <array>

namespace vitascope::server::auth {
namespace {

constexpr std::size_t kOfAccount = 1; // of the keys

// NUL is in no login and no address.
std::array<std::string, 3> keysOf(std::string_view loginKey, std::string_view address) {
    const std::string login(loginKey.substr(0, 64));
    const std::string from = networkOf(address);
    return {"b" + login + '\0' + from, "l" + login, "a" + from};
}

} // namespace

std::optional<std::chrono::seconds> SignInLimiter::waitOf(Attempts& attempts, const std::string& key, int most,
                                                          SteadyTime now) {
    auto& times = attempts[key];
    std::erase_if(times, [&](SteadyTime time) { return time + limits_.window <= now; });
    if (times.size() < static_cast<std::size_t>(most))
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(times.front() + limits_.window - now);
}

void SignInLimiter::forgetOld(Attempts& attempts, SteadyTime now) const {
    std::erase_if(attempts, [&](const auto& entry) {
        return entry.second.empty() || entry.second.back() + limits_.window <= now;
    });
    if (attempts.size() <= limits_.mostEntries)
        return;
    std::vector<SteadyTime> newest;
    newest.reserve(attempts.size());
    for (const auto& [key, times] : attempts)
        newest.push_back(times.back());
    const auto middle = newest.begin() + static_cast<std::ptrdiff_t>(newest.size() / 2);
    std::nth_element(newest.begin(), middle, newest.end());
    std::erase_if(attempts, [&](const auto& entry) { return entry.second.back() < *middle; });
}

// The half that went together longest ago.
void SignInLimiter::forgetKnown(State& state) const {
    std::vector<SteadyTime> times;
    times.reserve(state.known.size());
    for (const auto& [key, time] : state.known)
        times.push_back(time);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    std::erase_if(state.known, [&](const auto& entry) { return entry.second <= *middle; });
}

std::optional<std::chrono::seconds> SignInLimiter::tryBegin(std::string_view loginKey, std::string_view address) {
    if (const auto wait = networks_.take(networkOf(address)))
        return wait;
    const auto now = clock_.steadyNow();
    const auto keys = keysOf(loginKey, address);
    const std::array<int, 3> most{limits_.perAccountAndAddress, limits_.perAccount, limits_.perAddress};
    return state_.with([&](State& state) -> std::optional<std::chrono::seconds> {
        auto& attempts = state.attempts;
        if (attempts.size() > limits_.mostEntries)
            forgetOld(attempts, now);
        const bool isKnown = state.known.contains(keys.front());
        std::optional<std::chrono::seconds> longest;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (isKnown && i == kOfAccount)
                continue;
            const auto wait = waitOf(attempts, keys.at(i), most.at(i), now);
            if (wait && (!longest || *wait > *longest))
                longest = wait;
        }
        if (!longest)
            for (const auto& key : keys)
                attempts[key].push_back(now);
        return longest;
    });
}

void SignInLimiter::uncount(Attempts& attempts, const std::array<std::string, 3>& keys) {
    for (const auto& key : keys) {
        const auto found = attempts.find(key);
        if (found == attempts.end())
            continue;
        if (!found->second.empty())
            found->second.pop_back();
        if (found->second.empty())
            attempts.erase(found);
    }
}

void SignInLimiter::succeeded(std::string_view loginKey, std::string_view address) {
    const auto keys = keysOf(loginKey, address);
    state_.with([&](State& state) {
        state.known[keys.front()] = clock_.steadyNow();
        if (state.known.size() > limits_.mostEntries)
            forgetKnown(state);
        uncount(state.attempts, keys);
    });
}

void SignInLimiter::takeBack(std::string_view loginKey, std::string_view address) {
    state_.with([&](State& state) { uncount(state.attempts, keysOf(loginKey, address)); });
}

} // namespace vitascope::server::auth
