// SPDX-License-Identifier: GPL-3.0-or-later
// What profiles did with titles, as it is stored. What names a title or a user that is not there is NotFound.
// Thread: any.
#pragma once

#include "server/domain/page.h"
#include "server/domain/unit_of_work.h"
#include "server/domain/watching/watch_state.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace vitascope::server::watching {

// What all profiles together did with a title.
struct Figures {
    std::int64_t plays = 0;
    std::int64_t ratings = 0;
    std::int64_t stars = 0; // of all ratings together

    [[nodiscard]] std::optional<double> averageStars() const {
        return ratings > 0 ? std::optional(static_cast<double>(stars) / static_cast<double>(ratings)) : std::nullopt;
    }
    friend bool operator==(const Figures&, const Figures&) = default;
};

// A place in the list of favourites, which is newest first.
struct Favourite {
    TitleId title;
    UtcTime since;

    friend bool operator==(const Favourite&, const Favourite&) = default;
};

class WatchRepository {
public:
    virtual ~WatchRepository() = default;

    // The oldest profile of a user.
    [[nodiscard]] virtual Result<std::optional<ProfileId>> findProfile(ReadScope& scope, UserId user) = 0;
    [[nodiscard]] virtual Result<void> addProfile(WriteScope& scope, ProfileId id, UserId user, UtcTime now) = 0;

    // Setting what is set changes nothing, and so does removing what is not there.
    [[nodiscard]] virtual Result<void> setFavourite(WriteScope& scope, ProfileId profile, const Favourite& value) = 0;
    [[nodiscard]] virtual Result<void> removeFavourite(WriteScope& scope, ProfileId profile, TitleId title) = 0;
    [[nodiscard]] virtual Result<bool> isFavourite(ReadScope& scope, ProfileId profile, TitleId title) = 0;
    // Newest first, behind the given one.
    [[nodiscard]] virtual Result<Page<Favourite, Favourite>>
    favourites(ReadScope& scope, ProfileId profile, const std::optional<Favourite>& after, int limit) = 0;

    [[nodiscard]] virtual Result<std::optional<int>> findStars(ReadScope& scope, ProfileId profile, TitleId title) = 0;
    // Replaces; nothing takes the rating back. The title's figures follow.
    [[nodiscard]] virtual Result<void> setStars(WriteScope& scope, ProfileId profile, TitleId title,
                                                std::optional<int> stars, UtcTime now) = 0;

    [[nodiscard]] virtual Result<std::optional<WatchState>> findState(ReadScope& scope, ProfileId profile,
                                                                      TitleId title) = 0;
    [[nodiscard]] virtual Result<void> putState(WriteScope& scope, ProfileId profile, const WatchState& state) = 0;
    [[nodiscard]] virtual Result<void> removeState(WriteScope& scope, ProfileId profile, TitleId title) = 0;
    // Those that are worth continuing, watched last first.
    [[nodiscard]] virtual Result<std::vector<WatchState>> unfinished(ReadScope& scope, ProfileId profile,
                                                                     int limit) = 0;

    // False, and nothing kept, if an event of that id was kept before.
    [[nodiscard]] virtual Result<bool> addEvent(WriteScope& scope, ProfileId profile, const WatchEvent& event,
                                                UtcTime receivedAt) = 0;
    // Whether the profile began the title between those times, or at one of them.
    [[nodiscard]] virtual Result<bool> hasStarted(ReadScope& scope, ProfileId profile, TitleId title, UtcTime from,
                                                  UtcTime to) = 0;
    // Removes at most so many; how many it removed.
    [[nodiscard]] virtual Result<std::size_t> removeEvents(WriteScope& scope, UtcTime receivedBefore, int limit) = 0;
    // The same, of the positions, seeks and pauses alone.
    [[nodiscard]] virtual Result<std::size_t> removePassingEvents(WriteScope& scope, UtcTime receivedBefore,
                                                                  int limit) = 0;

    [[nodiscard]] virtual Result<void> addPlay(WriteScope& scope, TitleId title) = 0;
    // Of those of the titles that have any.
    [[nodiscard]] virtual Result<std::map<TitleId, Figures>> figures(ReadScope& scope,
                                                                     std::span<const TitleId> titles) = 0;
};

} // namespace vitascope::server::watching
