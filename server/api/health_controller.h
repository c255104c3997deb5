// SPDX-License-Identifier: GPL-3.0-or-later
// GET /healthz: whether this process answers, for supervisors and proxies. Needs no sign-in.
#pragma once

#include "server/api/http/router.h"

#include <string>

namespace vitascope::server::api {

class HealthController {
public:
    // The router must not outlive this.
    HealthController(http::Router& router, std::string version);

private:
    std::string version_;
};

} // namespace vitascope::server::api
