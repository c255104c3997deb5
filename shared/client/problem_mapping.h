// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of the server that is no success, as an Error. Thread: any.
#pragma once

#include "shared/base/error.h"
#include "shared/transfer/http_message.h"

#include <string_view>

namespace vitascope::client {

// The code of the problem if it is one of ErrorCode's names, else that of the status; the message is what was
// attempted ("POST /api/v1/titles"), the problem's code where ErrorCode has none of its name, its detail or title, and
// the request id, which finds the server's log.
[[nodiscard]] Error errorOf(std::string_view attempted, const transfer::HttpResponse& response);

} // namespace vitascope::client
