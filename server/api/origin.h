// SPDX-License-Identifier: GPL-3.0-or-later
// Where an act comes from, as the audit log keeps it. Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/audit/entry.h"

namespace vitascope::server::api {

// The actor is nobody on routes for anyone.
[[nodiscard]] inline audit::Origin originOf(const http::Call& call) {
    return {call.isSignedIn() ? std::optional(call.caller().userId) : std::nullopt, call.clientAddress(),
            call.requestId()};
}

} // namespace vitascope::server::api
