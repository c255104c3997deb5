// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/watching/watching.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace vitascope::server::watching {
namespace {

constexpr int kMostStars = 10;

FilmTime durationOf(const catalog::TitleView& view) {
    return view.playable ? std::chrono::duration_cast<FilmTime>(view.playable->duration) : FilmTime(0);
}

// What is known of the titles of a batch of events before it is written.
struct Known {
    FilmTime duration{};
    std::string refusal; // why events of the title are refused
};

} // namespace

Result<ProfileId> Watching::profileOf(WriteScope& scope, UserId user) {
    const auto found = parts_.repository.findProfile(scope, user);
    if (!found)
        return fail(found.error());
    if (*found)
        return **found;
    const auto id = parts_.ids.next<ProfileId>();
    return parts_.repository.addProfile(scope, id, user, parts_.clock.utcNow()).map([&] { return id; });
}

Result<catalog::TitleView> Watching::visible(TitleId title) {
    return parts_.catalog.find(title, catalog::Drafts::Hidden);
}

Result<std::map<TitleId, catalog::TitleView>> Watching::visible(std::span<const TitleId> titles) {
    auto found = parts_.catalog.findAll(titles);
    if (!found)
        return fail(found.error());
    std::map<TitleId, catalog::TitleView> views;
    for (auto& view : *found)
        if (view.title.state == catalog::TitleState::Published)
            views.emplace(view.title.id, std::move(view));
    return views;
}

Result<Marks> Watching::marks(UserId user, TitleId title) {
    if (const auto seen = visible(title); !seen)
        return fail(seen.error());
    return parts_.work.read([&](ReadScope& scope) -> Result<Marks> {
        Marks marks;
        auto figures = parts_.repository.figures(scope, std::span(&title, 1));
        if (!figures)
            return fail(figures.error());
        marks.figures = (*figures)[title];
        const auto profile = parts_.repository.findProfile(scope, user);
        if (!profile)
            return fail(profile.error());
        if (!*profile)
            return marks;
        const auto isFavourite = parts_.repository.isFavourite(scope, **profile, title);
        const auto stars = parts_.repository.findStars(scope, **profile, title);
        const auto state = parts_.repository.findState(scope, **profile, title);
        if (!isFavourite || !stars || !state)
            return fail(!isFavourite ? isFavourite.error() : !stars ? stars.error() : state.error());
        marks.isFavourite = *isFavourite;
        marks.stars = *stars;
        marks.state = *state;
        return marks;
    });
}

Result<void> Watching::setFavourite(UserId user, TitleId title, bool isFavourite) {
    if (const auto seen = visible(title); !seen && isFavourite)
        return fail(seen.error());
    return parts_.work.write([&](WriteScope& scope) -> Result<void> {
        const auto profile = profileOf(scope, user);
        if (!profile)
            return fail(profile.error());
        if (!isFavourite)
            return parts_.repository.removeFavourite(scope, *profile, title);
        return parts_.repository.setFavourite(scope, *profile, {title, parts_.clock.utcNow()});
    });
}

Result<Page<catalog::TitleView, Favourite>> Watching::favourites(UserId user, const std::optional<Favourite>& after,
                                                                 int limit) {
    const auto found = parts_.work.read([&](ReadScope& scope) -> Result<Page<Favourite, Favourite>> {
        const auto profile = parts_.repository.findProfile(scope, user);
        if (!profile)
            return fail(profile.error());
        if (!*profile)
            return Page<Favourite, Favourite>();
        return parts_.repository.favourites(scope, **profile, after, limit);
    });
    if (!found)
        return fail(found.error());
    std::vector<TitleId> titles;
    for (const auto& favourite : found->items)
        titles.push_back(favourite.title);
    auto views = visible(titles);
    if (!views)
        return fail(views.error());
    Page<catalog::TitleView, Favourite> page{{}, found->next};
    for (const auto& title : titles)
        if (auto view = views->find(title); view != views->end()) // else withdrawn: it comes back with the title
            page.items.push_back(std::move(view->second));
    return page;
}

Result<void> Watching::rate(UserId user, TitleId title, std::optional<int> stars) {
    if (stars && (*stars < 1 || *stars > kMostStars))
        return fail(ErrorCode::InvalidInput, "stars must be 1 to 10");
    if (const auto seen = visible(title); !seen && stars)
        return fail(seen.error());
    auto rated = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        const auto profile = profileOf(scope, user);
        if (!profile)
            return fail(profile.error());
        return parts_.repository.setStars(scope, *profile, title, stars, parts_.clock.utcNow());
    });
    if (rated)
        parts_.observer.changed({title});
    return rated;
}

Result<std::vector<EventOutcome>> Watching::record(UserId user, std::span<const WatchEvent> events) {
    if (events.size() > kMostEvents)
        return fail(ErrorCode::InvalidInput, "at most " + std::to_string(kMostEvents) + " events in one call");
    const auto now = parts_.clock.utcNow();
    std::map<TitleId, Known> titles;
    for (const auto& event : events)
        titles[event.title] = {{}, "there is no such title"};
    std::vector<TitleId> ids;
    for (const auto& [id, known] : titles)
        ids.push_back(id);
    const auto views = visible(ids);
    if (!views)
        return fail(views.error());
    for (const auto& [id, view] : *views)
        titles[id] = {durationOf(view), {}};
    std::set<TitleId> begun;
    auto outcomes = parts_.work.write([&](WriteScope& scope) -> Result<std::vector<EventOutcome>> {
        const auto profile = profileOf(scope, user);
        if (!profile)
            return fail(profile.error());
        std::vector<EventOutcome> all;
        for (auto event : events) {
            const auto& title = titles[event.title];
            event.at = std::min(event.at, now); // a clock that is ahead must not outrun the events to come
            if (!title.refusal.empty() || event.at < now - kOldestEvent) {
                all.push_back({EventFate::Refused, title.refusal.empty() ? "it is too old" : title.refusal});
                continue;
            }
            const bool isPlay = event.kind == EventKind::Start;
            const auto before = isPlay
                                    ? parts_.repository.hasStarted(scope, *profile, event.title,
                                                                   event.at - kPlayInterval, event.at + kPlayInterval)
                                    : Result<bool>(true);
            const auto fate = keep(scope, *profile, event, title.duration);
            if (!before || !fate)
                return fail(!before ? before.error() : fate.error());
            if (*fate == EventFate::Kept && !*before) {
                begun.insert(event.title);
                if (auto counted = parts_.repository.addPlay(scope, event.title); !counted)
                    return fail(counted.error());
            }
            all.push_back({*fate, {}});
        }
        return all;
    });
    if (outcomes && !begun.empty())
        parts_.observer.changed({begun.begin(), begun.end()});
    return outcomes;
}

Result<EventFate> Watching::keep(WriteScope& scope, ProfileId profile, const WatchEvent& event, FilmTime duration) {
    const auto isNew = parts_.repository.addEvent(scope, profile, event, parts_.clock.utcNow());
    if (!isNew)
        return fail(isNew.error());
    if (!*isNew)
        return EventFate::Repeated;
    const auto before = parts_.repository.findState(scope, profile, event.title);
    if (!before)
        return fail(before.error());
    const auto after = advance(*before, event, duration);
    if (after == *before)
        return EventFate::Kept;
    return parts_.repository.putState(scope, profile, after).map([] { return EventFate::Kept; });
}

Result<std::vector<Unfinished>> Watching::continueWatching(UserId user, int limit) {
    const auto most = static_cast<std::size_t>(limit);
    // Some of them may be withdrawn for now: then more are looked at.
    for (int candidates = limit;; candidates *= 2) {
        const auto states = parts_.work.read([&](ReadScope& scope) -> Result<std::vector<WatchState>> {
            const auto profile = parts_.repository.findProfile(scope, user);
            if (!profile)
                return fail(profile.error());
            return *profile ? parts_.repository.unfinished(scope, **profile, candidates)
                            : Result<std::vector<WatchState>>(std::vector<WatchState>());
        });
        if (!states)
            return fail(states.error());
        auto all = playable(*states);
        if (!all)
            return all;
        if (all->size() >= most || states->size() < static_cast<std::size_t>(candidates)) {
            all->resize(std::min(all->size(), most));
            return all;
        }
    }
}

Result<std::vector<Unfinished>> Watching::playable(std::span<const WatchState> states) {
    std::vector<TitleId> titles;
    for (const auto& state : states)
        titles.push_back(state.title);
    auto views = visible(titles);
    if (!views)
        return fail(views.error());
    const auto now = parts_.clock.utcNow();
    const auto isPlayed = [&](const catalog::TitleView& view) {
        return view.playable && catalog::isOpen(view.title.details.availability, now);
    };
    std::vector<Unfinished> all;
    for (const auto& state : states)
        if (auto view = views->find(state.title); view != views->end() && isPlayed(view->second))
            all.push_back({std::move(view->second), state});
    return all;
}

Result<void> Watching::forget(UserId user, TitleId title) {
    return parts_.work.write([&](WriteScope& scope) -> Result<void> {
        const auto profile = profileOf(scope, user);
        if (!profile)
            return fail(profile.error());
        return parts_.repository.removeState(scope, *profile, title);
    });
}

Result<void> Watching::forgetOldEvents() {
    const auto now = parts_.clock.utcNow();
    const auto removeAll = [&](auto remove, UtcTime before) -> Result<void> {
        for (;;) {
            const auto removed = parts_.work.write(
                [&](WriteScope& scope) { return (parts_.repository.*remove)(scope, before, kForgottenAtOnce); });
            if (!removed)
                return fail(removed.error());
            if (*removed < static_cast<std::size_t>(kForgottenAtOnce))
                return {};
        }
    };
    return removeAll(&WatchRepository::removePassingEvents, now - kOldestEvent).and_then([&] {
        return removeAll(&WatchRepository::removeEvents, now - kEventMemory);
    });
}

} // namespace vitascope::server::watching
