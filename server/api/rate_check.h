// SPDX-License-Identifier: GPL-3.0-or-later
// 429 with Retry-After for who asks too often. Called once the request has been read: a mistake in it costs nothing.
// Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/auth/rate_limiter.h"
#include "shared/base/client_network.h"

namespace vitascope::server::api {

[[nodiscard]] inline tl::expected<void, http::HttpProblem> checkRate(auth::RateLimiter& limiter, std::string_view key) {
    if (const auto wait = limiter.take(key))
        return http::refuse(
            http::HttpProblem::tooManyRequests("too many requests of this kind; wait before the next", *wait));
    return {};
}

// For routes that anyone may call.
[[nodiscard]] inline tl::expected<void, http::HttpProblem> checkAddressRate(auth::RateLimiter& limiter,
                                                                            const http::Call& call) {
    return checkRate(limiter, networkOf(call.clientAddress()));
}

[[nodiscard]] inline tl::expected<void, http::HttpProblem> checkUserRate(auth::RateLimiter& limiter,
                                                                         const http::Call& call) {
    return checkRate(limiter, call.caller().userId.toString());
}

} // namespace vitascope::server::api
