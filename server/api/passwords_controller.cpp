// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/passwords_controller.h"

#include "server/api/origin.h"
#include "server/api/rate_check.h"
#include "shared/wire/accounts.h"

namespace vitascope::server::api {

using http::Access;
using http::Call;
using http::Outcome;
using http::Reply;

PasswordsController::PasswordsController(http::Router& router, auth::PasswordService& passwords,
                                         auth::RequestLimits& limits)
    : passwords_(passwords), limits_(limits) {
    constexpr std::size_t kFormLimit = http::Router::kOpenBodyLimit;
    router.add(
        "PUT", "/api/v1/me/password", Access::SignedIn, [this](const Call& call) { return change(call); }, kFormLimit);
    router.add("POST", "/api/v1/users/{id}/password-reset", auth::Permission::ManageUsers,
               [this](const Call& call) { return allowReset(call); });
    router.add(
        "POST", "/api/v1/auth/reset-password", Access::Anyone, [this](const Call& call) { return reset(call); },
        kFormLimit);
}

Outcome PasswordsController::change(const Call& call) {
    const auto request = wire::fromJson<wire::PasswordChange>(call.body());
    if (!request)
        return fail(request.error());
    if (const auto may = checkUserRate(limits_.passwordChanges, call); !may)
        return refuse(may.error());
    const auto& caller = call.caller();
    const auto changed =
        passwords_.change(originOf(call), {caller.userId, caller.sessionId, request->current, request->password});
    if (!changed)
        return fail(changed.error());
    return Reply::noContent();
}

Outcome PasswordsController::allowReset(const Call& call) {
    const auto id = call.id<UserId>("id");
    if (!id)
        return fail(id.error());
    const auto token = passwords_.allowReset(originOf(call), *id);
    if (!token)
        return fail(token.error());
    return Reply::json(wire::toJson(wire::ResetToken{token->token, token->expiresAt}), 201)
        .with("Cache-Control", "no-store");
}

Outcome PasswordsController::reset(const Call& call) {
    const auto request = wire::fromJson<wire::PasswordReset>(call.body());
    if (!request)
        return fail(request.error());
    if (const auto may = checkAddressRate(limits_.passwordResets, call); !may)
        return refuse(may.error());
    if (const auto done = passwords_.reset(originOf(call), request->token, request->password); !done)
        return fail(done.error());
    return Reply::noContent();
}

} // namespace vitascope::server::api
