// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/session_service.h"

#include "server/domain/text_rules.h"
#include "shared/base/log.h"

namespace vitascope::server::auth {
namespace {

constexpr std::size_t kLongestDevice = 100;
constexpr int kSurplusAtOnce = 100; // sessions that one sign-in ends at most
constexpr int kRounds = 2;          // of checking a password whose hash changes meanwhile

Error notSignedIn() {
    return Error{ErrorCode::Unauthenticated, "the session has ended; sign in again"};
}

UtcTime wholeSeconds(UtcTime time) {
    return std::chrono::floor<std::chrono::seconds>(time);
}

// The name of a device is decoration: what is no proper text is dropped, not refused.
std::string deviceName(std::string_view device) {
    return checkText(device, {.field = "device", .least = 0, .most = kLongestDevice}).value_or(std::string());
}

tl::unexpected<SignInRefusal> refuse(Error error, std::optional<std::chrono::seconds> retryAfter = std::nullopt) {
    return tl::unexpected<SignInRefusal>(SignInRefusal{std::move(error), retryAfter});
}

} // namespace

// A hash that no password is known for, made with today's parameters, so that verifying against it takes as long.
Result<std::string> SessionService::decoyHash() {
    if (auto kept = decoy_.with([](const auto& decoy) { return decoy; }))
        return std::move(*kept);
    auto made = parts_.hasher.hash(parts_.tokens.next());
    if (!made) {
        log::warning("the hash for unknown names could not be made", {{"reason", made.error().message}});
        return fail(ErrorCode::Unavailable, "passwords cannot be checked now; try again soon");
    }
    return decoy_.with([&](auto& decoy) {
        if (!decoy)
            decoy = std::move(*made);
        return *decoy;
    });
}

Result<std::optional<SessionService::Verified>> SessionService::verifyPassword(const SignInAttempt& attempt,
                                                                               std::optional<UserId>& known) {
    auto user = parts_.work.read([&](ReadScope& scope) { return parts_.users.findByLogin(scope, attempt.login); });
    if (!user)
        return fail(user.error());
    const auto decoy = decoyHash(); // also for names that exist, or the first unknown one would take longer
    if (!decoy)
        return fail(decoy.error());
    const std::string hash = *user ? (*user)->passwordHash : *decoy;
    auto right = parts_.hasher.verify(hash, attempt.password);
    if (!right && right.error().code == ErrorCode::Unavailable) // the same for names that nobody has
        return fail(right.error());
    if (!*user)
        return std::nullopt;
    known = (*user)->id;
    if (!right)
        return fail("check the password of user " + (*user)->id.toString(), right.error());
    if (!*right)
        return std::nullopt;
    Verified verified{std::move(**user), std::nullopt};
    if (parts_.hasher.isOutdated(hash)) {
        if (auto renewed = parts_.hasher.hash(attempt.password))
            verified.renewedHash = std::move(*renewed);
    }
    return verified;
}

void SessionService::recordRefusal(const SignInAttempt& attempt, std::optional<UserId> user, std::string_view reason) {
    // A login that nobody has is not repeated: people type passwords there.
    parts_.audit.record(
        {std::nullopt, attempt.address, attempt.requestId},
        {"session.refuse", user ? audit::subjectOf("user", *user) : std::string(), {audit::detail("reason", reason)}});
}

tl::expected<SignedIn, SignInRefusal> SessionService::signIn(const SignInAttempt& attempt) {
    CountedAttempt counted(parts_.limiter, loginKey(attempt.login), attempt.address);
    if (counted.wait()) {
        log::warning("too many attempts to sign in", {{"address", attempt.address}});
        return refuse(Error{ErrorCode::Unavailable, "too many attempts to sign in; wait before the next"},
                      counted.wait());
    }
    for (int round = 0; round < kRounds; ++round) {
        auto signedIn = trySignIn(attempt, counted);
        if (!signedIn)
            return tl::unexpected(std::move(signedIn.error()));
        if (*signedIn)
            return std::move(**signedIn);
    }
    return refuse(Error{ErrorCode::Unavailable, "the account is being changed; try again soon"});
}

tl::expected<std::optional<SignedIn>, SignInRefusal> SessionService::trySignIn(const SignInAttempt& attempt,
                                                                               CountedAttempt& counted) {
    std::optional<UserId> known;
    const auto verified = verifyPassword(attempt, known);
    if (!verified)
        return refuse(verified.error());
    if (!*verified) {
        counted.failed();
        recordRefusal(attempt, known, "password");
        return refuse(Error{ErrorCode::Unauthenticated, "the login or the password is wrong"});
    }
    if ((*verified)->user.blockedAt) {
        counted.succeeded();
        recordRefusal(attempt, known, "blocked");
        return refuse(Error{ErrorCode::Forbidden, "this account is blocked; ask an administrator"});
    }
    if (const auto wait = parts_.limiter.admit(loginKey(attempt.login))) {
        log::warning("an account signs in too often", {{"user", known->toString()}, {"address", attempt.address}});
        return refuse(Error{ErrorCode::Unavailable, "this account signs in too often; wait before the next"}, wait);
    }
    auto signedIn = openVerified(attempt, **verified);
    if (!signedIn)
        return refuse(signedIn.error());
    if (*signedIn)
        counted.succeeded();
    return std::move(*signedIn);
}

Result<std::optional<SignedIn>> SessionService::openVerified(const SignInAttempt& attempt, const Verified& verified) {
    std::vector<SessionId> ended;
    auto signedIn = parts_.work.write([&](WriteScope& scope) -> Result<std::optional<SignedIn>> {
        auto current = parts_.users.find(scope, verified.user.id);
        if (!current)
            return fail(current.error());
        if (!*current || (*current)->blockedAt)
            return fail(ErrorCode::Unauthenticated, "the account is gone");
        if ((*current)->passwordHash != verified.user.passwordHash)
            return std::optional<SignedIn>();
        if (verified.renewedHash) {
            (*current)->passwordHash = *verified.renewedHash;
            if (auto updated = parts_.users.update(scope, **current); !updated)
                return fail(updated.error());
        }
        const audit::Origin origin{(*current)->id, attempt.address, attempt.requestId};
        auto surplus = endSurplus(scope, (*current)->id, origin);
        if (!surplus)
            return fail(surplus.error());
        ended = std::move(*surplus);
        auto opened = open(scope, **current, attempt.device, origin);
        if (!opened)
            return fail(opened.error());
        return std::optional(std::move(*opened));
    });
    if (signedIn)
        parts_.revoked.add(ended);
    return signedIn;
}

Result<std::vector<SessionId>> SessionService::endSurplus(WriteScope& scope, UserId user, const audit::Origin& origin) {
    const auto now = parts_.clock.utcNow();
    auto alive = parts_.sessions.listAlive(scope, user, now, settings_.mostSessions + kSurplusAtOnce);
    if (!alive)
        return fail(alive.error());
    std::vector<SessionId> ended;
    for (auto i = static_cast<std::size_t>(settings_.mostSessions - 1); i < alive->size(); ++i) {
        auto& session = alive->at(i);
        session.revokedAt = now;
        if (auto updated = parts_.sessions.update(scope, session); !updated)
            return fail(updated.error());
        auto noted = parts_.audit.append(
            scope, origin,
            {"session.end", audit::subjectOf("session", session.id), {audit::detail("reason", "too many sessions")}});
        if (!noted)
            return fail(noted.error());
        ended.push_back(session.id);
    }
    return ended;
}

Result<SignedIn> SessionService::issue(const User& user, const Session& session, Secret refreshToken) {
    const auto issuedAt = wholeSeconds(session.usedAt);
    auto accessToken =
        parts_.accessTokens.issue({user.id, session.id, user.role, issuedAt, issuedAt + settings_.accessLifetime});
    if (!accessToken)
        return fail(accessToken.error());
    return SignedIn{std::move(*accessToken), settings_.accessLifetime, std::move(refreshToken), user};
}

Result<SignedIn> SessionService::open(WriteScope& scope, const User& user, std::string_view device,
                                      const audit::Origin& origin) {
    const auto now = parts_.clock.utcNow();
    auto token = parts_.tokens.next();
    const Session session{.id = parts_.ids.next<SessionId>(),
                          .user = user.id,
                          .device = deviceName(device),
                          .token = digestOf(token),
                          .createdAt = now,
                          .usedAt = now,
                          .expiresAt = now + settings_.refreshLifetime,
                          .revokedAt = std::nullopt,
                          .address = origin.address};
    if (auto added = parts_.sessions.add(scope, session); !added)
        return fail("open a session", added.error());
    auto by = origin;
    by.actor = user.id;
    auto noted = parts_.audit.append(
        scope, by,
        {"session.open", audit::subjectOf("session", session.id), {audit::detail("device", session.device)}});
    if (!noted)
        return fail(noted.error());
    return issue(user, session, std::move(token));
}

Result<SignedIn> SessionService::rotate(WriteScope& scope, Session session, const audit::Origin& origin, UtcTime now) {
    auto user = parts_.users.find(scope, session.user);
    if (!user)
        return fail(user.error());
    if (!*user || (*user)->blockedAt)
        return fail(notSignedIn());
    if (auto spent = parts_.sessions.addSpent(scope, {session.token, session.id, now}); !spent)
        return fail(spent.error());
    auto token = parts_.tokens.next();
    session.token = digestOf(token);
    session.usedAt = now;
    session.expiresAt = now + settings_.refreshLifetime;
    if (!origin.address.empty())
        session.address = origin.address;
    if (auto updated = parts_.sessions.update(scope, session); !updated)
        return fail(updated.error());
    return issue(**user, session, std::move(token));
}

Result<std::optional<SignedIn>> SessionService::refreshSpent(WriteScope& scope, const SpentToken& spent,
                                                             const audit::Origin& origin, UtcTime now) {
    auto session = parts_.sessions.find(scope, spent.session);
    if (!session)
        return fail(session.error());
    if (!*session || !(*session)->isAlive(now))
        return fail(notSignedIn());
    if (now - spent.spentAt <= settings_.refreshGrace) {
        auto successor = rotate(scope, **session, origin, now);
        if (!successor)
            return fail(successor.error());
        return std::optional(std::move(*successor));
    }
    (*session)->revokedAt = now;
    if (auto updated = parts_.sessions.update(scope, **session); !updated)
        return fail(updated.error());
    auto noted = parts_.audit.append(
        scope, origin, {"session.reuse", audit::subjectOf("session", spent.session), {audit::detail("ended", "yes")}});
    if (!noted)
        return fail(noted.error());
    return std::optional<SignedIn>();
}

Result<SignedIn> SessionService::refresh(const Secret& refreshToken, const audit::Origin& origin) {
    const auto now = parts_.clock.utcNow();
    const auto digest = digestOf(refreshToken);
    SessionId stolen;
    auto outcome = parts_.work.write([&](WriteScope& scope) -> Result<std::optional<SignedIn>> {
        auto session = parts_.sessions.findByToken(scope, digest);
        if (!session)
            return fail(session.error());
        if (*session) {
            if (!(*session)->isAlive(now))
                return fail(notSignedIn());
            auto signedIn = rotate(scope, **session, origin, now);
            if (!signedIn)
                return fail(signedIn.error());
            return std::optional(std::move(*signedIn));
        }
        auto spent = parts_.sessions.findSpent(scope, digest);
        if (!spent)
            return fail(spent.error());
        if (!*spent)
            return fail(notSignedIn());
        stolen = (*spent)->session;
        return refreshSpent(scope, **spent, origin, now);
    });
    if (!outcome)
        return fail(outcome.error());
    if (!*outcome) {
        parts_.revoked.add(std::span(&stolen, 1));
        log::warning("a spent refresh token came back; its session was ended", {{"session", stolen.toString()}});
        return fail(notSignedIn());
    }
    return std::move(**outcome);
}

Result<void> SessionService::signOut(SessionId id, const audit::Origin& origin) {
    auto done = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        auto session = parts_.sessions.find(scope, id);
        if (!session)
            return fail(session.error());
        if (!*session || (*session)->revokedAt)
            return {};
        (*session)->revokedAt = parts_.clock.utcNow();
        if (auto updated = parts_.sessions.update(scope, **session); !updated)
            return updated;
        return parts_.audit.append(scope, origin, {"session.sign-out", audit::subjectOf("session", id), {}});
    });
    if (done)
        parts_.revoked.add(std::span(&id, 1));
    return done;
}

Result<AccessClaims> SessionService::authenticate(std::string_view accessToken) {
    auto claims = parts_.accessTokens.verify(accessToken, parts_.clock.utcNow());
    if (claims && parts_.revoked.isRevoked(claims->session))
        return fail(notSignedIn());
    return claims;
}

Result<void> SessionService::reloadRevocations() {
    const auto since = parts_.clock.utcNow() - settings_.revocationMemory;
    auto ended = parts_.work.read([&](ReadScope& scope) { return parts_.sessions.revokedSince(scope, since); });
    if (!ended)
        return fail("reload revoked sessions", ended.error());
    parts_.revoked.replace(*ended);
    return {};
}

Result<void> SessionService::forgetEndedSessions() {
    const auto before = parts_.clock.utcNow() - settings_.revocationMemory;
    return parts_.work.write([&](WriteScope& scope) { return parts_.sessions.removeEndedBefore(scope, before); });
}

} // namespace vitascope::server::auth
