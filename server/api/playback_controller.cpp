// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/playback_controller.h"

#include "shared/wire/playback.h"

namespace vitascope::server::api {
namespace {

Result<streaming::Asset> assetOf(const http::Call& call) {
    const auto name = call.query("asset").value_or("main");
    if (name == "main")
        return streaming::Asset::Film;
    if (name == "trailer")
        return streaming::Asset::Trailer;
    return fail(ErrorCode::InvalidInput, "asset is main or trailer");
}

http::HttpProblem problemOf(const streaming::NotAvailable& refused) {
    if (refused.isOver)
        return {403, "no-longer-available",
                "this film was available until " + toRfc3339(refused.window.until.value_or(UtcTime()))};
    return {403, "not-yet-available",
            "this film will be available from " + toRfc3339(refused.window.from.value_or(UtcTime()))};
}

} // namespace

PlaybackController::PlaybackController(http::Router& router, streaming::Playback& playback) : playback_(playback) {
    router.add("GET", "/api/v1/titles/{id}/playback", auth::Permission::WatchFilms,
               [this](const http::Call& call) { return start(call); });
}

http::Outcome PlaybackController::start(const http::Call& call) {
    const auto title = call.id<TitleId>("id");
    if (!title)
        return http::refuse(title.error());
    const auto asset = assetOf(call);
    if (!asset)
        return http::refuse(asset.error());
    const auto& caller = call.caller();
    const auto started = playback_.start(
        {.user = caller.userId, .session = caller.sessionId, .permissions = caller.permissions}, *title, *asset);
    if (!started)
        return http::refuse(started.error());
    if (const auto* refused = std::get_if<streaming::NotAvailable>(&*started))
        return http::refuse(problemOf(*refused));
    const auto& start = std::get<streaming::PlaybackStart>(*started);
    return http::Reply::json(wire::toJson(wire::Playback{.masterUrl = start.masterPath,
                                                         .expiresAt = start.expiresAt,
                                                         .durationSeconds = start.duration,
                                                         .renewAfter = start.renewAfter,
                                                         .thumbnailsUrl = start.thumbnailsPath}))
        .with("Cache-Control", "no-store");
}

} // namespace vitascope::server::api
