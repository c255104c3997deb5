// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/watching_controller.h"

#include "server/api/title_encoding.h"
#include "shared/wire/watching.h"

#include <charconv>

namespace vitascope::server::api {
namespace {

using auth::Permission;
using http::Call;
using http::Outcome;
using http::Reply;
using watching::Favourite;
using watching::FilmTime;

wire::WatchState encode(const watching::WatchState& state) {
    return {state.position, state.duration, state.isFinished, state.changedAt};
}

watching::EventKind decode(wire::WatchEventKind kind) {
    return watching::parseEventKind(wire::toString(kind)).value_or(watching::EventKind::Position);
}

// "<microseconds>.<title>": where a page of favourites ended.
std::string encodeCursor(const Favourite& last) {
    return std::to_string(last.since.time_since_epoch().count()) + '.' + last.title.toString();
}

std::optional<Favourite> parseCursor(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    std::int64_t micros = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + dot, micros);
    const auto title = TitleId::parse(text.substr(dot + 1));
    if (error != std::errc() || end != text.data() + dot || !title)
        return std::nullopt;
    return Favourite{*title, UtcTime(std::chrono::microseconds(micros))};
}

// Calls function(TitleId) with the {id} of the path, and answers 204.
template<class Function>
Outcome changeTitle(const Call& call, Function&& function) {
    const auto id = call.id<TitleId>("id");
    if (!id)
        return fail(id.error());
    if (const auto changed = function(*id); !changed)
        return fail(changed.error());
    return Reply::noContent();
}

} // namespace

WatchingController::WatchingController(http::Router& router, watching::Watching& watching) : watching_(watching) {
    const std::string title = "/api/v1/me/titles/{id}";
    const auto add = [&](const char* method, const std::string& path, http::Controller controller) {
        router.add(method, path, Permission::WatchFilms, std::move(controller));
    };
    add("GET", title, [this](const Call& call) { return marks(call); });
    add("PUT", title + "/favourite", [this](const Call& call) { return setFavourite(call, true); });
    add("DELETE", title + "/favourite", [this](const Call& call) { return setFavourite(call, false); });
    add("PUT", title + "/rating", [this](const Call& call) { return rate(call); });
    add("DELETE", title + "/rating", [this](const Call& call) { return unrate(call); });
    add("DELETE", title + "/position", [this](const Call& call) { return forget(call); });
    add("GET", "/api/v1/me/favourites", [this](const Call& call) { return favourites(call); });
    add("GET", "/api/v1/me/continue-watching", [this](const Call& call) { return continueWatching(call); });
    add("POST", "/api/v1/me/watch-events", [this](const Call& call) { return record(call); });
}

Outcome WatchingController::marks(const Call& call) {
    const auto id = call.id<TitleId>("id");
    if (!id)
        return fail(id.error());
    const auto marks = watching_.marks(call.caller().userId, *id);
    if (!marks)
        return fail(marks.error());
    wire::TitleMarks encoded;
    encoded.favourite = marks->isFavourite;
    encoded.stars = marks->stars;
    if (marks->state)
        encoded.watched = encode(*marks->state);
    encoded.plays = marks->figures.plays;
    encoded.ratings = marks->figures.ratings;
    encoded.averageStars = marks->figures.averageStars();
    return Reply::json(wire::toJson(encoded));
}

Outcome WatchingController::setFavourite(const Call& call, bool isFavourite) {
    return changeTitle(call, [&](TitleId id) { return watching_.setFavourite(call.caller().userId, id, isFavourite); });
}

Outcome WatchingController::favourites(const Call& call) {
    const auto limit = call.queryNumber("limit", 50, 1, 200);
    if (!limit)
        return fail(limit.error());
    std::optional<Favourite> after;
    if (const auto cursor = call.query("cursor")) {
        after = parseCursor(*cursor);
        if (!after)
            return fail(ErrorCode::InvalidInput, "cursor is not one that a list gave out");
    }
    const auto page = watching_.favourites(call.caller().userId, after, *limit);
    if (!page)
        return fail(page.error());
    const auto languages = languagesOf(call);
    wire::TitlePage encoded;
    for (const auto& view : page->items)
        encoded.items.push_back(encodeListed(view, languages));
    if (page->next)
        encoded.nextCursor = encodeCursor(*page->next);
    return Reply::json(wire::toJson(encoded));
}

Outcome WatchingController::rate(const Call& call) {
    const auto input = wire::fromJson<wire::RatingInput>(call.body());
    if (!input)
        return fail(input.error());
    return changeTitle(call, [&](TitleId id) { return watching_.rate(call.caller().userId, id, input->stars); });
}

Outcome WatchingController::unrate(const Call& call) {
    return changeTitle(call, [&](TitleId id) { return watching_.rate(call.caller().userId, id, std::nullopt); });
}

Outcome WatchingController::record(const Call& call) {
    const auto batch = wire::fromJson<wire::WatchEventBatch>(call.body());
    if (!batch)
        return fail(batch.error());
    std::vector<watching::WatchEvent> events;
    for (const auto& event : batch->events) {
        if (!(event.positionSeconds >= Seconds(0) && event.positionSeconds <= Seconds(1e7)))
            return fail(ErrorCode::InvalidInput, "positionSeconds must be 0 to 10,000,000");
        events.push_back({event.id, event.titleId, decode(event.kind),
                          std::chrono::duration_cast<FilmTime>(event.positionSeconds), event.at});
    }
    const auto outcomes = watching_.record(call.caller().userId, events);
    if (!outcomes)
        return fail(outcomes.error());
    wire::WatchEventReport report;
    for (std::size_t i = 0; i < outcomes->size(); ++i) {
        const auto& [fate, reason] = (*outcomes)[i];
        if (fate == watching::EventFate::Refused)
            report.refused.push_back({events[i].id, reason});
        else
            ++(fate == watching::EventFate::Kept ? report.kept : report.repeated);
    }
    return Reply::json(wire::toJson(report));
}

Outcome WatchingController::continueWatching(const Call& call) {
    const auto limit = call.queryNumber("limit", 20, 1, 50);
    if (!limit)
        return fail(limit.error());
    const auto all = watching_.continueWatching(call.caller().userId, *limit);
    if (!all)
        return fail(all.error());
    const auto languages = languagesOf(call);
    wire::UnfinishedList list;
    for (const auto& [title, state] : *all)
        list.items.push_back({encodeListed(title, languages), encode(state)});
    return Reply::json(wire::toJson(list));
}

Outcome WatchingController::forget(const Call& call) {
    return changeTitle(call, [&](TitleId id) { return watching_.forget(call.caller().userId, id); });
}

} // namespace vitascope::server::api
