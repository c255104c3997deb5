// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: registering, and what administrators do with them. Thread: any.
#pragma once

#include "server/domain/auth/session_service.h"
#include "server/domain/auth/user_repository.h"

#include <optional>

namespace vitascope::server::auth {

enum class Registration { Open, Closed };

// All of it outlives the service.
struct AccountParts {
    UnitOfWork& work;
    UserRepository& users;
    SessionRepository& sessions;
    SessionService& sessionService;
    PasswordHasher& hasher;
    RevokedSessions& revoked;
    const Clock& clock;
    IdSource& ids;
};

class AccountService {
public:
    AccountService(const AccountParts& parts, Registration registration) : parts_(parts), registration_(registration) {}

    [[nodiscard]] Registration registration() const { return registration_; }

    // Makes a viewer and signs it in. Forbidden while registration is closed; InvalidInput; AlreadyExists.
    [[nodiscard]] Result<SignedIn> registerViewer(const NewAccount& account, std::string_view device);
    [[nodiscard]] Result<User> find(UserId id);
    [[nodiscard]] Result<UserPage> list(std::optional<UserId> after, int limit);
    // A role with more rights counts from the next refresh on; with fewer it ends the user's sessions at once.
    // NotFound; Conflict if it would leave the server without an administrator.
    [[nodiscard]] Result<User> setRole(UserId id, Role role);

private:
    const AccountParts parts_;
    const Registration registration_;
};

// A checked account with its password hashed; for the services that make users.
[[nodiscard]] Result<User> makeUser(const NewAccount& account, Role role, PasswordHasher& hasher, IdSource& ids,
                                    UtcTime now);

} // namespace vitascope::server::auth
