// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/setup_service.h"

#include "shared/base/log.h"

namespace vitascope::server::auth {
namespace {

Error alreadyClaimed() {
    return Error{ErrorCode::Conflict, "this server has been claimed; sign in instead"};
}

Error wrongToken() {
    return Error{ErrorCode::Forbidden, "this is not the claim token that the server printed when it last started"};
}

Result<bool> hasAdministrator(UserRepository& users, ReadScope& scope) {
    return users.countWithRole(scope, Role::Administrator).map([](int count) { return count > 0; });
}

} // namespace

Result<bool> SetupService::isClaimed() {
    return parts_.work.read([&](ReadScope& scope) { return hasAdministrator(parts_.users, scope); });
}

Result<std::optional<Secret>> SetupService::renewToken() {
    return parts_.work.write([&](WriteScope& scope) -> Result<std::optional<Secret>> {
        const auto claimed = hasAdministrator(parts_.users, scope);
        if (!claimed)
            return fail(claimed.error());
        if (*claimed)
            return std::optional<Secret>();
        auto token = parts_.tokens.next();
        if (auto put = parts_.claims.put(scope, digestOf(token), parts_.clock.utcNow()); !put)
            return fail(put.error());
        return std::optional(std::move(token));
    });
}

Result<void> SetupService::checkToken(const Secret& token) {
    return parts_.work.read([&](ReadScope& scope) -> Result<void> {
        const auto claimed = hasAdministrator(parts_.users, scope);
        if (!claimed)
            return fail(claimed.error());
        if (*claimed)
            return fail(alreadyClaimed());
        const auto current = parts_.claims.isCurrent(scope, digestOf(token));
        if (!current)
            return fail(current.error());
        return *current ? Result<void>() : Result<void>(fail(wrongToken()));
    });
}

Result<SignedIn> SetupService::claim(const Secret& token, const NewAccount& account, const audit::Origin& origin) {
    // Looked at first, and taken below: hashing a password is too dear to do for whoever asks.
    if (auto allowed = checkToken(token); !allowed)
        return fail(allowed.error());
    auto user = makeUser(account, Role::Administrator, parts_.hasher, parts_.ids, parts_.clock.utcNow());
    if (!user)
        return fail(user.error());
    auto done = parts_.work.write([&](WriteScope& scope) -> Result<SignedIn> {
        const auto meanwhile = hasAdministrator(parts_.users, scope);
        if (!meanwhile)
            return fail(meanwhile.error());
        if (*meanwhile)
            return fail(alreadyClaimed());
        const auto taken = parts_.claims.take(scope, digestOf(token));
        if (!taken)
            return fail(taken.error());
        if (!*taken)
            return fail(wrongToken());
        if (auto added = parts_.users.add(scope, *user); !added)
            return fail(added.error());
        auto by = origin;
        by.actor = user->id;
        if (auto noted = parts_.audit.append(scope, by, {"server.claim", audit::subjectOf("user", user->id), {}});
            !noted)
            return fail(noted.error());
        return parts_.sessionService.open(scope, *user, "", by);
    });
    if (done)
        log::info("server claimed", {{"user", user->id.toString()}});
    return done;
}

} // namespace vitascope::server::auth
