// SPDX-License-Identifier: GPL-3.0-or-later
// Where users are kept. Each function works in the scope it is given (server/domain/unit_of_work.h). Besides the
// failures named, every function can fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/auth/user.h"
#include "server/domain/page.h"
#include "server/domain/unit_of_work.h"

#include <optional>
#include <string_view>

namespace vitascope::server::auth {

using UserPage = Page<User, UserId>;

class UserRepository {
public:
    virtual ~UserRepository() = default;

    // AlreadyExists if the id or the login (without regard to case) is taken.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const User& user) = 0;
    // Replaces all but id and createdAt. NotFound if there is no such user.
    [[nodiscard]] virtual Result<void> update(WriteScope& scope, const User& user) = 0;
    [[nodiscard]] virtual Result<std::optional<User>> find(ReadScope& scope, UserId id) = 0;
    [[nodiscard]] virtual Result<std::optional<User>> findByLogin(ReadScope& scope, std::string_view login) = 0;
    // Without those who are blocked.
    [[nodiscard]] virtual Result<int> countWithRole(ReadScope& scope, Role role) = 0;
    // Those whose login contains the text (without regard to case; all if it is empty), in the order of their ids, from
    // the one after `after`.
    [[nodiscard]] virtual Result<UserPage> list(ReadScope& scope, std::string_view search, std::optional<UserId> after,
                                                int limit) = 0;
};

} // namespace vitascope::server::auth
