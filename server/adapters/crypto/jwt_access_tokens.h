// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens as JWT (RFC 7519) of type at+jwt (RFC 9068), signed with ES256. Accepted is only what this server
// issues: one algorithm, a key id that it knows, its own issuer and audience, and times that hold now. Thread: any.
#pragma once

#include "server/adapters/crypto/es256.h"
#include "server/domain/auth/access_tokens.h"
#include "server/domain/auth/server_key.h"

#include <chrono>
#include <map>
#include <memory>
#include <span>
#include <string>

namespace vitascope::server::crypto {

struct JwtSettings {
    std::string issuer = "vitascope";
    std::string audience = "vitascope-api";
    // How far in the future "issued at" and "not before" may lie, for clocks of several nodes. Expiry has no leeway.
    std::chrono::seconds leeway{5};
};

class JwtAccessTokens final : public auth::AccessTokens {
public:
    static constexpr std::string_view kKeyPurpose = "access-token";
    static constexpr std::size_t kLongestToken = 4096;

    // Signs with the first key, accepts all; their secrets are PEM private keys. Corrupt if one cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<JwtAccessTokens>> open(std::span<const auth::ServerKey> keys,
                                                                       const JwtSettings& settings = {});
    // For auth::loadOrMakeKeys.
    [[nodiscard]] static Result<auth::ServerKey> makeKey(UtcTime now);

    [[nodiscard]] Result<Secret> issue(const auth::AccessClaims& claims) override;
    [[nodiscard]] Result<auth::AccessClaims> verify(std::string_view token, UtcTime now) override;

private:
    JwtAccessTokens(const JwtSettings& settings, std::string signingId, std::map<std::string, Es256Key> keys);

    Result<auth::AccessClaims> readClaims(const std::string& payload, UtcTime now) const;

    const JwtSettings settings_;
    const std::string signingId_;
    const std::map<std::string, Es256Key> keys_;
};

} // namespace vitascope::server::crypto
