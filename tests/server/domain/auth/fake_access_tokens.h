// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/access_tokens.h"

#include <vector>

namespace vitascope::server::auth {

// The token is the number of its claims.
class FakeAccessTokens final : public AccessTokens {
public:
    Result<Secret> issue(const AccessClaims& claims) override {
        issued_.push_back(claims);
        return Secret(std::to_string(issued_.size() - 1));
    }
    Result<AccessClaims> verify(std::string_view token, UtcTime now) override {
        const auto number = static_cast<std::size_t>(std::atoi(std::string(token).c_str()));
        if (number >= issued_.size() || now >= issued_[number].expiresAt)
            return fail(ErrorCode::Unauthenticated, "not valid");
        return issued_[number];
    }
    std::vector<PublicKey> publicKeys() const override { return {}; }

private:
    std::vector<AccessClaims> issued_;
};

} // namespace vitascope::server::auth
