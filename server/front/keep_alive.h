// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a client means to send another request on its connection (RFC 9112, 9.3). Thread: any.
#pragma once

#include "server/front/message.h"

namespace vitascope::server::front {

[[nodiscard]] bool wantsKeepAlive(const RequestHead& head);

} // namespace vitascope::server::front
