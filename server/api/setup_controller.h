// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/server, POST /api/v1/setup/claim. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/auth/request_limits.h"
#include "server/domain/auth/setup_service.h"

#include <functional>
#include <string>

namespace vitascope::server::api {

class SetupController {
public:
    struct Identity {
        std::function<std::string()> name; // of this installation, as people see it; asked each time
        std::string version;
    };

    // The services outlive this; the router must not outlive it.
    SetupController(http::Router& router, auth::SetupService& setup, auth::AccountService& accounts,
                    auth::RequestLimits& limits, Identity identity);

private:
    http::Outcome show();
    http::Outcome claim(const http::Call& call);

    auth::SetupService& setup_;
    auth::AccountService& accounts_;
    auth::RequestLimits& limits_;
    const Identity identity_;
};

} // namespace vitascope::server::api
