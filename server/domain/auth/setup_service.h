// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh server has no account. It prints a one-time token; who presents it becomes the first administrator.
// Thread: any.
#pragma once

#include "server/domain/auth/account_service.h"
#include "server/domain/auth/claim_repository.h"

#include <optional>

namespace vitascope::server::auth {

// All of it outlives the service.
struct SetupParts {
    UnitOfWork& work;
    UserRepository& users;
    ClaimRepository& claims;
    SessionService& sessionService;
    audit::AuditLog& audit;
    PasswordHasher& hasher;
    TokenSource& tokens;
    const Clock& clock;
    IdSource& ids;
};

class SetupService {
public:
    explicit SetupService(const SetupParts& parts) : parts_(parts) {}

    // Whether there is an administrator.
    [[nodiscard]] Result<bool> isClaimed();
    // Call at start: a new token to print if the server is not claimed yet (an older one stops working), or nothing.
    [[nodiscard]] Result<std::optional<Secret>> renewToken();
    // Makes the administrator and uses the token up in one transaction. Forbidden if the token is not the one printed
    // last; Conflict if the server is claimed; InvalidInput.
    [[nodiscard]] Result<SignedIn> claim(const Secret& token, const NewAccount& account,
                                         const audit::Origin& origin = {});

private:
    [[nodiscard]] Result<void> checkToken(const Secret& token);

    const SetupParts parts_;
};

} // namespace vitascope::server::auth
