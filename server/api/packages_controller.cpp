// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/packages_controller.h"

#include "server/api/asset_encoding.h"
#include "server/api/origin.h"
#include "shared/wire/publishing.h"

#include <utility>

namespace vitascope::server::api {
namespace {

using auth::Permission;
using http::Call;
using http::Outcome;
using http::refuse;
using http::Reply;

// A manifest lists each segment and the digest of each MiB; this is enough for 40 GiB.
constexpr std::size_t kManifestLimit = 8UL * 1024 * 1024;

wire::TrackKind encode(package::TrackKind kind) {
    switch (kind) {
    case package::TrackKind::Video:
        return wire::TrackKind::Video;
    case package::TrackKind::Audio:
        return wire::TrackKind::Audio;
    case package::TrackKind::Thumbnails:
        return wire::TrackKind::Thumbnails;
    case package::TrackKind::Subtitles:
        break;
    }
    return wire::TrackKind::Subtitles;
}

wire::TrackState encode(publishing::TrackState state) {
    switch (state) {
    case publishing::TrackState::Verifying:
        return wire::TrackState::Verifying;
    case publishing::TrackState::Committed:
        return wire::TrackState::Committed;
    case publishing::TrackState::Refused:
        break;
    }
    return wire::TrackState::Refused;
}

wire::Track encode(const publishing::Track& track) {
    wire::Track out{.id = track.id,
                    .name = track.name,
                    .kind = encode(track.kind),
                    .state = encode(track.state),
                    .reason = {},
                    .jobId = track.job};
    if (track.state == publishing::TrackState::Refused)
        out.reason = track.reason;
    return out;
}

wire::Package encode(const publishing::Package& package) {
    wire::Package out{.id = package.id,
                      .titleId = package.title,
                      .revision = package.revision,
                      .playable = package.isPlayable,
                      .tracks = {}};
    for (const auto& track : package.tracks)
        out.tracks.push_back(encode(track));
    return out;
}

std::string locationOf(PackageId package) {
    return "/api/v1/packages/" + package.toString();
}

} // namespace

PackagesController::PackagesController(http::Router& router, publishing::Packages& packages,
                                       publishing::PackageRemoval& removal)
    : packages_(packages), removal_(removal) {
    router.add("POST", "/api/v1/titles/{id}/packages", Permission::UploadFilms,
               [this](const Call& call) { return create(call); });
    router.add("GET", "/api/v1/packages/{id}", Permission::UploadFilms,
               [this](const Call& call) { return show(call); });
    router.add("DELETE", "/api/v1/packages/{id}", Permission::UploadFilms,
               [this](const Call& call) { return remove(call); });
    router.add(
        "POST", "/api/v1/packages/{id}/tracks", Permission::UploadFilms,
        [this](const Call& call) { return submitTrack(call); }, kManifestLimit);
    router.add("GET", "/api/v1/packages/{id}/tracks/{trackId}", Permission::UploadFilms,
               [this](const Call& call) { return showTrack(call); });
}

Outcome PackagesController::create(const Call& call) {
    const auto title = call.id<TitleId>("id");
    if (!title)
        return refuse(title.error());
    const auto input = wire::fromJson<wire::PackageInput>(call.body());
    if (!input)
        return refuse(input.error());
    std::optional<std::string> key;
    if (const auto header = call.header("Idempotency-Key"))
        key = std::string(*header);
    const auto package = packages_.create(call.caller().userId,
                                          {.title = *title,
                                           .asset = decodeAsset(input->asset),
                                           .durationTicks = input->durationTicks,
                                           .timescale = input->timescale},
                                          key);
    if (!package)
        return refuse(package.error());
    return Reply::created(locationOf(package->id), wire::toJson(encode(*package)));
}

Outcome PackagesController::show(const Call& call) {
    const auto id = call.id<PackageId>("id");
    if (!id)
        return refuse(id.error());
    const auto package = packages_.find(*id);
    if (!package)
        return refuse(package.error());
    return Reply::json(wire::toJson(encode(*package)));
}

Outcome PackagesController::remove(const Call& call) {
    const auto id = call.id<PackageId>("id");
    if (!id)
        return refuse(id.error());
    if (const auto removed = removal_.remove(originOf(call), *id); !removed)
        return refuse(removed.error());
    return Reply::noContent();
}

Outcome PackagesController::submitTrack(const Call& call) {
    const auto id = call.id<PackageId>("id");
    if (!id)
        return refuse(id.error());
    const auto submission = wire::fromJson<wire::TrackSubmission>(call.body());
    if (!submission)
        return refuse(submission.error());
    const auto track = packages_.submitTrack(call.caller().userId, *id, submission->manifest, submission->uploadId);
    if (!track)
        return refuse(track.error());
    return Reply::json(wire::toJson(encode(*track)), 202)
        .with("Location", locationOf(*id) + "/tracks/" + track->id.toString());
}

Outcome PackagesController::showTrack(const Call& call) {
    const auto id = call.id<PackageId>("id");
    if (!id)
        return refuse(id.error());
    const auto trackId = call.id<TrackId>("trackId");
    if (!trackId)
        return refuse(trackId.error());
    const auto track = packages_.findTrack(*id, *trackId);
    if (!track)
        return refuse(track.error());
    return Reply::json(wire::toJson(encode(*track)));
}

} // namespace vitascope::server::api
