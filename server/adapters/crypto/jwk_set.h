// SPDX-License-Identifier: GPL-3.0-or-later
// A JWK set (RFC 7517 §5) as this server publishes it: public keys for ES256 with a name each. Reading is as strict as
// that: one key of another kind, use or curve, or two of one name, and the whole set is refused, since a set that mixes
// symmetric and public keys is how algorithms get confused. Thread: values; any.
#pragma once

#include "server/adapters/crypto/es256.h"

#include <map>
#include <string>
#include <string_view>

namespace vitascope::server::crypto {

class JwkSet {
public:
    // Corrupt, with the reason, unless every key is one to check ES256 with.
    [[nodiscard]] static Result<JwkSet> parse(std::string_view json);

    // Whether one of the keys signed this compact JWS: its header must name ES256 and the key, and no extension.
    [[nodiscard]] bool verify(std::string_view jws) const;

private:
    std::map<std::string, Es256Key, std::less<>> keys_;
};

} // namespace vitascope::server::crypto
