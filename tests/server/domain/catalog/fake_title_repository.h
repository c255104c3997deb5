// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/catalog/title_repository.h"

#include <algorithm>
#include <map>

namespace vitascope::server::catalog {

class FakeTitleRepository final : public TitleRepository {
public:
    Result<void> add(WriteScope&, const Title& title) override {
        if (titles_.contains(title.id) || isTaken(title))
            return fail(ErrorCode::AlreadyExists, "taken");
        titles_[title.id] = withKnownGenres(title);
        return {};
    }
    Result<void> addAll(WriteScope& scope, std::span<const Title> titles) override {
        for (const auto& title : titles)
            if (auto added = add(scope, title); !added)
                return added;
        return {};
    }
    Result<void> update(WriteScope&, const Title& title) override {
        const auto found = titles_.find(title.id);
        if (found == titles_.end())
            return fail(ErrorCode::NotFound, "no such title");
        if (isTaken(title))
            return fail(ErrorCode::AlreadyExists, "taken");
        const auto createdAt = found->second.createdAt;
        (found->second = withKnownGenres(title)).createdAt = createdAt;
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
    Result<std::vector<Title>> findAll(ReadScope&, std::span<const TitleId> ids) override {
        std::vector<Title> found;
        for (const auto id : ids)
            if (titles_.contains(id))
                found.push_back(titles_[id]);
        return found;
    }
    Result<std::map<TitleId, std::string>> names(ReadScope&, std::span<const TitleId> ids) override {
        std::map<TitleId, std::string> found;
        for (const auto id : ids)
            if (titles_.contains(id))
                found.emplace(id, titles_[id].details.name);
        return found;
    }
    Result<std::vector<Title>> findByExternalIds(ReadScope&, std::span<const std::string> externalIds) override {
        std::vector<Title> found;
        for (const auto& [id, title] : titles_)
            if (const auto& key = title.details.externalId; key && std::ranges::count(externalIds, *key) > 0)
                found.push_back(title);
        return found;
    }
    Result<TitlePage> list(ReadScope&, std::optional<TitleState> state, std::optional<TitleId> after, int limit,
                           std::optional<UtcTime> availableAt) override {
        TitlePage page;
        for (auto it = titles_.rbegin(); it != titles_.rend(); ++it) {
            const bool isWanted = state ? it->second.state == *state : it->second.state != TitleState::Trash;
            const bool isOut = availableAt && !isOpen(it->second.details.availability, *availableAt);
            if ((after && it->first >= *after) || !isWanted || isOut)
                continue;
            if (page.items.size() == static_cast<std::size_t>(limit)) {
                page.next = page.items.back().id;
                break;
            }
            page.items.push_back(it->second);
        }
        return page;
    }
    Result<std::vector<TitleId>> findTrashedBefore(ReadScope&, UtcTime time, int limit) override {
        std::vector<std::pair<UtcTime, TitleId>> old;
        for (const auto& [id, title] : titles_)
            if (title.trashedAt && *title.trashedAt < time)
                old.emplace_back(*title.trashedAt, id);
        std::ranges::sort(old);
        std::vector<TitleId> ids;
        for (const auto& [at, id] : old)
            if (ids.size() < static_cast<std::size_t>(limit))
                ids.push_back(id);
        return ids;
    }
    Result<std::vector<GenreCount>> countGenres(ReadScope&, std::optional<UtcTime> availableAt) override {
        std::map<std::string, GenreCount> counts;
        for (const auto& [id, title] : titles_)
            for (const auto& name : title.details.genres) {
                auto& count = counts.try_emplace(genreKey(name), GenreCount{genreKey(name), name, 0}).first->second;
                const bool isOut = availableAt && !isOpen(title.details.availability, *availableAt);
                count.titles += title.state == TitleState::Published && !isOut ? 1 : 0;
            }
        std::vector<GenreCount> all;
        for (auto& [key, count] : counts)
            all.push_back(count);
        return all;
    }

private:
    bool isTaken(const Title& title) const {
        return title.details.externalId && std::ranges::any_of(titles_, [&](const auto& entry) {
                   return entry.first != title.id && entry.second.details.externalId == title.details.externalId;
               });
    }
    Title withKnownGenres(Title title) {
        for (auto& name : title.details.genres)
            name = genres_.try_emplace(genreKey(name), name).first->second;
        return title;
    }

    std::map<TitleId, Title> titles_;
    std::map<std::string, std::string> genres_;
};

} // namespace vitascope::server::catalog
