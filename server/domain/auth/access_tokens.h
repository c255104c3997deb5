// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens: short-lived proofs of who calls, checked without the database. Thread: any.
#pragma once

#include "server/domain/auth/role.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <string_view>

namespace vitascope::server::auth {

struct AccessClaims {
    UserId user;
    SessionId session;
    Role role = Role::Viewer;
    UtcTime issuedAt;  // whole seconds
    UtcTime expiresAt; // whole seconds

    friend bool operator==(const AccessClaims&, const AccessClaims&) = default;
};

class AccessTokens {
public:
    virtual ~AccessTokens() = default;

    [[nodiscard]] virtual Result<Secret> issue(const AccessClaims& claims) = 0;
    // Unauthenticated if the token was not issued by this server for its API, or is not valid at that time.
    [[nodiscard]] virtual Result<AccessClaims> verify(std::string_view token, UtcTime now) = 0;
};

} // namespace vitascope::server::auth
