// SPDX-License-Identifier: GPL-3.0-or-later
// How often the calls that cost or guess something may be made, each by itself. (Sign-in has its own limiter, since
// only failed attempts count there.) Thread: any.
#pragma once

#include "server/domain/auth/rate_limiter.h"

namespace vitascope::server::auth {

struct RequestLimits {
    explicit RequestLimits(const Clock& clock)
        : registrations({.most = 60, .window = std::chrono::hours(1)}, clock),
          claims({.most = 10, .window = std::chrono::minutes(5)}, clock),
          refreshes({.most = 1200, .window = std::chrono::minutes(1)}, clock),
          passwordResets({.most = 10, .window = std::chrono::minutes(5)}, clock),
          passwordChanges({.most = 10, .window = std::chrono::minutes(5)}, clock),
          invitations({.most = 100, .window = std::chrono::hours(1)}, clock) {}

    // By networkOf(address).
    RateLimiter registrations;
    RateLimiter claims;
    RateLimiter refreshes;
    RateLimiter passwordResets;
    // By user.
    RateLimiter passwordChanges;
    RateLimiter invitations;
};

} // namespace vitascope::server::auth
