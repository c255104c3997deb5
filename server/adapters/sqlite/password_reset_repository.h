// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens for new passwords in SQLite: table password_reset. Thread: any.
#pragma once

#include "server/domain/auth/password_reset_repository.h"

namespace vitascope::server::sqlite {

class SqlitePasswordResetRepository final : public auth::PasswordResetRepository {
public:
    [[nodiscard]] Result<void> put(WriteScope& scope, const auth::PasswordReset& reset) override;
    [[nodiscard]] Result<std::optional<auth::PasswordReset>> find(ReadScope& scope, const Digest& token) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, UserId user) override;
};

} // namespace vitascope::server::sqlite
