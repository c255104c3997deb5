// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/idempotency.h"

namespace vitascope::server::api {

std::optional<CreationRequest> creationRequestOf(const http::Call& call) {
    const auto key = call.header("Idempotency-Key");
    if (!key)
        return std::nullopt;
    return CreationRequest{call.caller().userId, std::string(*key), Sha256::of(call.path() + '\n' + call.body())};
}

} // namespace vitascope::server::api
