// SPDX-License-Identifier: GPL-3.0-or-later
// The Idempotency-Key header of requests that make something. Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/creation_repository.h"

#include <optional>

namespace vitascope::server::api {

// Who asked for what with which key; nothing without the header. What is asked for is the path and the body.
[[nodiscard]] std::optional<CreationRequest> creationRequestOf(const http::Call& call);

} // namespace vitascope::server::api
