// SPDX-License-Identifier: GPL-3.0-or-later
// GET and POST /api/v1/invitations, DELETE /api/v1/invitations/{id}: for administrators. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/auth/invitation_service.h"
#include "server/domain/auth/request_limits.h"

namespace vitascope::server::api {

class InvitationsController {
public:
    // The service outlives this; the router must not outlive it.
    InvitationsController(http::Router& router, auth::InvitationService& invitations, auth::RequestLimits& limits);

private:
    http::Outcome list(const http::Call& call);
    http::Outcome make(const http::Call& call);
    http::Outcome revoke(const http::Call& call);

    auth::InvitationService& invitations_;
    auth::RequestLimits& limits_;
};

} // namespace vitascope::server::api
