// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens: short-lived proofs of who calls, checked without the database. Thread: any.
#pragma once

#include "server/domain/auth/role.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::auth {

struct AccessClaims {
    UserId user;
    SessionId session;
    Role role = Role::Viewer;
    UtcTime issuedAt;  // whole seconds
    UtcTime expiresAt; // whole seconds

    friend bool operator==(const AccessClaims&, const AccessClaims&) = default;
};

// What others need to check a token: the point of a key on P-256 (RFC 7518 §6.2.1).
struct PublicKey {
    std::string id;
    std::string x; // base64url, as in a JWK
    std::string y;

    friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

class AccessTokens {
public:
    virtual ~AccessTokens() = default;

    [[nodiscard]] virtual Result<Secret> issue(const AccessClaims& claims) = 0;
    // Unauthenticated if the token was not issued by this server for its API, or is not valid at that time.
    [[nodiscard]] virtual Result<AccessClaims> verify(std::string_view token, UtcTime now) = 0;
    // Of the keys that verify; the one that signs first.
    [[nodiscard]] virtual std::vector<PublicKey> publicKeys() const = 0;
};

} // namespace vitascope::server::auth
