// SPDX-License-Identifier: GPL-3.0-or-later
// What profiles did with titles in SQLite: tables profile, favourite, rating, watch_state, watch_event, title_figures.
// Thread: any.
#pragma once

#include "server/domain/watching/watch_repository.h"

namespace vitascope::server::sqlite {

class SqliteWatchRepository final : public watching::WatchRepository {
public:
    using WatchState = watching::WatchState;
    using Favourite = watching::Favourite;

    [[nodiscard]] Result<std::optional<ProfileId>> findProfile(ReadScope& scope, UserId user) override;
    [[nodiscard]] Result<void> addProfile(WriteScope& scope, ProfileId id, UserId user, UtcTime now) override;

    [[nodiscard]] Result<void> setFavourite(WriteScope& scope, ProfileId profile, const Favourite& value) override;
    [[nodiscard]] Result<void> removeFavourite(WriteScope& scope, ProfileId profile, TitleId title) override;
    [[nodiscard]] Result<bool> isFavourite(ReadScope& scope, ProfileId profile, TitleId title) override;
    [[nodiscard]] Result<Page<Favourite, Favourite>>
    favourites(ReadScope& scope, ProfileId profile, const std::optional<Favourite>& after, int limit) override;

    [[nodiscard]] Result<std::optional<int>> findStars(ReadScope& scope, ProfileId profile, TitleId title) override;
    [[nodiscard]] Result<void> setStars(WriteScope& scope, ProfileId profile, TitleId title, std::optional<int> stars,
                                        UtcTime now) override;

    [[nodiscard]] Result<std::optional<WatchState>> findState(ReadScope& scope, ProfileId profile,
                                                              TitleId title) override;
    [[nodiscard]] Result<void> putState(WriteScope& scope, ProfileId profile, const WatchState& state) override;
    [[nodiscard]] Result<void> removeState(WriteScope& scope, ProfileId profile, TitleId title) override;
    [[nodiscard]] Result<std::vector<WatchState>> unfinished(ReadScope& scope, ProfileId profile, int limit) override;

    [[nodiscard]] Result<bool> addEvent(WriteScope& scope, ProfileId profile, const watching::WatchEvent& event,
                                        UtcTime receivedAt) override;
    [[nodiscard]] Result<bool> hasStarted(ReadScope& scope, ProfileId profile, TitleId title, UtcTime from,
                                          UtcTime to) override;
    [[nodiscard]] Result<std::size_t> removeEvents(WriteScope& scope, UtcTime receivedBefore, int limit) override;
    [[nodiscard]] Result<std::size_t> removePassingEvents(WriteScope& scope, UtcTime receivedBefore,
                                                          int limit) override;

    [[nodiscard]] Result<void> addPlay(WriteScope& scope, TitleId title) override;
    [[nodiscard]] Result<std::map<TitleId, watching::Figures>> figures(ReadScope& scope,
                                                                       std::span<const TitleId> titles) override;
};

} // namespace vitascope::server::sqlite
