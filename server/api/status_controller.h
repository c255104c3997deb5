// SPDX-License-Identifier: GPL-3.0-or-later
// How the server is, for people who may manage it: GET /api/v1/server/status, /api/v1/server/activity. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "shared/wire/server_status.h"

#include <functional>

namespace vitascope::server::api {

class StatusController {
public:
    using Status = std::function<Result<wire::ServerStatus>()>;
    using Activity = std::function<wire::Activity()>;

    // The router must not outlive this. Both are asked on threads of the API pool.
    StatusController(http::Router& router, Status status, Activity activity);

private:
    const Status status_;
    const Activity activity_;
};

} // namespace vitascope::server::api
