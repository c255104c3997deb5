// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/user_repository.h"

#include "server/adapters/sqlite/row_outcome.h"
#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using auth::User;

const std::string kSelect = "SELECT id, login, display_name, role, password_hash, created_at, blocked_at FROM user ";

template<class... Values>
Result<std::vector<User>> selectUsers(ReadScope& scope, const std::string& where, const Values&... values) {
    return guarded("read users", [&]() -> Result<std::vector<User>> {
        auto rows = select<UserId, std::string, std::string, std::string, std::string, UtcTime, std::optional<UtcTime>>(
            scope, kSelect + where, values...);
        if (!rows)
            return fail(rows.error());
        std::vector<User> users;
        for (auto& [id, login, displayName, role, hash, createdAt, blockedAt] : *rows) {
            const auto known = auth::parseRole(role);
            if (!known)
                throw DamagedValue("stored role '" + role + "' is none");
            users.push_back(
                {id, std::move(login), std::move(displayName), *known, std::move(hash), createdAt, blockedAt});
        }
        return users;
    });
}

template<class... Values>
Result<std::optional<User>> selectUser(ReadScope& scope, const std::string& where, const Values&... values) {
    return selectUsers(scope, where, values...).map([](std::vector<User> users) {
        return users.empty() ? std::nullopt : std::optional(std::move(users.front()));
    });
}

} // namespace

Result<void> SqliteUserRepository::add(WriteScope& scope, const User& user) {
    return execute(scope,
                   "INSERT INTO user (id, login, login_key, display_name, role, password_hash, created_at, blocked_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                   user.id, user.login, auth::loginKey(user.login), user.displayName, std::string(toString(user.role)),
                   user.passwordHash, user.createdAt, user.blockedAt)
        .map([](auto) {});
}

Result<void> SqliteUserRepository::update(WriteScope& scope, const User& user) {
    return execute(scope,
                   "UPDATE user SET login = ?, login_key = ?, display_name = ?, role = ?, password_hash = ?, "
                   "blocked_at = ? WHERE id = ?",
                   user.login, auth::loginKey(user.login), user.displayName, std::string(toString(user.role)),
                   user.passwordHash, user.blockedAt, user.id)
        .and_then(expectOneRow("user", user.id));
}

Result<std::optional<User>> SqliteUserRepository::find(ReadScope& scope, UserId id) {
    return selectUser(scope, "WHERE id = ?", id);
}

Result<std::optional<User>> SqliteUserRepository::findByLogin(ReadScope& scope, std::string_view login) {
    return selectUser(scope, "WHERE login_key = ?", auth::loginKey(login));
}

Result<int> SqliteUserRepository::countWithRole(ReadScope& scope, auth::Role role) {
    return selectOne<int>(scope, "SELECT COUNT(*) FROM user WHERE role = ? AND blocked_at IS NULL",
                          std::string(toString(role)))
        .map([](const auto& row) { return std::get<0>(*row); });
}

Result<auth::UserPage> SqliteUserRepository::list(ReadScope& scope, std::string_view search,
                                                  std::optional<UserId> after, int limit) {
    return selectUsers(scope, "WHERE id > ? AND instr(login_key, ?) > 0 ORDER BY id LIMIT ?", after.value_or(UserId()),
                       auth::loginKey(search), limit + 1)
        .map([&](std::vector<User> users) { return pageOf<UserId>(std::move(users), limit); });
}

} // namespace vitascope::server::sqlite
