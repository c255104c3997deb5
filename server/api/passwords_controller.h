// SPDX-License-Identifier: GPL-3.0-or-later
// New passwords: PUT /api/v1/me/password, POST /api/v1/users/{id}/password-reset, POST /api/v1/auth/reset-password.
// Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/auth/password_service.h"
#include "server/domain/auth/request_limits.h"

namespace vitascope::server::api {

class PasswordsController {
public:
    // The service outlives this; the router must not outlive it.
    PasswordsController(http::Router& router, auth::PasswordService& passwords, auth::RequestLimits& limits);

private:
    http::Outcome change(const http::Call& call);
    http::Outcome allowReset(const http::Call& call);
    http::Outcome reset(const http::Call& call);

    auth::PasswordService& passwords_;
    auth::RequestLimits& limits_;
};

} // namespace vitascope::server::api
