// SPDX-License-Identifier: GPL-3.0-or-later
// Where people are signed in: GET and DELETE /api/v1/me/sessions, DELETE /api/v1/me/sessions/{id}, and the same below
// /api/v1/users/{id} for administrators. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/auth/account_service.h"

namespace vitascope::server::api {

class SessionsController {
public:
    // The services outlive this; the router must not outlive it.
    SessionsController(http::Router& router, auth::UserSessions& sessions, auth::AccountService& accounts);

private:
    http::Outcome listMine(const http::Call& call);
    http::Outcome endMine(const http::Call& call);
    http::Outcome endMyOthers(const http::Call& call);
    http::Outcome listOf(const http::Call& call);
    http::Outcome endOne(const http::Call& call);
    http::Outcome endAll(const http::Call& call);
    http::Outcome reply(const http::Call& call, UserId user);
    // The {id} of a user that there is.
    Result<UserId> userOf(const http::Call& call);

    auth::UserSessions& sessions_;
    auth::AccountService& accounts_;
};

} // namespace vitascope::server::api
