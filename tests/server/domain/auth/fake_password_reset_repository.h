// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/password_reset_repository.h"

#include <map>

namespace vitascope::server::auth {

class FakePasswordResetRepository final : public PasswordResetRepository {
public:
    Result<void> put(WriteScope&, const PasswordReset& reset) override {
        resets_[reset.user] = reset;
        return {};
    }
    Result<std::optional<PasswordReset>> find(ReadScope&, const Digest& token) override {
        for (const auto& [user, reset] : resets_)
            if (reset.token == token)
                return std::optional(reset);
        return std::optional<PasswordReset>();
    }
    Result<void> remove(WriteScope&, UserId user) override {
        resets_.erase(user);
        return {};
    }

private:
    std::map<UserId, PasswordReset> resets_;
};

} // namespace vitascope::server::auth
