// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens as JWT (RFC 7519) of type at+jwt (RFC 9068), signed with ES256. Accepted is only what this server
// issues: one algorithm, a key id that it knows, its own issuer and audience, and times that hold now. Thread: any.
#pragma once

#include "server/adapters/crypto/es256.h"
#include "server/domain/auth/access_tokens.h"
#include "server/domain/auth/server_key.h"
#include "shared/base/locked.h"

#include <chrono>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

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

    // Lives of a signing key, and of one that was replaced: longer than a token is good for.
    static constexpr std::chrono::hours kKeyLifetime{24 * 90};
    static constexpr std::chrono::hours kKeyOverlap{1};

    // Signs with the first key, accepts all; their secrets are PEM private keys. Corrupt if one cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<JwtAccessTokens>> open(std::span<const auth::ServerKey> keys,
                                                                       const JwtSettings& settings = {});
    // For auth::KeyRing.
    [[nodiscard]] static Result<auth::ServerKey> makeKey(UtcTime now);

    // As open(), for the tokens from now on; after a failure nothing has changed.
    [[nodiscard]] Result<void> setKeys(std::span<const auth::ServerKey> keys);

    [[nodiscard]] Result<Secret> issue(const auth::AccessClaims& claims) override;
    [[nodiscard]] Result<auth::AccessClaims> verify(std::string_view token, UtcTime now) override;
    [[nodiscard]] std::vector<auth::PublicKey> publicKeys() const override;

private:
    struct Keys {
        std::string signingId;
        std::map<std::string, Es256Key> all;
        std::vector<auth::PublicKey> published;
    };
    using SharedKeys = std::shared_ptr<const Keys>;

    JwtAccessTokens(const JwtSettings& settings, SharedKeys keys) : settings_(settings), keys_(std::move(keys)) {}

    [[nodiscard]] static Result<SharedKeys> readKeys(std::span<const auth::ServerKey> keys);
    [[nodiscard]] SharedKeys keys() const;
    Result<auth::AccessClaims> readClaims(const std::string& payload, UtcTime now) const;

    const JwtSettings settings_;
    Locked<SharedKeys> keys_;
};

} // namespace vitascope::server::crypto
