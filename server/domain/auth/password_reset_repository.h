// SPDX-License-Identifier: GPL-3.0-or-later
// Where the digests of one-time tokens for a new password are kept; a user has at most one. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/sha256.h"

#include <optional>

namespace vitascope::server::auth {

struct PasswordReset {
    UserId user;
    Digest token;
    UtcTime expiresAt;

    friend bool operator==(const PasswordReset&, const PasswordReset&) = default;
};

class PasswordResetRepository {
public:
    virtual ~PasswordResetRepository() = default;

    // Replaces the user's one before. Conflict if there is no such user.
    [[nodiscard]] virtual Result<void> put(WriteScope& scope, const PasswordReset& reset) = 0;
    [[nodiscard]] virtual Result<std::optional<PasswordReset>> find(ReadScope& scope, const Digest& token) = 0;
    // The user's, if there is one.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, UserId user) = 0;
};

} // namespace vitascope::server::auth
