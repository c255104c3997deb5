// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/user_repository.h"

#include <algorithm>
#include <map>

namespace vitascope::server::auth {

class FakeUserRepository final : public UserRepository {
public:
    Result<void> add(WriteScope& scope, const User& user) override {
        if (users_.contains(user.id) || *findByLogin(scope, user.login))
            return fail(ErrorCode::AlreadyExists, "taken");
        users_[user.id] = user;
        return {};
    }
    Result<void> update(WriteScope&, const User& user) override {
        const auto found = users_.find(user.id);
        if (found == users_.end())
            return fail(ErrorCode::NotFound, "no such user");
        const auto createdAt = found->second.createdAt;
        (found->second = user).createdAt = createdAt;
        return {};
    }
    Result<std::optional<User>> find(ReadScope&, UserId id) override {
        return users_.contains(id) ? std::optional(users_[id]) : std::nullopt;
    }
    Result<std::optional<User>> findByLogin(ReadScope&, std::string_view login) override {
        for (const auto& [id, user] : users_)
            if (loginKey(user.login) == loginKey(login))
                return std::optional(user);
        return std::optional<User>();
    }
    Result<int> countWithRole(ReadScope&, Role role) override {
        return static_cast<int>(
            std::ranges::count_if(users_, [&](const auto& u) { return u.second.role == role && !u.second.blockedAt; }));
    }
    Result<UserPage> list(ReadScope&, std::string_view search, std::optional<UserId> after, int limit) override {
        UserPage page;
        for (auto it = after ? users_.upper_bound(*after) : users_.begin(); it != users_.end(); ++it) {
            if (loginKey(it->second.login).find(loginKey(search)) == std::string::npos)
                continue;
            if (page.items.size() == static_cast<std::size_t>(limit)) {
                page.next = page.items.back().id;
                break;
            }
            page.items.push_back(it->second);
        }
        return page;
    }

private:
    std::map<UserId, User> users_;
};

} // namespace vitascope::server::auth
