// SPDX-License-Identifier: GPL-3.0-or-later
// What profiles did with titles, in memory; knows every user, and every title unless it is told which.
#pragma once

#include "server/domain/watching/watch_repository.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace vitascope::test {

class FakeWatchRepository final : public server::watching::WatchRepository {
public:
    using Favourite = server::watching::Favourite;
    using WatchState = server::watching::WatchState;
    using WatchEvent = server::watching::WatchEvent;
    using Figures = server::watching::Figures;
    using ReadScope = server::ReadScope;
    using WriteScope = server::WriteScope;

    void knowOnly(std::set<TitleId> titles) { known_ = std::move(titles); }

    Result<std::optional<ProfileId>> findProfile(ReadScope&, UserId user) override { return find(profiles_, user); }
    Result<void> addProfile(WriteScope&, ProfileId id, UserId user, UtcTime) override {
        profiles_.emplace(user, id);
        return {};
    }
    Result<void> setFavourite(WriteScope&, ProfileId profile, const Favourite& value) override {
        if (!knows(value.title))
            return notFound();
        favourites_.emplace(std::pair(profile, value.title), value.since);
        return {};
    }
    Result<void> removeFavourite(WriteScope&, ProfileId profile, TitleId title) override {
        favourites_.erase({profile, title});
        return {};
    }
    Result<bool> isFavourite(ReadScope&, ProfileId profile, TitleId title) override {
        return favourites_.contains({profile, title});
    }
    Result<server::Page<Favourite, Favourite>> favourites(ReadScope&, ProfileId profile,
                                                          const std::optional<Favourite>& after, int limit) override {
        const auto place = [](const Favourite& one) { return std::pair(one.since, one.title); };
        std::vector<Favourite> all;
        for (const auto& [key, since] : favourites_)
            if (key.first == profile && (!after || place({key.second, since}) < place(*after)))
                all.push_back({key.second, since});
        std::ranges::sort(all, [&](const auto& a, const auto& b) { return place(a) > place(b); });
        server::Page<Favourite, Favourite> page{all, {}};
        if (all.size() > static_cast<std::size_t>(limit)) {
            page.items.resize(static_cast<std::size_t>(limit));
            page.next = page.items.back();
        }
        return page;
    }
    Result<std::optional<int>> findStars(ReadScope&, ProfileId profile, TitleId title) override {
        return find(stars_, std::pair(profile, title));
    }
    Result<void> setStars(WriteScope&, ProfileId profile, TitleId title, std::optional<int> stars, UtcTime) override {
        if (!knows(title))
            return notFound();
        auto& figures = figures_[title];
        if (const auto before = find(stars_, std::pair(profile, title))) {
            --figures.ratings;
            figures.stars -= *before;
        }
        stars_.erase({profile, title});
        if (stars) {
            stars_.emplace(std::pair(profile, title), *stars);
            ++figures.ratings;
            figures.stars += *stars;
        }
        return {};
    }
    Result<std::optional<WatchState>> findState(ReadScope&, ProfileId profile, TitleId title) override {
        return find(states_, std::pair(profile, title));
    }
    Result<void> putState(WriteScope&, ProfileId profile, const WatchState& state) override {
        if (!knows(state.title))
            return notFound();
        states_.insert_or_assign({profile, state.title}, state);
        return {};
    }
    Result<void> removeState(WriteScope&, ProfileId profile, TitleId title) override {
        states_.erase({profile, title});
        return {};
    }
    Result<std::vector<WatchState>> unfinished(ReadScope&, ProfileId profile, int limit) override {
        std::vector<WatchState> all;
        for (const auto& [key, state] : states_)
            if (key.first == profile && isWorthContinuing(state))
                all.push_back(state);
        std::ranges::sort(all, [](const auto& a, const auto& b) { return a.changedAt > b.changedAt; });
        all.resize(std::min(all.size(), static_cast<std::size_t>(limit)));
        return all;
    }
    Result<bool> addEvent(WriteScope&, ProfileId profile, const WatchEvent& event, UtcTime receivedAt) override {
        if (!knows(event.title))
            return notFound();
        return events_.emplace(event.id, Told{profile, event, receivedAt}).second;
    }
    Result<bool> hasStarted(ReadScope&, ProfileId profile, TitleId title, UtcTime from, UtcTime to) override {
        return std::ranges::any_of(events_, [&](const auto& entry) {
            const auto& [by, event, receivedAt] = entry.second;
            return by == profile && event.title == title && event.at >= from && event.at <= to &&
                   event.kind == server::watching::EventKind::Start;
        });
    }
    Result<std::size_t> removeEvents(WriteScope&, UtcTime receivedBefore, int limit) override {
        return remove(limit, [&](const Told& told) { return told.receivedAt < receivedBefore; });
    }
    Result<std::size_t> removePassingEvents(WriteScope&, UtcTime receivedBefore, int limit) override {
        using server::watching::EventKind;
        return remove(limit, [&](const Told& told) {
            return told.receivedAt < receivedBefore && told.event.kind != EventKind::Start &&
                   told.event.kind != EventKind::Stop;
        });
    }
    Result<void> addPlay(WriteScope&, TitleId title) override {
        if (!knows(title))
            return notFound();
        ++figures_[title].plays;
        return {};
    }
    Result<std::map<TitleId, Figures>> figures(ReadScope&, std::span<const TitleId> titles) override {
        std::map<TitleId, Figures> found;
        for (const auto& title : titles)
            if (figures_.contains(title))
                found.emplace(title, figures_[title]);
        return found;
    }

private:
    struct Told {
        ProfileId profile;
        WatchEvent event;
        UtcTime receivedAt;
    };
    using Key = std::pair<ProfileId, TitleId>;

    [[nodiscard]] bool knows(TitleId title) const { return !known_ || known_->contains(title); }
    static tl::unexpected<Error> notFound() { return fail(ErrorCode::NotFound, "there is no such title or user"); }
    template<class Which>
    std::size_t remove(int limit, const Which& which) {
        return std::erase_if(events_, [&](const auto& entry) { return which(entry.second) && limit-- > 0; });
    }
    template<class Map>
    static std::optional<typename Map::mapped_type> find(const Map& map, const typename Map::key_type& key) {
        const auto found = map.find(key);
        return found == map.end() ? std::nullopt : std::optional(found->second);
    }

    std::optional<std::set<TitleId>> known_;
    std::map<UserId, ProfileId> profiles_;
    std::map<Key, UtcTime> favourites_;
    std::map<Key, int> stars_;
    std::map<Key, WatchState> states_;
    std::map<WatchEventId, Told> events_;
    std::map<TitleId, Figures> figures_;
};

} // namespace vitascope::test
