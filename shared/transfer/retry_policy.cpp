// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/retry_policy.h"

#include "shared/base/random.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <mutex>

namespace vitascope::transfer {

std::optional<std::chrono::milliseconds> RetryPolicy::delayAfter(int failures, double random) const {
    if (attempts > 0 && failures >= attempts)
        return std::nullopt;
    const double most = static_cast<double>(longest.count());
    const double full =
        std::min(most, static_cast<double>(first.count()) * std::pow(factor, std::max(0, failures - 1)));
    return std::chrono::milliseconds(std::llround(full * (1.0 - jitter * random)));
}

bool mayPass(const Error& error) {
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
}

bool mayPass(int status) {
    switch (status) {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return true;
    default:
        return false;
    }
}

bool SystemSleeper::sleep(std::chrono::milliseconds time, std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

double SystemSleeper::random() {
    const auto bytes = randomBytes<sizeof(std::uint32_t)>();
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data(), sizeof value);
    return static_cast<double>(value) / 4294967296.0;
}

} // namespace vitascope::transfer
