// SPDX-License-Identifier: GPL-3.0-or-later
// What lets somebody make an account while registration is by invitation. The token is shown once, to whoever made the
// invitation; its digest is kept. Thread: a value.
#pragma once

#include "server/domain/auth/role.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/sha256.h"

#include <optional>
#include <string>

namespace vitascope::server::auth {

struct Invitation {
    InvitationId id;
    Digest token;
    Role role = Role::Viewer; // that the new account gets
    std::string note;         // for whom it is, as the administrator wrote it
    UserId createdBy;
    UtcTime createdAt;
    UtcTime expiresAt;
    int uses = 1; // accounts that may be made with it
    int used = 0;
    std::optional<UtcTime> revokedAt = {};

    [[nodiscard]] bool isUsable(UtcTime now) const { return !revokedAt && now < expiresAt && used < uses; }
    friend bool operator==(const Invitation&, const Invitation&) = default;
};

} // namespace vitascope::server::auth
