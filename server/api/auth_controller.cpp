// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/auth_controller.h"

#include "server/api/origin.h"
#include "server/api/rate_check.h"
#include "server/api/user_encoding.h"

namespace vitascope::server::api {

using http::Access;
using http::Call;
using http::Outcome;
using http::Reply;

constexpr std::size_t kFormLimit = http::Router::kOpenBodyLimit;

AuthController::AuthController(http::Router& router, auth::SessionService& sessions, auth::AccountService& accounts,
                               auth::RequestLimits& limits)
    : sessions_(sessions), accounts_(accounts), limits_(limits) {
    router.add(
        "POST", "/api/v1/auth/register", Access::Anyone, [this](const Call& c) { return registerUser(c); }, kFormLimit);
    router.add(
        "POST", "/api/v1/auth/sign-in", Access::Anyone, [this](const Call& c) { return signIn(c); }, kFormLimit);
    router.add(
        "POST", "/api/v1/auth/refresh", Access::Anyone, [this](const Call& c) { return refresh(c); }, kFormLimit);
    router.add("POST", "/api/v1/auth/sign-out", Access::SignedIn, [this](const Call& c) { return signOut(c); });
    router.add("GET", "/api/v1/me", Access::SignedIn, [this](const Call& c) { return me(c); });
}

Outcome AuthController::registerUser(const Call& call) {
    const auto request = wire::fromJson<wire::RegisterRequest>(call.body());
    if (!request)
        return fail(request.error());
    if (const auto may = checkAddressRate(limits_.registrations, call); !may)
        return refuse(may.error());
    const auto signedIn =
        accounts_.registerUser({request->login, request->password, request->displayName},
                               {.device = "", .invitation = request->invitation, .origin = originOf(call)});
    if (!signedIn)
        return fail(signedIn.error());
    return tokensReply(*signedIn, 201);
}

Outcome AuthController::signIn(const Call& call) {
    const auto request = wire::fromJson<wire::SignInRequest>(call.body());
    if (!request)
        return fail(request.error());
    const auto signedIn =
        sessions_.signIn({request->login, request->password, request->device, call.clientAddress(), call.requestId()});
    if (signedIn)
        return tokensReply(*signedIn);
    const auto& refusal = signedIn.error();
    if (refusal.retryAfter)
        return refuse(http::HttpProblem::tooManyRequests(refusal.error.message, *refusal.retryAfter));
    return fail(refusal.error);
}

Outcome AuthController::refresh(const Call& call) {
    const auto request = wire::fromJson<wire::RefreshRequest>(call.body());
    if (!request)
        return fail(request.error());
    if (const auto may = checkAddressRate(limits_.refreshes, call); !may)
        return refuse(may.error());
    const auto signedIn = sessions_.refresh(request->refreshToken, originOf(call));
    if (!signedIn)
        return fail(signedIn.error());
    return tokensReply(*signedIn);
}

Outcome AuthController::signOut(const Call& call) {
    if (const auto done = sessions_.signOut(call.caller().sessionId, originOf(call)); !done)
        return fail(done.error());
    return Reply::noContent();
}

Outcome AuthController::me(const Call& call) {
    const auto user = accounts_.find(call.caller().userId);
    if (!user)
        return fail(user.error());
    return Reply::json(wire::toJson(encodeUser(*user))).with("Cache-Control", "no-store");
}

} // namespace vitascope::server::api
