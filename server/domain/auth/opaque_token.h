// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that mean nothing by themselves: 256 random bits as base64url, of which the server keeps the SHA-256 alone
// (enough for a random secret of this length). Refresh tokens and the claim token. Thread: any.
#pragma once

#include "shared/base/secret.h"
#include "shared/base/sha256.h"

namespace vitascope::server::auth {

// Where new tokens come from; passed in, so that tests are repeatable.
class TokenSource {
public:
    virtual ~TokenSource() = default;
    [[nodiscard]] virtual Secret next() = 0;
};

class RandomTokenSource final : public TokenSource {
public:
    [[nodiscard]] Secret next() override;
};

[[nodiscard]] Digest digestOf(const Secret& token);

} // namespace vitascope::server::auth
