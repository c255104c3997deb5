// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/playback.h"

#include "server/domain/streaming/media_path.h"

#include <algorithm>

namespace vitascope::server::streaming {

namespace {

Result<Started> refused(Refusal refusal, const catalog::Title& title) {
    switch (refusal) {
    case Refusal::NotVisible:
        return fail(ErrorCode::NotFound, "there is no title " + title.id.toString());
    case Refusal::NotAllowed:
        return fail(ErrorCode::Forbidden, "this account may not watch films");
    case Refusal::Upcoming:
    case Refusal::Over:
        break;
    }
    return NotAvailable{title.details.availability, refusal == Refusal::Over};
}

} // namespace

std::chrono::seconds lifetimeOfRight(Seconds duration) {
    const auto threeTimes = std::chrono::ceil<std::chrono::seconds>(3 * duration);
    return std::max<std::chrono::seconds>(std::chrono::hours(6), threeTimes);
}

// The index would be loaded for the player's first request anyway. A package that cannot be loaded tells why to that.
std::optional<TrackId> Playback::thumbnailsOf(PackageId package) {
    if (const auto loaded = index_.tryFind(package))
        return loaded->thumbnails;
    const auto loaded = index_.load(package);
    return loaded ? (*loaded)->thumbnails : std::nullopt;
}

Result<Started> Playback::start(const Subject& subject, TitleId title, Asset asset) {
    const auto found = catalog_.find(title, catalog::Drafts::Visible);
    if (!found)
        return fail(found.error());
    const auto now = clock_.utcNow();
    const auto decision = decide(subject, found->title, now);
    if (const auto* refusal = std::get_if<Refusal>(&decision))
        return refused(*refusal, found->title);
    const auto& package = asset == Asset::Film ? found->playable : found->trailer;
    if (!package)
        return fail(ErrorCode::Conflict, "title " + title.toString() +
                                             (asset == Asset::Film ? " has nothing to play yet" : " has no trailer"));
    const auto lifetime = lifetimeOfRight(package->duration);
    const auto wholeLife = UtcTime(std::chrono::floor<std::chrono::seconds>(now) + lifetime);
    const bool isEditor = subject.permissions.contains(auth::Permission::EditCatalog);
    const auto end = isEditor ? std::nullopt : found->title.details.availability.until;
    const auto expiresAt = std::min(wholeLife, end.value_or(wholeLife));
    const auto token =
        rights_.issue({.package = package->id, .session = subject.session, .expiresAt = expiresAt, .drafts = isEditor});
    const auto thumbnails = thumbnailsOf(package->id);
    return PlaybackStart{.masterPath = masterPath(token, package->id),
                         .thumbnailsPath =
                             thumbnails ? std::optional(thumbnailsPath(token, package->id, *thumbnails)) : std::nullopt,
                         .expiresAt = expiresAt,
                         .renewAfter = std::min(wholeLife - lifetime / 2, expiresAt),
                         .duration = package->duration};
}

} // namespace vitascope::server::streaming
