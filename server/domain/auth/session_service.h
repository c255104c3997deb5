// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, staying signed in and signing out. Refresh tokens rotate: each is good for one refresh. One that comes
// back after it was replaced was copied, so its whole session ends; within a short grace it is taken for a retry of a
// lost answer and gets a successor. The grace looks at nothing but the time: not at the device, which a refresh does
// not tell, nor at the address, since answers get lost when a device changes its network. Whoever copied a token and
// uses it within the grace has a session until the next refresh of the other; that one comes too late, and ends it for
// both. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/access_tokens.h"
#include "server/domain/auth/counted_attempt.h"
#include "server/domain/auth/opaque_token.h"
#include "server/domain/auth/password_hasher.h"
#include "server/domain/auth/revoked_sessions.h"
#include "server/domain/auth/session_repository.h"
#include "server/domain/auth/sign_in_limiter.h"
#include "server/domain/auth/user_repository.h"
#include "shared/base/locked.h"
#include "shared/base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::server::auth {

struct SessionSettings {
    std::chrono::seconds accessLifetime{600};
    std::chrono::hours refreshLifetime{24 * 60};
    std::chrono::seconds refreshGrace{30};
    // How long an ended session is remembered; longer than any media token of it can live.
    std::chrono::hours revocationMemory{24 * 7};
    // Of one user at a time; a further sign-in ends those that were used longest ago.
    int mostSessions = 100;
};

struct SignedIn {
    Secret accessToken;
    std::chrono::seconds expiresIn{};
    Secret refreshToken;
    User user;
};

// Why nobody was signed in; retryAfter is set when there were too many attempts.
struct SignInRefusal {
    Error error;
    std::optional<std::chrono::seconds> retryAfter;
};

struct SignInAttempt {
    std::string login;
    Secret password;
    std::string device;  // shown in the list of sessions; up to 100 characters
    std::string address; // of the caller
    std::string requestId = {};
};

// What the service works with; all of it outlives the service.
struct SessionParts {
    UnitOfWork& work;
    UserRepository& users;
    SessionRepository& sessions;
    PasswordHasher& hasher;
    AccessTokens& accessTokens;
    TokenSource& tokens;
    RevokedSessions& revoked;
    SignInLimiter& limiter;
    audit::AuditLog& audit;
    const Clock& clock;
    IdSource& ids;
};

class SessionService {
public:
    SessionService(const SessionParts& parts, const SessionSettings& settings) : parts_(parts), settings_(settings) {}

    // Takes as long for a name that nobody has as for a wrong password, and answers the same. Forbidden for a blocked
    // user with the right password. Unavailable if passwords cannot be checked now, or if the password changes twice
    // while it is checked; neither counts as an attempt.
    [[nodiscard]] tl::expected<SignedIn, SignInRefusal> signIn(const SignInAttempt& attempt);
    // Opens a session for a user that was just made or recognised, within the same transaction.
    [[nodiscard]] Result<SignedIn> open(WriteScope& scope, const User& user, std::string_view device,
                                        const audit::Origin& origin);
    // Unauthenticated if the token is unknown, spent or of an ended session.
    [[nodiscard]] Result<SignedIn> refresh(const Secret& refreshToken, const audit::Origin& origin = {});
    // Ends the session; one that has ended already is no failure.
    [[nodiscard]] Result<void> signOut(SessionId session, const audit::Origin& origin = {});

    // Who an access token belongs to. Unauthenticated if it is not valid now or its session has ended. No database.
    [[nodiscard]] Result<AccessClaims> authenticate(std::string_view accessToken);

    // Reads what other processes revoked into the read model; to be called at start and every 2 s, by one thread.
    [[nodiscard]] Result<void> reloadRevocations();
    // Forgets sessions that ended long ago; to be called now and then.
    [[nodiscard]] Result<void> forgetEndedSessions();

private:
    Result<SignedIn> issue(const User& user, const Session& session, Secret refreshToken);
    // Whose password it is, and its hash made anew if the stored one's parameters are outdated.
    struct Verified {
        User user;
        std::optional<std::string> renewedHash;
    };
    // Nothing if the password is wrong or nobody has the login; known tells which user it was tried on.
    Result<std::optional<Verified>> verifyPassword(const SignInAttempt& attempt, std::optional<UserId>& known);
    void recordRefusal(const SignInAttempt& attempt, std::optional<UserId> user, std::string_view reason);
    // Once through; nothing if the password was changed meanwhile.
    tl::expected<std::optional<SignedIn>, SignInRefusal> trySignIn(const SignInAttempt& attempt,
                                                                   CountedAttempt& counted);
    // Nothing if the password was changed since it was verified. What was checked is then no longer the password, and
    // only the hash that was checked is ours to replace.
    Result<std::optional<SignedIn>> openVerified(const SignInAttempt& attempt, const Verified& verified);
    // Makes room for one more session of the user.
    Result<std::vector<SessionId>> endSurplus(WriteScope& scope, UserId user, const audit::Origin& origin);
    // Unavailable if it cannot be made now; the next call tries again.
    Result<std::string> decoyHash();
    Result<SignedIn> rotate(WriteScope& scope, Session session, const audit::Origin& origin, UtcTime now);
    // Nothing if the token had been spent too long ago: then its session has been revoked.
    Result<std::optional<SignedIn>> refreshSpent(WriteScope& scope, const SpentToken& spent,
                                                 const audit::Origin& origin, UtcTime now);

    const SessionParts parts_;
    const SessionSettings settings_;
    Locked<std::optional<std::string>> decoy_;
};

} // namespace vitascope::server::auth
