// SPDX-License-Identifier: GPL-3.0-or-later
// What viewers do with titles: favourites, ratings, how far they are. Each user has one profile for now, which is made
// when it is first needed. Titles that the user may not see are NotFound. Thread: any.
#pragma once

#include "server/domain/catalog/catalog_observer.h"
#include "server/domain/catalog/catalog_service.h"
#include "server/domain/watching/watch_repository.h"

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vitascope::server::watching {

// What a user has done with a title.
struct Marks {
    bool isFavourite = false;
    std::optional<int> stars; // 1 to 10
    std::optional<WatchState> state;
    Figures figures; // of all users
};

// A title to go on with.
struct Unfinished {
    catalog::TitleView title;
    WatchState state;
};

enum class EventFate { Kept, Repeated, Refused };

struct EventOutcome {
    EventFate fate = EventFate::Kept;
    std::string reason; // of one that was refused
};

// All of it outlives the service.
struct WatchingParts {
    UnitOfWork& work;
    WatchRepository& repository;
    catalog::CatalogService& catalog;
    catalog::CatalogObserver& observer; // told when the figures of a title change
    const Clock& clock;
    IdSource& ids;
};

class Watching {
public:
    static constexpr std::size_t kMostEvents = 100;             // of one call
    static constexpr std::chrono::hours kPlayInterval{6};       // a start within this of another is the same play
    static constexpr std::chrono::hours kOldestEvent{24 * 90};  // a player that was offline for longer is not heard
    static constexpr std::chrono::hours kEventMemory{24 * 400}; // of starts and stops; of the others kOldestEvent
    static constexpr int kForgottenAtOnce = 2000;               // events, in one commit

    explicit Watching(const WatchingParts& parts) : parts_(parts) {}

    [[nodiscard]] Result<Marks> marks(UserId user, TitleId title);
    [[nodiscard]] Result<void> setFavourite(UserId user, TitleId title, bool isFavourite);
    [[nodiscard]] Result<Page<catalog::TitleView, Favourite>>
    favourites(UserId user, const std::optional<Favourite>& after, int limit);
    // InvalidInput unless 1 to 10; nothing takes the rating back.
    [[nodiscard]] Result<void> rate(UserId user, TitleId title, std::optional<int> stars);

    // Keeps each event once, in one commit, and moves the states; an outcome for each, in their order. InvalidInput
    // for more than kMostEvents.
    [[nodiscard]] Result<std::vector<EventOutcome>> record(UserId user, std::span<const WatchEvent> events);
    // What can be played on, watched last first.
    [[nodiscard]] Result<std::vector<Unfinished>> continueWatching(UserId user, int limit);
    // Takes a title out of "continue watching"; it begins at its start again.
    [[nodiscard]] Result<void> forget(UserId user, TitleId title);

    // To be called now and then.
    [[nodiscard]] Result<void> forgetOldEvents();

private:
    [[nodiscard]] Result<ProfileId> profileOf(WriteScope& scope, UserId user);
    [[nodiscard]] Result<catalog::TitleView> visible(TitleId title);
    // Of those that can be seen; no id stands there twice.
    [[nodiscard]] Result<std::map<TitleId, catalog::TitleView>> visible(std::span<const TitleId> titles);
    // Of those that can be seen and played, in their order.
    [[nodiscard]] Result<std::vector<Unfinished>> playable(std::span<const WatchState> states);
    [[nodiscard]] Result<EventFate> keep(WriteScope& scope, ProfileId profile, const WatchEvent& event,
                                         FilmTime duration);

    const WatchingParts parts_;
};

} // namespace vitascope::server::watching
