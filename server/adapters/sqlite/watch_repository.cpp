// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/watch_repository.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using watching::Favourite;
using watching::Figures;
using watching::FilmTime;
using watching::WatchState;

// The only constraint that can fail here is that of the title, profile or user that is named.
Error named(const Error& error) {
    return error.code == ErrorCode::Conflict ? Error{ErrorCode::NotFound, "there is no such title or user"} : error;
}

Result<void> done(const Result<std::int64_t>& changed) {
    return changed ? Result<void>() : fail(named(changed.error()));
}

Result<std::size_t> counted(const Result<std::int64_t>& removed) {
    return removed.map([](std::int64_t count) { return static_cast<std::size_t>(count); });
}

template<class... Values>
Result<std::vector<WatchState>> selectStates(ReadScope& scope, const std::string& where, const Values&... values) {
    auto rows = select<TitleId, std::int64_t, std::int64_t, bool, UtcTime>(
        scope, "SELECT title_id, position, duration, finished, changed_at FROM watch_state WHERE " + where, values...);
    if (!rows)
        return fail(rows.error());
    std::vector<WatchState> states;
    for (const auto& [title, position, duration, isFinished, changedAt] : *rows)
        states.push_back({title, FilmTime(position), FilmTime(duration), isFinished, changedAt});
    return states;
}

// Adds to a title's figures.
Result<void> addFigures(WriteScope& scope, TitleId title, const Figures& more) {
    return done(execute(scope,
                        "INSERT INTO title_figures (title_id, plays, ratings, stars) VALUES (?, ?, ?, ?) "
                        "ON CONFLICT (title_id) DO UPDATE SET plays = plays + excluded.plays, "
                        "ratings = ratings + excluded.ratings, stars = stars + excluded.stars",
                        title, more.plays, more.ratings, more.stars));
}

} // namespace

Result<std::optional<ProfileId>> SqliteWatchRepository::findProfile(ReadScope& scope, UserId user) {
    return selectOne<ProfileId>(scope, "SELECT id FROM profile WHERE user_id = ? ORDER BY created_at, id LIMIT 1", user)
        .map([](const auto& row) { return row ? std::optional(std::get<0>(*row)) : std::nullopt; });
}

Result<void> SqliteWatchRepository::addProfile(WriteScope& scope, ProfileId id, UserId user, UtcTime now) {
    return done(execute(scope, "INSERT INTO profile (id, user_id, created_at) VALUES (?, ?, ?)", id, user, now));
}

Result<void> SqliteWatchRepository::setFavourite(WriteScope& scope, ProfileId profile, const Favourite& value) {
    return done(execute(scope,
                        "INSERT INTO favourite (profile_id, title_id, created_at) VALUES (?, ?, ?) "
                        "ON CONFLICT (profile_id, title_id) DO NOTHING",
                        profile, value.title, value.since));
}

Result<void> SqliteWatchRepository::removeFavourite(WriteScope& scope, ProfileId profile, TitleId title) {
    return done(execute(scope, "DELETE FROM favourite WHERE profile_id = ? AND title_id = ?", profile, title));
}

Result<bool> SqliteWatchRepository::isFavourite(ReadScope& scope, ProfileId profile, TitleId title) {
    return selectOne<std::int64_t>(scope, "SELECT 1 FROM favourite WHERE profile_id = ? AND title_id = ?", profile,
                                   title)
        .map([](const auto& row) { return row.has_value(); });
}

Result<Page<Favourite, Favourite>> SqliteWatchRepository::favourites(ReadScope& scope, ProfileId profile,
                                                                     const std::optional<Favourite>& after, int limit) {
    const std::string columns = "SELECT title_id, created_at FROM favourite WHERE profile_id = ? ";
    const std::string order = "ORDER BY created_at DESC, title_id DESC LIMIT ?";
    const auto more = static_cast<std::int64_t>(limit) + 1;
    const auto rows = after ? select<TitleId, UtcTime>(scope, columns + "AND (created_at, title_id) < (?, ?) " + order,
                                                       profile, after->since, after->title, more)
                            : select<TitleId, UtcTime>(scope, columns + order, profile, more);
    if (!rows)
        return fail(rows.error());
    Page<Favourite, Favourite> page;
    for (const auto& [title, since] : *rows)
        page.items.push_back({title, since});
    if (page.items.size() == static_cast<std::size_t>(more)) {
        page.items.pop_back();
        page.next = page.items.back();
    }
    return page;
}

Result<std::optional<int>> SqliteWatchRepository::findStars(ReadScope& scope, ProfileId profile, TitleId title) {
    return selectOne<std::int64_t>(scope, "SELECT stars FROM rating WHERE profile_id = ? AND title_id = ?", profile,
                                   title)
        .map([](const auto& row) { return row ? std::optional(static_cast<int>(std::get<0>(*row))) : std::nullopt; });
}

Result<void> SqliteWatchRepository::setStars(WriteScope& scope, ProfileId profile, TitleId title,
                                             std::optional<int> stars, UtcTime now) {
    const auto before = findStars(scope, profile, title);
    if (!before)
        return fail(before.error());
    const auto changed =
        stars ? execute(scope,
                        "INSERT INTO rating (profile_id, title_id, stars, rated_at) VALUES (?, ?, ?, ?) "
                        "ON CONFLICT (profile_id, title_id) DO UPDATE SET stars = excluded.stars, "
                        "rated_at = excluded.rated_at",
                        profile, title, static_cast<std::int64_t>(*stars), now)
              : execute(scope, "DELETE FROM rating WHERE profile_id = ? AND title_id = ?", profile, title);
    if (!changed)
        return fail(named(changed.error()));
    const Figures more{
        .plays = 0, .ratings = (stars ? 1 : 0) - (*before ? 1 : 0), .stars = stars.value_or(0) - before->value_or(0)};
    return more == Figures() ? Result<void>() : addFigures(scope, title, more);
}

Result<std::optional<WatchState>> SqliteWatchRepository::findState(ReadScope& scope, ProfileId profile, TitleId title) {
    return selectStates(scope, "profile_id = ? AND title_id = ?", profile, title).map([](const auto& states) {
        return states.empty() ? std::nullopt : std::optional(states.front());
    });
}

Result<void> SqliteWatchRepository::putState(WriteScope& scope, ProfileId profile, const WatchState& state) {
    return done(execute(
        scope,
        "INSERT INTO watch_state (profile_id, title_id, position, duration, finished, changed_at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (profile_id, title_id) DO UPDATE SET position = excluded.position, "
        "duration = excluded.duration, finished = excluded.finished, changed_at = excluded.changed_at",
        profile, state.title, static_cast<std::int64_t>(state.position.count()),
        static_cast<std::int64_t>(state.duration.count()), state.isFinished, state.changedAt));
}

Result<void> SqliteWatchRepository::removeState(WriteScope& scope, ProfileId profile, TitleId title) {
    return done(execute(scope, "DELETE FROM watch_state WHERE profile_id = ? AND title_id = ?", profile, title));
}

Result<std::vector<WatchState>> SqliteWatchRepository::unfinished(ReadScope& scope, ProfileId profile, int limit) {
    // As isWorthContinuing() has it.
    return selectStates(scope,
                        "profile_id = ? AND finished = 0 AND position > 0 AND position >= min(60000, duration / 50) "
                        "ORDER BY changed_at DESC LIMIT ?",
                        profile, static_cast<std::int64_t>(limit));
}

Result<bool> SqliteWatchRepository::addEvent(WriteScope& scope, ProfileId profile, const watching::WatchEvent& event,
                                             UtcTime receivedAt) {
    return execute(scope,
                   "INSERT INTO watch_event (id, profile_id, title_id, kind, position, at, received_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                   event.id, profile, event.title, std::string(toString(event.kind)),
                   static_cast<std::int64_t>(event.position.count()), event.at, receivedAt)
        .map([](std::int64_t changed) { return changed > 0; })
        .map_error(named);
}

Result<bool> SqliteWatchRepository::hasStarted(ReadScope& scope, ProfileId profile, TitleId title, UtcTime from,
                                               UtcTime to) {
    return selectOne<std::int64_t>(scope,
                                   "SELECT 1 FROM watch_event WHERE title_id = ? AND profile_id = ? "
                                   "AND kind = 'start' AND at >= ? AND at <= ? LIMIT 1",
                                   title, profile, from, to)
        .map([](const auto& row) { return row.has_value(); });
}

Result<std::size_t> SqliteWatchRepository::removeEvents(WriteScope& scope, UtcTime receivedBefore, int limit) {
    return counted(
        execute(scope, "DELETE FROM watch_event WHERE id IN (SELECT id FROM watch_event WHERE received_at < ? LIMIT ?)",
                receivedBefore, limit));
}

Result<std::size_t> SqliteWatchRepository::removePassingEvents(WriteScope& scope, UtcTime receivedBefore, int limit) {
    return counted(execute(scope,
                           "DELETE FROM watch_event WHERE id IN (SELECT id FROM watch_event WHERE received_at < ? "
                           "AND kind IN ('position', 'seek', 'pause') LIMIT ?)",
                           receivedBefore, limit));
}

Result<void> SqliteWatchRepository::addPlay(WriteScope& scope, TitleId title) {
    return addFigures(scope, title, {.plays = 1, .ratings = 0, .stars = 0});
}

Result<std::map<TitleId, Figures>> SqliteWatchRepository::figures(ReadScope& scope, std::span<const TitleId> titles) {
    std::map<TitleId, Figures> all;
    for (const auto& title : titles) {
        const auto row = selectOne<std::int64_t, std::int64_t, std::int64_t>(
            scope, "SELECT plays, ratings, stars FROM title_figures WHERE title_id = ?", title);
        if (!row)
            return fail(row.error());
        if (*row)
            all.emplace(title, Figures{std::get<0>(**row), std::get<1>(**row), std::get<2>(**row)});
    }
    return all;
}

} // namespace vitascope::server::sqlite
