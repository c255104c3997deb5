// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auth/server_key.h"

#include <algorithm>

namespace vitascope::server::auth {

class FakeServerKeyRepository final : public ServerKeyRepository {
public:
    Result<void> add(WriteScope&, const ServerKey& key) override {
        if (std::ranges::any_of(keys_, [&](const auto& other) { return other.id == key.id; }))
            return fail(ErrorCode::AlreadyExists, "taken");
        keys_.push_back(key);
        return {};
    }
    Result<std::vector<ServerKey>> list(ReadScope&, std::string_view purpose) override {
        std::vector<ServerKey> found;
        std::ranges::copy_if(keys_, std::back_inserter(found), [&](const auto& key) { return key.purpose == purpose; });
        std::ranges::sort(found, [](const auto& a, const auto& b) { return a.createdAt > b.createdAt; });
        return found;
    }
    Result<void> remove(WriteScope&, std::string_view id) override {
        std::erase_if(keys_, [&](const auto& key) { return key.id == id; });
        return {};
    }

private:
    std::vector<ServerKey> keys_;
};

} // namespace vitascope::server::auth
