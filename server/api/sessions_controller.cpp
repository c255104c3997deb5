// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/sessions_controller.h"

#include "server/api/origin.h"
#include "shared/wire/accounts.h"

namespace vitascope::server::api {

using auth::Permission;
using http::Access;
using http::Call;
using http::Outcome;
using http::Reply;

namespace {

wire::Session encode(const auth::Session& session, SessionId current) {
    return {session.id,     session.device,    session.address,      session.createdAt,
            session.usedAt, session.expiresAt, session.id == current};
}

Outcome done(const Result<void>& outcome) {
    if (!outcome)
        return fail(outcome.error());
    return Reply::noContent();
}

} // namespace

SessionsController::SessionsController(http::Router& router, auth::UserSessions& sessions,
                                       auth::AccountService& accounts)
    : sessions_(sessions), accounts_(accounts) {
    const std::string mine = "/api/v1/me/sessions";
    const std::string theirs = "/api/v1/users/{id}/sessions";
    router.add("GET", mine, Access::SignedIn, [this](const Call& call) { return listMine(call); });
    router.add("DELETE", mine, Access::SignedIn, [this](const Call& call) { return endMyOthers(call); });
    router.add("DELETE", mine + "/{id}", Access::SignedIn, [this](const Call& call) { return endMine(call); });
    router.add("GET", theirs, Permission::ManageUsers, [this](const Call& call) { return listOf(call); });
    router.add("DELETE", theirs, Permission::ManageUsers, [this](const Call& call) { return endAll(call); });
    router.add("DELETE", theirs + "/{sessionId}", Permission::ManageUsers,
               [this](const Call& call) { return endOne(call); });
}

Outcome SessionsController::reply(const Call& call, UserId user) {
    const auto sessions = sessions_.list(user);
    if (!sessions)
        return fail(sessions.error());
    wire::SessionList list;
    for (const auto& session : *sessions)
        list.items.push_back(encode(session, call.caller().sessionId));
    return Reply::json(wire::toJson(list)).with("Cache-Control", "no-store");
}

Result<UserId> SessionsController::userOf(const Call& call) {
    const auto id = call.id<UserId>("id");
    if (!id)
        return id;
    if (const auto user = accounts_.find(*id); !user)
        return fail(user.error());
    return id;
}

Outcome SessionsController::listMine(const Call& call) {
    return reply(call, call.caller().userId);
}

Outcome SessionsController::endMine(const Call& call) {
    const auto id = call.id<SessionId>("id");
    if (!id)
        return fail(id.error());
    return done(sessions_.end(originOf(call), call.caller().userId, *id));
}

Outcome SessionsController::endMyOthers(const Call& call) {
    return done(
        sessions_.endAll(originOf(call), call.caller().userId, call.caller().sessionId).map([](std::size_t) {}));
}

Outcome SessionsController::listOf(const Call& call) {
    const auto user = userOf(call);
    if (!user)
        return fail(user.error());
    return reply(call, *user);
}

Outcome SessionsController::endOne(const Call& call) {
    const auto user = call.id<UserId>("id");
    if (!user)
        return fail(user.error());
    const auto session = call.id<SessionId>("sessionId");
    if (!session)
        return fail(session.error());
    return done(sessions_.end(originOf(call), *user, *session));
}

Outcome SessionsController::endAll(const Call& call) {
    const auto user = userOf(call);
    if (!user)
        return fail(user.error());
    return done(sessions_.endAll(originOf(call), *user).map([](std::size_t) {}));
}

} // namespace vitascope::server::api
