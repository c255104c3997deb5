// SPDX-License-Identifier: GPL-3.0-or-later
// Users in SQLite: table user. Thread: any.
#pragma once

#include "server/domain/auth/user_repository.h"

namespace vitascope::server::sqlite {

class SqliteUserRepository final : public auth::UserRepository {
public:
    [[nodiscard]] Result<void> add(WriteScope& scope, const auth::User& user) override;
    [[nodiscard]] Result<void> update(WriteScope& scope, const auth::User& user) override;
    [[nodiscard]] Result<std::optional<auth::User>> find(ReadScope& scope, UserId id) override;
    [[nodiscard]] Result<std::optional<auth::User>> findByLogin(ReadScope& scope, std::string_view login) override;
    [[nodiscard]] Result<int> countWithRole(ReadScope& scope, auth::Role role) override;
    [[nodiscard]] Result<auth::UserPage> list(ReadScope& scope, std::string_view search, std::optional<UserId> after,
                                              int limit) override;
};

} // namespace vitascope::server::sqlite
