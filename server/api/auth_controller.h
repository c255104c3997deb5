// SPDX-License-Identifier: GPL-3.0-or-later
// POST /api/v1/auth/{register, sign-in, refresh, sign-out}, GET /api/v1/me. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/auth/account_service.h"
#include "server/domain/auth/request_limits.h"
#include "server/domain/auth/session_service.h"

namespace vitascope::server::api {

class AuthController {
public:
    // The services outlive this; the router must not outlive it.
    AuthController(http::Router& router, auth::SessionService& sessions, auth::AccountService& accounts,
                   auth::RequestLimits& limits);

private:
    http::Outcome registerUser(const http::Call& call);
    http::Outcome signIn(const http::Call& call);
    http::Outcome refresh(const http::Call& call);
    http::Outcome signOut(const http::Call& call);
    http::Outcome me(const http::Call& call);

    auth::SessionService& sessions_;
    auth::AccountService& accounts_;
    auth::RequestLimits& limits_;
};

} // namespace vitascope::server::api
