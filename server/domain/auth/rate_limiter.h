// SPDX-License-Identifier: GPL-3.0-or-later
// How often one key (an address, a user) may do something. A key may do it `most` times at once, and gets these back
// evenly over `window` (the generic cell rate algorithm of ITU-T I.371: one time stamp a key). In memory; a restart
// forgets. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/locked.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::auth {

struct RateLimit {
    int most = 1;
    std::chrono::seconds window{60};
    std::size_t mostKeys = 20'000; // memory; those nearest to being free are forgotten first
};

class RateLimiter {
public:
    RateLimiter(const RateLimit& limit, const Clock& clock) : limit_(limit), clock_(clock) {}

    // Counts one act, or tells how long the key has to wait before its next.
    [[nodiscard]] std::optional<std::chrono::seconds> take(std::string_view key);

private:
    using FreeAt = std::map<std::string, SteadyTime, std::less<>>; // when the key has all its acts back

    void forget(FreeAt& freeAt, SteadyTime now) const;

    const RateLimit limit_;
    const Clock& clock_;
    Locked<FreeAt> freeAt_;
};

} // namespace vitascope::server::auth
