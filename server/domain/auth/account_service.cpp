// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/account_service.h"

#include "shared/base/log.h"

namespace vitascope::server::auth {

Result<User> makeUser(const NewAccount& account, Role role, PasswordHasher& hasher, IdSource& ids, UtcTime now) {
    auto checked = checkAccount(account);
    if (!checked)
        return fail(checked.error());
    auto hash = hasher.hash(checked->password);
    if (!hash)
        return fail(hash.error());
    return User{ids.next<UserId>(), checked->login, checked->displayName, role, std::move(*hash), now};
}

Result<SignedIn> AccountService::registerViewer(const NewAccount& account, std::string_view device) {
    if (registration_ == Registration::Closed)
        return fail(ErrorCode::Forbidden, "registration is closed; ask an administrator for an account");
    auto user = makeUser(account, Role::Viewer, parts_.hasher, parts_.ids, parts_.clock.utcNow());
    if (!user)
        return fail(user.error());
    return parts_.work.write([&](WriteScope& scope) -> Result<SignedIn> {
        if (auto added = parts_.users.add(scope, *user); !added)
            return added.error().code == ErrorCode::AlreadyExists
                       ? fail(ErrorCode::AlreadyExists, "the login '" + user->login + "' is taken")
                       : fail(added.error());
        return parts_.sessionService.open(scope, *user, device);
    });
}

Result<User> AccountService::find(UserId id) {
    auto user = parts_.work.read([&](ReadScope& scope) { return parts_.users.find(scope, id); });
    if (!user)
        return fail(user.error());
    if (!*user)
        return fail(ErrorCode::NotFound, "no such user: " + id.toString());
    return std::move(**user);
}

Result<UserPage> AccountService::list(std::optional<UserId> after, int limit) {
    return parts_.work.read([&](ReadScope& scope) { return parts_.users.list(scope, after, limit); });
}

Result<User> AccountService::setRole(UserId id, Role role) {
    std::vector<SessionId> ended;
    auto changed = parts_.work.write([&](WriteScope& scope) -> Result<User> {
        auto user = parts_.users.find(scope, id);
        if (!user)
            return fail(user.error());
        if (!*user)
            return fail(ErrorCode::NotFound, "no such user: " + id.toString());
        const auto before = (*user)->role;
        if (before == role)
            return **user;
        if (before == Role::Administrator) {
            const auto administrators = parts_.users.countWithRole(scope, Role::Administrator);
            if (!administrators)
                return fail(administrators.error());
            if (*administrators <= 1)
                return fail(ErrorCode::Conflict, "the server needs an administrator; give that role to another first");
        }
        (*user)->role = role;
        if (auto updated = parts_.users.update(scope, **user); !updated)
            return fail(updated.error());
        if (role < before) {
            auto revoked = parts_.sessions.revokeAll(scope, id, parts_.clock.utcNow());
            if (!revoked)
                return fail(revoked.error());
            ended = std::move(*revoked);
        }
        return **user;
    });
    if (changed) {
        parts_.revoked.add(ended);
        log::info("role changed", {{"user", id.toString()}, {"role", std::string(toString(role))}});
    }
    return changed;
}

} // namespace vitascope::server::auth
