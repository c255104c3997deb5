// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/setup_controller.h"

#include "server/api/user_encoding.h"
#include "shared/wire/server_info.h"

#include <utility>

namespace vitascope::server::api {

SetupController::SetupController(http::Router& router, auth::SetupService& setup, auth::AccountService& accounts,
                                 Identity identity)
    : setup_(setup), accounts_(accounts), identity_(std::move(identity)) {
    router.add("GET", "/api/v1/server", http::Access::Anyone, [this](const http::Call&) { return show(); });
    router.add(
        "POST", "/api/v1/setup/claim", http::Access::Anyone, [this](const http::Call& call) { return claim(call); },
        http::Router::kOpenBodyLimit);
}

http::Outcome SetupController::show() {
    const auto claimed = setup_.isClaimed();
    if (!claimed)
        return fail(claimed.error());
    const auto registration =
        accounts_.registration() == auth::Registration::Open ? wire::Registration::Open : wire::Registration::Closed;
    const wire::ServerInfo info{identity_.name, identity_.version, *claimed, registration};
    return http::Reply::json(wire::toJson(info)).with("Cache-Control", "no-store");
}

http::Outcome SetupController::claim(const http::Call& call) {
    const auto request = wire::fromJson<wire::ClaimRequest>(call.body());
    if (!request)
        return fail(request.error());
    const auto signedIn = setup_.claim(request->token, {request->login, request->password, request->displayName});
    if (!signedIn)
        return fail(signedIn.error());
    return tokensReply(*signedIn, 201);
}

} // namespace vitascope::server::api
