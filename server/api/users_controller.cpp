// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/users_controller.h"

#include "server/api/page_query.h"
#include "server/api/user_encoding.h"

namespace vitascope::server::api {

UsersController::UsersController(http::Router& router, auth::AccountService& accounts) : accounts_(accounts) {
    router.add("GET", "/api/v1/users", auth::Permission::ManageUsers,
               [this](const http::Call& call) { return list(call); });
    router.add("PUT", "/api/v1/users/{id}/role", auth::Permission::ManageUsers,
               [this](const http::Call& call) { return setRole(call); });
}

http::Outcome UsersController::list(const http::Call& call) {
    const auto query = readPageQuery<UserId>(call);
    if (!query)
        return fail(query.error());
    const auto users = accounts_.list(query->after, query->limit);
    if (!users)
        return fail(users.error());
    wire::UserPage page;
    for (const auto& user : users->items)
        page.items.push_back(encodeUser(user));
    page.nextCursor = encodeCursor(users->next);
    return http::Reply::json(wire::toJson(page));
}

http::Outcome UsersController::setRole(const http::Call& call) {
    const auto id = call.id<UserId>("id");
    if (!id)
        return fail(id.error());
    const auto input = wire::fromJson<wire::RoleInput>(call.body());
    if (!input)
        return fail(input.error());
    const auto user = accounts_.setRole(*id, decodeRole(input->role));
    if (!user)
        return fail(user.error());
    return http::Reply::json(wire::toJson(encodeUser(*user)));
}

} // namespace vitascope::server::api
