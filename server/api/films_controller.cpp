// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/films_controller.h"

#include "server/api/asset_encoding.h"
#include "server/api/job_encoding.h"

namespace vitascope::server::api {

FilmsController::FilmsController(http::Router& router, publishing::RawFilms& films) : films_(films) {
    router.add("POST", "/api/v1/titles/{id}/films", auth::Permission::UploadFilms,
               [this](const http::Call& call) { return submit(call); });
}

http::Outcome FilmsController::submit(const http::Call& call) {
    const auto title = call.id<TitleId>("id");
    if (!title)
        return http::refuse(title.error());
    const auto film = wire::fromJson<wire::FilmSubmission>(call.body());
    if (!film)
        return http::refuse(film.error());
    const auto job = films_.submit(call.caller().userId, *title, decodeAsset(film->asset), film->uploadId);
    if (!job)
        return http::refuse(job.error());
    return http::Reply::json(wire::toJson(encodeJob(*job, std::nullopt)), 202)
        .with("Location", "/api/v1/jobs/" + job->id.toString());
}

} // namespace vitascope::server::api
