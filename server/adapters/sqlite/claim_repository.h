// SPDX-License-Identifier: GPL-3.0-or-later
// The claim token in SQLite: table claim, of at most one row. Thread: any.
#pragma once

#include "server/domain/auth/claim_repository.h"

namespace vitascope::server::sqlite {

class SqliteClaimRepository final : public auth::ClaimRepository {
public:
    [[nodiscard]] Result<void> put(WriteScope& scope, const Digest& token, UtcTime now) override;
    [[nodiscard]] Result<bool> isCurrent(ReadScope& scope, const Digest& token) override;
    [[nodiscard]] Result<bool> take(WriteScope& scope, const Digest& token) override;
};

} // namespace vitascope::server::sqlite
