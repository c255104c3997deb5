// SPDX-License-Identifier: GPL-3.0-or-later
// Where the digest of the one-time claim token is kept. There is at most one. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/sha256.h"

namespace vitascope::server::auth {

class ClaimRepository {
public:
    virtual ~ClaimRepository() = default;

    // Replaces the one before.
    [[nodiscard]] virtual Result<void> put(WriteScope& scope, const Digest& token, UtcTime now) = 0;
    [[nodiscard]] virtual Result<bool> isCurrent(ReadScope& scope, const Digest& token) = 0;
    // Removes it if it is this one; false if it is another or there is none.
    [[nodiscard]] virtual Result<bool> take(WriteScope& scope, const Digest& token) = 0;
};

} // namespace vitascope::server::auth
