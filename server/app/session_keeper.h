// SPDX-License-Identifier: GPL-3.0-or-later
// One thread ("sessions") that keeps the set of revoked sessions up to date and forgets those that ended long ago.
// Thread: owner's.
#pragma once

#include "server/domain/auth/session_service.h"

#include <thread>

namespace vitascope::server::app {

class SessionKeeper {
public:
    // The service outlives this.
    explicit SessionKeeper(auth::SessionService& sessions);

private:
    std::jthread thread_;
};

} // namespace vitascope::server::app
