// SPDX-License-Identifier: GPL-3.0-or-later
// MediaRights: the signed, expiring right in every media path. A token says which package one session may read until
// when; it is made when playback starts and checked for every request, without the database.
//
// Form: base64url without padding of
//     version (1 byte, 2) | key id (1) | flags (1) | package (16) | session (16) | expiry (8, big-endian Unix seconds)
//     | MAC (16)
// where bit 0 of the flags is MediaGrant::drafts, the others are 0, and MAC is the first 16 bytes of HMAC-SHA256 (RFC
// 2104) over all bytes before it.
#pragma once

#include "server/domain/auth/revoked_sessions.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/locked.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::streaming {

struct SigningKey {
    std::uint8_t id = 0;
    Secret bytes; // at least 32
};

struct MediaGrant {
    PackageId package;
    SessionId session;
    UtcTime expiresAt;   // whole seconds
    bool drafts = false; // also while the title is not published
};

class MediaRights {
public:
    // Signs with the first key and takes tokens of all of them; there must be one. revoked outlives this.
    MediaRights(std::vector<SigningKey> keys, const auth::RevokedSessions& revoked);

    // As in the constructor, for the tokens from now on. Thread: any.
    void setKeys(std::vector<SigningKey> keys);

    // The token of a grant. Thread: any.
    [[nodiscard]] std::string issue(const MediaGrant& grant) const;

    // Whether the token lets its bearer read this package now. Unauthenticated (401): not a token of ours, forged or
    // expired. Forbidden (403): another package's, or its session was ended. The comparison takes the same time for
    // every MAC. Never blocks. Thread: any.
    [[nodiscard]] Result<MediaGrant> check(std::string_view token, PackageId package, UtcTime now) const;

private:
    using Keys = std::shared_ptr<const std::vector<SigningKey>>;
    [[nodiscard]] Keys keys() const;

    Locked<Keys> keys_;
    const auth::RevokedSessions& revoked_;
};

} // namespace vitascope::server::streaming
