// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/users_controller.h"

#include "server/api/origin.h"
#include "server/api/page_query.h"
#include "server/api/user_encoding.h"

namespace vitascope::server::api {

using auth::Permission;
using http::Call;
using http::Outcome;
using http::Reply;

namespace {

Outcome userOutcome(const Result<auth::User>& user) {
    if (!user)
        return fail(user.error());
    return Reply::json(wire::toJson(encodeUser(*user))).with("Cache-Control", "no-store");
}

// Calls function(UserId) with the {id} of the path.
template<class Function>
Outcome withUser(const Call& call, Function&& function) {
    const auto id = call.id<UserId>("id");
    if (!id)
        return fail(id.error());
    return userOutcome(function(*id));
}

} // namespace

UsersController::UsersController(http::Router& router, auth::AccountService& accounts) : accounts_(accounts) {
    const std::string all = "/api/v1/users";
    const std::string one = "/api/v1/users/{id}";
    router.add("GET", all, Permission::ManageUsers, [this](const Call& call) { return list(call); });
    router.add("GET", one, Permission::ManageUsers, [this](const Call& call) { return show(call); });
    router.add("PUT", one + "/role", Permission::ManageUsers, [this](const Call& call) { return setRole(call); });
    router.add("POST", one + "/block", Permission::ManageUsers, [this](const Call& call) { return block(call); });
    router.add("POST", one + "/unblock", Permission::ManageUsers, [this](const Call& call) { return unblock(call); });
}

Outcome UsersController::list(const Call& call) {
    const auto query = readPageQuery<UserId>(call);
    if (!query)
        return fail(query.error());
    const auto users = accounts_.list(call.query("search").value_or(std::string()), query->after, query->limit);
    if (!users)
        return fail(users.error());
    wire::UserPage page;
    for (const auto& user : users->items)
        page.items.push_back(encodeUser(user));
    page.nextCursor = encodeCursor(users->next);
    return Reply::json(wire::toJson(page)).with("Cache-Control", "no-store");
}

Outcome UsersController::show(const Call& call) {
    return withUser(call, [&](UserId id) { return accounts_.find(id); });
}

Outcome UsersController::setRole(const Call& call) {
    const auto input = wire::fromJson<wire::RoleInput>(call.body());
    if (!input)
        return fail(input.error());
    return withUser(call, [&](UserId id) { return accounts_.setRole(originOf(call), id, decodeRole(input->role)); });
}

Outcome UsersController::block(const Call& call) {
    return withUser(call, [&](UserId id) { return accounts_.block(originOf(call), id); });
}

Outcome UsersController::unblock(const Call& call) {
    return withUser(call, [&](UserId id) { return accounts_.unblock(originOf(call), id); });
}

} // namespace vitascope::server::api
