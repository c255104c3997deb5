// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/setup_controller.h"

#include "server/api/origin.h"
#include "server/api/rate_check.h"
#include "server/api/user_encoding.h"
#include "shared/wire/server_info.h"

#include <utility>

namespace vitascope::server::api {

namespace {

wire::Registration encode(auth::Registration registration) {
    switch (registration) {
    case auth::Registration::Open:
        return wire::Registration::Open;
    case auth::Registration::Invitation:
        return wire::Registration::Invitation;
    case auth::Registration::Closed:
        break;
    }
    return wire::Registration::Closed;
}

} // namespace

SetupController::SetupController(http::Router& router, auth::SetupService& setup, auth::AccountService& accounts,
                                 auth::RequestLimits& limits, Identity identity)
    : setup_(setup), accounts_(accounts), limits_(limits), identity_(std::move(identity)) {
    router.add("GET", "/api/v1/server", http::Access::Anyone, [this](const http::Call&) { return show(); });
    router.add(
        "POST", "/api/v1/setup/claim", http::Access::Anyone, [this](const http::Call& call) { return claim(call); },
        http::Router::kOpenBodyLimit);
}

http::Outcome SetupController::show() {
    const auto claimed = setup_.isClaimed();
    if (!claimed)
        return fail(claimed.error());
    const wire::ServerInfo info{identity_.name(), identity_.version, *claimed, encode(accounts_.registration())};
    return http::Reply::json(wire::toJson(info)).with("Cache-Control", "no-store");
}

http::Outcome SetupController::claim(const http::Call& call) {
    const auto request = wire::fromJson<wire::ClaimRequest>(call.body());
    if (!request)
        return fail(request.error());
    if (const auto may = checkAddressRate(limits_.claims, call); !may)
        return refuse(may.error());
    const auto signedIn =
        setup_.claim(request->token, {request->login, request->password, request->displayName}, originOf(call));
    if (!signedIn)
        return fail(signedIn.error());
    return tokensReply(*signedIn, 201);
}

} // namespace vitascope::server::api
