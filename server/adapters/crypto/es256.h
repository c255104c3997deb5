// SPDX-License-Identifier: GPL-3.0-or-later
// ES256 (RFC 7518, 3.4): ECDSA with P-256 and SHA-256 over compact JWS (RFC 7515, 7.1). Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace Poco::Crypto { // NOLINT(readability-identifier-naming): theirs
class ECKey;
}

namespace vitascope::server::crypto {

// The three parts of a compact JWS; header, payload and signature decoded, nothing checked yet.
struct CompactJws {
    std::string header;
    std::string payload;
    std::string signature;
    std::string_view signedText; // the first two parts as they were, into the text that was split
};

// Nothing unless it is three parts of strict base64url (no padding, no stray bits).
[[nodiscard]] std::optional<CompactJws> splitCompactJws(std::string_view text);

class Es256Key {
public:
    // A new private key as PEM.
    [[nodiscard]] static Result<Secret> makePem();
    // A private key (signs and verifies) or a public one (verifies) in PEM. Corrupt if it is not one of P-256.
    [[nodiscard]] static Result<Es256Key> fromPrivatePem(const Secret& pem);
    [[nodiscard]] static Result<Es256Key> fromPublicPem(const std::string& pem);

    // A public key by its point, 32 bytes each. Corrupt if that is none of P-256.
    [[nodiscard]] static Result<Es256Key> fromPoint(std::string_view x, std::string_view y);

    [[nodiscard]] bool verify(const CompactJws& jws) const;
    // Its public point: x and y, 32 bytes each.
    [[nodiscard]] std::pair<std::string, std::string> point() const;
    [[nodiscard]] const std::shared_ptr<const Poco::Crypto::ECKey>& key() const { return key_; }

private:
    explicit Es256Key(std::shared_ptr<const Poco::Crypto::ECKey> key) : key_(std::move(key)) {}

    std::shared_ptr<const Poco::Crypto::ECKey> key_;
};

} // namespace vitascope::server::crypto
