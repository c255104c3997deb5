// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: registering, and what administrators do with them. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/auth/invitation_service.h"
#include "server/domain/auth/session_service.h"
#include "server/domain/auth/user_repository.h"
#include "server/domain/auth/user_sessions.h"

#include <functional>
#include <optional>

namespace vitascope::server::auth {

// Who may make an account: anyone, whoever has an invitation, or nobody.
enum class Registration { Open, Invitation, Closed };

// All of it outlives the service.
struct AccountParts {
    UnitOfWork& work;
    UserRepository& users;
    UserSessions& userSessions;
    SessionService& sessionService;
    InvitationService& invitations;
    PasswordHasher& hasher;
    audit::AuditLog& audit;
    const Clock& clock;
    IdSource& ids;
};

// How somebody comes to register.
struct Arrival {
    std::string device = {};
    std::optional<Secret> invitation = {};
    audit::Origin origin = {};
};

class AccountService {
public:
    // registration tells the mode that counts now; any thread calls it.
    AccountService(const AccountParts& parts, std::function<Registration()> registration)
        : parts_(parts), registration_(std::move(registration)) {}

    [[nodiscard]] Registration registration() const { return registration_(); }

    // Makes an account and signs it in: a viewer, or of the role that the invitation gives. Forbidden if the mode does
    // not let it or the invitation does not count; InvalidInput; AlreadyExists.
    [[nodiscard]] Result<SignedIn> registerUser(const NewAccount& account, const Arrival& arrival);
    [[nodiscard]] Result<User> find(UserId id);
    // See UserRepository::list.
    [[nodiscard]] Result<UserPage> list(std::string_view search, std::optional<UserId> after, int limit);
    // A role with more rights counts from the next refresh on; with fewer it ends the user's sessions at once.
    // NotFound; Conflict if it would leave the server without an administrator.
    [[nodiscard]] Result<User> setRole(const audit::Origin& origin, UserId id, Role role);
    // Nobody signs in as a blocked user, and its sessions end at once. NotFound; Conflict as above.
    [[nodiscard]] Result<User> block(const audit::Origin& origin, UserId id);
    [[nodiscard]] Result<User> unblock(const audit::Origin& origin, UserId id);

private:
    struct Change {
        audit::Act act;
        bool endsSessions = false;
    };
    // Looks the user up, lets `apply` change it (nothing: there is nothing to change), and keeps that with its entry.
    [[nodiscard]] Result<User> change(const audit::Origin& origin, UserId id,
                                      const std::function<std::optional<Change>(User&)>& apply);
    [[nodiscard]] Result<std::optional<Invitation>> checkArrival(const Arrival& arrival);
    [[nodiscard]] Result<void> keepAnAdministrator(ReadScope& scope, const User& before, const User& after);

    const AccountParts parts_;
    const std::function<Registration()> registration_;
};

// A checked account with its password hashed; for the services that make users.
[[nodiscard]] Result<User> makeUser(const NewAccount& account, Role role, PasswordHasher& hasher, IdSource& ids,
                                    UtcTime now);

} // namespace vitascope::server::auth
