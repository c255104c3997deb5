// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/catalog/title_repository.h"

#include <map>

namespace vitascope::server::catalog {

class FakeTitleRepository final : public TitleRepository {
public:
    Result<void> add(WriteScope&, const Title& title) override {
        if (!titles_.emplace(title.id, title).second)
            return fail(ErrorCode::AlreadyExists, "taken");
        return {};
    }
    Result<void> update(WriteScope&, const Title& title) override {
        const auto found = titles_.find(title.id);
        if (found == titles_.end())
            return fail(ErrorCode::NotFound, "no such title");
        const auto createdAt = found->second.createdAt;
        (found->second = title).createdAt = createdAt;
        return {};
    }
    Result<void> remove(WriteScope&, TitleId id) override {
        if (titles_.erase(id) == 0)
            return fail(ErrorCode::NotFound, "no such title");
        return {};
    }
    Result<std::optional<Title>> find(ReadScope&, TitleId id) override {
        return titles_.contains(id) ? std::optional(titles_[id]) : std::nullopt;
    }
    Result<TitlePage> list(ReadScope&, std::optional<TitleState> state, std::optional<TitleId> after,
                           int limit) override {
        TitlePage page;
        for (auto it = titles_.rbegin(); it != titles_.rend(); ++it) {
            if ((after && it->first >= *after) || (state && it->second.state != *state))
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
    std::map<TitleId, Title> titles_;
};

} // namespace vitascope::server::catalog
