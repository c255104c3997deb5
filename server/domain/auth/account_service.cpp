// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/account_service.h"

#include <utility>

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

Result<std::optional<Invitation>> AccountService::checkArrival(const Arrival& arrival) {
    const auto mode = registration();
    if (mode == Registration::Closed)
        return fail(ErrorCode::Forbidden, "registration is closed; ask an administrator for an account");
    if (arrival.invitation)
        return parts_.work.read([&](ReadScope& scope) { return parts_.invitations.find(scope, *arrival.invitation); })
            .map([](Invitation invitation) { return std::optional(std::move(invitation)); });
    if (mode == Registration::Invitation)
        return fail(ErrorCode::Forbidden, "an account needs an invitation; ask an administrator for one");
    return std::optional<Invitation>();
}

Result<SignedIn> AccountService::registerUser(const NewAccount& account, const Arrival& arrival) {
    // Looked at first, and used below: hashing a password is too dear to do for whoever asks.
    const auto invitation = checkArrival(arrival);
    if (!invitation)
        return fail(invitation.error());
    const auto role = *invitation ? (*invitation)->role : Role::Viewer;
    auto user = makeUser(account, role, parts_.hasher, parts_.ids, parts_.clock.utcNow());
    if (!user)
        return fail(user.error());
    return parts_.work.write([&](WriteScope& scope) -> Result<SignedIn> {
        if (auto added = parts_.users.add(scope, *user); !added)
            return added.error().code == ErrorCode::AlreadyExists
                       ? fail(ErrorCode::AlreadyExists, "the login '" + user->login + "' is taken")
                       : fail(added.error());
        audit::Act act{"user.register", audit::subjectOf("user", user->id), {audit::detail("role", toString(role))}};
        if (*invitation) {
            const auto used = parts_.invitations.use(scope, *arrival.invitation);
            if (!used)
                return fail(used.error());
            act.details.push_back(audit::detail("invitation", used->id.toString()));
        }
        auto by = arrival.origin;
        by.actor = user->id;
        if (auto noted = parts_.audit.append(scope, by, std::move(act)); !noted)
            return fail(noted.error());
        return parts_.sessionService.open(scope, *user, arrival.device, by);
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

Result<UserPage> AccountService::list(std::string_view search, std::optional<UserId> after, int limit) {
    return parts_.work.read([&](ReadScope& scope) { return parts_.users.list(scope, search, after, limit); });
}

Result<void> AccountService::keepAnAdministrator(ReadScope& scope, const User& before, const User& after) {
    const auto administers = [](const User& user) { return user.role == Role::Administrator && !user.blockedAt; };
    if (!administers(before) || administers(after))
        return {};
    const auto administrators = parts_.users.countWithRole(scope, Role::Administrator);
    if (!administrators)
        return fail(administrators.error());
    if (*administrators <= 1)
        return fail(ErrorCode::Conflict, "the server needs an administrator; give that role to another first");
    return {};
}

Result<User> AccountService::change(const audit::Origin& origin, UserId id,
                                    const std::function<std::optional<Change>(User&)>& apply) {
    std::vector<SessionId> ended;
    auto changed = parts_.work.write([&](WriteScope& scope) -> Result<User> {
        const auto found = parts_.users.find(scope, id);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::NotFound, "no such user: " + id.toString());
        User user = **found;
        auto change = apply(user);
        if (!change)
            return user;
        if (auto kept = keepAnAdministrator(scope, **found, user); !kept)
            return fail(kept.error());
        if (auto updated = parts_.users.update(scope, user); !updated)
            return fail(updated.error());
        if (auto noted = parts_.audit.append(scope, origin, std::move(change->act)); !noted)
            return fail(noted.error());
        if (change->endsSessions) {
            auto revoked = parts_.userSessions.endAllIn(scope, origin, id);
            if (!revoked)
                return fail(revoked.error());
            ended = std::move(*revoked);
        }
        return user;
    });
    if (changed)
        parts_.userSessions.ended(ended);
    return changed;
}

Result<User> AccountService::setRole(const audit::Origin& origin, UserId id, Role role) {
    return change(origin, id, [&](User& user) -> std::optional<Change> {
        if (user.role == role)
            return std::nullopt;
        const auto before = std::exchange(user.role, role);
        return Change{{"user.role",
                       audit::subjectOf("user", id),
                       {audit::detail("role", toString(role)), audit::detail("before", toString(before))}},
                      role < before};
    });
}

Result<User> AccountService::block(const audit::Origin& origin, UserId id) {
    return change(origin, id, [&](User& user) -> std::optional<Change> {
        if (user.blockedAt)
            return std::nullopt;
        user.blockedAt = parts_.clock.utcNow();
        return Change{{"user.block", audit::subjectOf("user", id), {}}, true};
    });
}

Result<User> AccountService::unblock(const audit::Origin& origin, UserId id) {
    return change(origin, id, [&](User& user) -> std::optional<Change> {
        if (!user.blockedAt)
            return std::nullopt;
        user.blockedAt.reset();
        return Change{{"user.unblock", audit::subjectOf("user", id), {}}, false};
    });
}

} // namespace vitascope::server::auth
