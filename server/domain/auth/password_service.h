// SPDX-License-Identifier: GPL-3.0-or-later
// New passwords: by the user, who knows the old one, or with a one-time token from an administrator. Either ends the
// user's other sessions. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/opaque_token.h"
#include "server/domain/auth/password_hasher.h"
#include "server/domain/auth/password_reset_repository.h"
#include "server/domain/auth/user_repository.h"
#include "server/domain/auth/user_sessions.h"

#include <chrono>

namespace vitascope::server::auth {

// All of it outlives the service.
struct PasswordParts {
    UnitOfWork& work;
    UserRepository& users;
    PasswordResetRepository& resets;
    UserSessions& sessions;
    PasswordHasher& hasher;
    audit::AuditLog& audit;
    TokenSource& tokens;
    const Clock& clock;
};

struct PasswordChange {
    UserId user;
    SessionId session; // stays
    Secret current;
    Secret wanted;
};

struct ResetToken {
    Secret token; // told now and never again
    UtcTime expiresAt;
};

class PasswordService {
public:
    explicit PasswordService(const PasswordParts& parts) : parts_(parts) {}

    // Forbidden if the current password is another; InvalidInput for a bad new one (checkPassword).
    [[nodiscard]] Result<void> change(const audit::Origin& origin, const PasswordChange& change);

    // A token with which the user sets a new password within 24 hours; one made before stops counting. The old password
    // counts until then. NotFound.
    [[nodiscard]] Result<ResetToken> allowReset(const audit::Origin& origin, UserId user);
    // Uses the token up, in one transaction with the change. Forbidden if it does not count; InvalidInput.
    [[nodiscard]] Result<void> reset(const audit::Origin& origin, const Secret& token, const Secret& wanted);

    static constexpr std::chrono::hours kResetLifetime{24};

private:
    [[nodiscard]] Result<User> find(ReadScope& scope, UserId id);
    [[nodiscard]] Result<PasswordReset> findReset(ReadScope& scope, const Secret& token);
    // Checks and hashes the new password of that user.
    [[nodiscard]] Result<std::string> hashFor(const User& user, const Secret& wanted);
    [[nodiscard]] Result<std::vector<SessionId>> replace(WriteScope& scope, const audit::Origin& origin, User user,
                                                         std::string hash, std::optional<SessionId> staying);

    const PasswordParts parts_;
};

} // namespace vitascope::server::auth
