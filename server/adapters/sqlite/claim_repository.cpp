// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/claim_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

Result<void> SqliteClaimRepository::put(WriteScope& scope, const Digest& token, UtcTime now) {
    return execute(scope, "INSERT OR REPLACE INTO claim (only, token_hash, created_at) VALUES (1, ?, ?)", token, now)
        .map([](auto) {});
}

Result<bool> SqliteClaimRepository::isCurrent(ReadScope& scope, const Digest& token) {
    return selectOne<int>(scope, "SELECT COUNT(*) FROM claim WHERE token_hash = ?", token).map([](const auto& row) {
        return std::get<0>(*row) == 1;
    });
}

Result<bool> SqliteClaimRepository::take(WriteScope& scope, const Digest& token) {
    return execute(scope, "DELETE FROM claim WHERE token_hash = ?", token).map([](std::int64_t changed) {
        return changed == 1;
    });
}

} // namespace vitascope::server::sqlite
