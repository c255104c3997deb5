// SPDX-License-Identifier: GPL-3.0-or-later
// A sign-in on one device: the family of refresh tokens of which the newest counts. Only digests of tokens are kept.
// Thread: a value.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/sha256.h"

#include <optional>
#include <string>

namespace vitascope::server::auth {

struct Session {
    SessionId id;
    UserId user;
    std::string device;
    Digest token; // SHA-256 of the refresh token that counts
    UtcTime createdAt;
    UtcTime usedAt;
    UtcTime expiresAt; // moves on with every refresh
    std::optional<UtcTime> revokedAt;
    std::string address = {}; // from which it was last used

    [[nodiscard]] bool isAlive(UtcTime now) const { return !revokedAt && now < expiresAt; }
    friend bool operator==(const Session&, const Session&) = default;
};

// A refresh token that was replaced.
struct SpentToken {
    Digest token;
    SessionId session;
    UtcTime spentAt;

    friend bool operator==(const SpentToken&, const SpentToken&) = default;
};

} // namespace vitascope::server::auth
