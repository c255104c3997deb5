// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/users, GET /api/v1/users/{id}, PUT /api/v1/users/{id}/role, POST /api/v1/users/{id}/{block, unblock}: for
// administrators. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/auth/account_service.h"

namespace vitascope::server::api {

class UsersController {
public:
    // The service outlives this; the router must not outlive it.
    UsersController(http::Router& router, auth::AccountService& accounts);

private:
    http::Outcome list(const http::Call& call);
    http::Outcome show(const http::Call& call);
    http::Outcome setRole(const http::Call& call);
    http::Outcome block(const http::Call& call);
    http::Outcome unblock(const http::Call& call);

    auth::AccountService& accounts_;
};

} // namespace vitascope::server::api
