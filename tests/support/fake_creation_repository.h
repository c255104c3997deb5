// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/creation_repository.h"

#include <map>

namespace vitascope::test {

class FakeCreationRepository final : public server::CreationRepository {
public:
    Result<void> add(server::WriteScope&, const server::Creation& creation) override {
        if (!rows_.emplace(std::pair(creation.request.creator, creation.request.key), creation).second)
            return fail(ErrorCode::AlreadyExists, "used");
        return {};
    }
    Result<std::optional<server::Creation>> find(server::ReadScope&, UserId creator, const std::string& key) override {
        const auto found = rows_.find({creator, key});
        return found == rows_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<std::size_t> removeBefore(server::WriteScope&, UtcTime time) override {
        return std::erase_if(rows_, [&](const auto& row) { return row.second.at < time; });
    }

private:
    std::map<std::pair<UserId, std::string>, server::Creation> rows_;
};

} // namespace vitascope::test
