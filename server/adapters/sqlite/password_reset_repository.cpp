// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/password_reset_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

using auth::PasswordReset;

Result<void> SqlitePasswordResetRepository::put(WriteScope& scope, const PasswordReset& reset) {
    return execute(scope, "INSERT OR REPLACE INTO password_reset (user_id, token_hash, expires_at) VALUES (?, ?, ?)",
                   reset.user, reset.token, reset.expiresAt)
        .map([](auto) {});
}

Result<std::optional<PasswordReset>> SqlitePasswordResetRepository::find(ReadScope& scope, const Digest& token) {
    auto row = selectOne<UserId, Digest, UtcTime>(
        scope, "SELECT user_id, token_hash, expires_at FROM password_reset WHERE token_hash = ?", token);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<PasswordReset>();
    return std::optional(std::make_from_tuple<PasswordReset>(std::move(**row)));
}

Result<void> SqlitePasswordResetRepository::remove(WriteScope& scope, UserId user) {
    return execute(scope, "DELETE FROM password_reset WHERE user_id = ?", user).map([](auto) {});
}

} // namespace vitascope::server::sqlite
