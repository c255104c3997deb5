// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/rate_limiter.h"

#include <algorithm>
#include <vector>

namespace vitascope::server::auth {

std::optional<std::chrono::seconds> RateLimiter::take(std::string_view key) {
    const auto now = clock_.steadyNow();
    const auto window = std::chrono::duration_cast<SteadyTime::duration>(limit_.window);
    const auto each = window / limit_.most;
    return freeAt_.with([&](FreeAt& freeAt) -> std::optional<std::chrono::seconds> {
        if (freeAt.size() >= limit_.mostKeys)
            forget(freeAt, now);
        const auto found = freeAt.find(key);
        const auto next = std::max(now, found == freeAt.end() ? now : found->second) + each;
        if (next - now > window)
            return std::chrono::ceil<std::chrono::seconds>(next - now - window);
        if (found == freeAt.end())
            freeAt.emplace(key, next);
        else
            found->second = next;
        return std::nullopt;
    });
}

void RateLimiter::forget(FreeAt& freeAt, SteadyTime now) const {
    std::erase_if(freeAt, [&](const auto& entry) { return entry.second <= now; });
    if (freeAt.size() < limit_.mostKeys)
        return;
    std::vector<SteadyTime> times;
    times.reserve(freeAt.size());
    for (const auto& [key, time] : freeAt)
        times.push_back(time);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    std::erase_if(freeAt, [&](const auto& entry) { return entry.second <= *middle; });
}

} // namespace vitascope::server::auth
