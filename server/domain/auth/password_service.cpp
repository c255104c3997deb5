// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/password_service.h"

#include <utility>

namespace vitascope::server::auth {

Result<User> PasswordService::find(ReadScope& scope, UserId id) {
    auto user = parts_.users.find(scope, id);
    if (!user)
        return fail(user.error());
    if (!*user)
        return fail(ErrorCode::NotFound, "no such user: " + id.toString());
    return std::move(**user);
}

Result<PasswordReset> PasswordService::findReset(ReadScope& scope, const Secret& token) {
    auto reset = parts_.resets.find(scope, digestOf(token));
    if (!reset)
        return fail(reset.error());
    if (!*reset || (*reset)->expiresAt <= parts_.clock.utcNow())
        return fail(ErrorCode::Forbidden, "this token does not count, or no longer; ask an administrator for another");
    return **reset;
}

Result<std::string> PasswordService::hashFor(const User& user, const Secret& wanted) {
    if (auto checked = checkPassword(wanted, user.login); !checked)
        return fail(checked.error());
    return parts_.hasher.hash(wanted);
}

Result<std::vector<SessionId>> PasswordService::replace(WriteScope& scope, const audit::Origin& origin, User user,
                                                        std::string hash, std::optional<SessionId> staying) {
    user.passwordHash = std::move(hash);
    if (auto updated = parts_.users.update(scope, user); !updated)
        return fail(updated.error());
    if (auto removed = parts_.resets.remove(scope, user.id); !removed)
        return fail(removed.error());
    if (auto noted = parts_.audit.append(scope, origin, {"user.password", audit::subjectOf("user", user.id), {}});
        !noted)
        return fail(noted.error());
    return parts_.sessions.endAllIn(scope, origin, user.id, staying);
}

Result<void> PasswordService::change(const audit::Origin& origin, const PasswordChange& change) {
    const auto user = parts_.work.read([&](ReadScope& scope) { return find(scope, change.user); });
    if (!user)
        return fail(user.error());
    const auto right = parts_.hasher.verify(user->passwordHash, change.current);
    if (!right)
        return fail(right.error());
    if (!*right) {
        parts_.audit.record(origin, {"user.password-refused", audit::subjectOf("user", change.user), {}});
        return fail(ErrorCode::Forbidden, "the current password is another");
    }
    auto hash = hashFor(*user, change.wanted);
    if (!hash)
        return fail(hash.error());
    const auto ended = parts_.work.write([&](WriteScope& scope) -> Result<std::vector<SessionId>> {
        auto now = find(scope, change.user);
        if (!now)
            return fail(now.error());
        if (now->passwordHash != user->passwordHash) // changed or renewed while this one was checked
            return fail(ErrorCode::Conflict, "the password was changed meanwhile; try again");
        return replace(scope, origin, std::move(*now), std::move(*hash), change.session);
    });
    if (!ended)
        return fail("change a password", ended.error());
    parts_.sessions.ended(*ended);
    return {};
}

Result<ResetToken> PasswordService::allowReset(const audit::Origin& origin, UserId id) {
    auto token = parts_.tokens.next();
    const auto expiresAt = parts_.clock.utcNow() + kResetLifetime;
    auto done = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto user = find(scope, id); !user)
            return fail(user.error());
        if (auto put = parts_.resets.put(scope, {id, digestOf(token), expiresAt}); !put)
            return put;
        return parts_.audit.append(scope, origin, {"user.allow-password-reset", audit::subjectOf("user", id), {}});
    });
    if (!done)
        return fail(done.error());
    return ResetToken{std::move(token), expiresAt};
}

Result<void> PasswordService::reset(const audit::Origin& origin, const Secret& token, const Secret& wanted) {
    // Looked at first, and taken below: hashing a password is too dear to do for whoever asks.
    const auto user = parts_.work.read([&](ReadScope& scope) -> Result<User> {
        const auto reset = findReset(scope, token);
        if (!reset)
            return fail(reset.error());
        return find(scope, reset->user);
    });
    if (!user)
        return fail(user.error());
    auto hash = hashFor(*user, wanted);
    if (!hash)
        return fail(hash.error());
    const auto ended = parts_.work.write([&](WriteScope& scope) -> Result<std::vector<SessionId>> {
        if (const auto reset = findReset(scope, token); !reset)
            return fail(reset.error());
        auto now = find(scope, user->id);
        if (!now)
            return fail(now.error());
        auto by = origin;
        by.actor = user->id;
        return replace(scope, by, std::move(*now), std::move(*hash), std::nullopt);
    });
    if (!ended)
        return fail(ended.error());
    parts_.sessions.ended(*ended);
    return {};
}

} // namespace vitascope::server::auth
