// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/packages.h"

#include "shared/package/manifest_json.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::publishing {
namespace {

constexpr std::int64_t kLongestSeconds = 7L * 24 * 3600;
constexpr std::int64_t kFinestTimescale = 1'000'000'000;
constexpr std::size_t kLongestKey = 200;

Result<void> checkInput(const PackageInput& input, const std::optional<std::string>& idempotencyKey) {
    if (input.timescale < 1 || input.timescale > kFinestTimescale)
        return fail(ErrorCode::InvalidInput, "create a package: timescale must lie in [1, 1000000000]");
    if (input.durationTicks < 1 || input.durationTicks / input.timescale > kLongestSeconds)
        return fail(ErrorCode::InvalidInput, "create a package: durationTicks must be positive and at most 7 days");
    if (idempotencyKey && (idempotencyKey->empty() || idempotencyKey->size() > kLongestKey))
        return fail(ErrorCode::InvalidInput, "create a package: Idempotency-Key must have 1 to 200 characters");
    return {};
}

bool isMadeFrom(const Package& package, const PackageInput& input) {
    return package.title == input.title && package.asset == input.asset &&
           package.durationTicks == input.durationTicks && package.timescale == input.timescale;
}

bool isAlive(const Track& track) {
    return track.state != TrackState::Refused;
}

bool haveSameBoundaries(const package::TrackManifest& left, const package::TrackManifest& right) {
    return left.timescale == right.timescale &&
           std::ranges::equal(left.segments, right.segments, [](const auto& a, const auto& b) {
               return a.start == b.start && a.duration == b.duration;
           });
}

} // namespace

Packages::Packages(UnitOfWork& work, PackageRepository& repository, storage::UploadRepository& uploads,
                   jobs::JobQueue& queue, const Clock& clock, IdSource& ids)
    : work_(work), repository_(repository), uploads_(uploads), queue_(queue), clock_(clock), ids_(ids) {}

Result<Package> Packages::create(UserId creator, const PackageInput& input,
                                 const std::optional<std::string>& idempotencyKey) {
    if (auto checked = checkInput(input, idempotencyKey); !checked)
        return fail(checked.error());
    return work_.write([&](WriteScope& scope) -> Result<Package> {
        if (idempotencyKey) {
            auto earlier = repository_.findByKey(scope, creator, *idempotencyKey);
            if (!earlier)
                return fail(earlier.error());
            if (*earlier && !isMadeFrom(**earlier, input))
                return fail(ErrorCode::Conflict, "create a package: this Idempotency-Key was used for another one");
            if (*earlier)
                return std::move(**earlier);
        }
        Package package{.id = ids_.next<PackageId>(),
                        .title = input.title,
                        .asset = input.asset,
                        .durationTicks = input.durationTicks,
                        .timescale = input.timescale,
                        .creator = creator,
                        .idempotencyKey = idempotencyKey,
                        .createdAt = clock_.utcNow(),
                        .tracks = {}};
        return repository_.insert(scope, package).map([&] { return std::move(package); });
    });
}

Result<Package> Packages::find(PackageId id) {
    auto package = work_.read([&](ReadScope& scope) { return repository_.find(scope, id); });
    if (!package)
        return fail(package.error());
    if (!*package)
        return fail(ErrorCode::NotFound, "there is no package " + id.toString());
    return std::move(**package);
}

Result<Track> Packages::findTrack(PackageId package, TrackId track) {
    auto found = work_.read([&](ReadScope& scope) { return repository_.findTrack(scope, track); });
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->package != package)
        return fail(ErrorCode::NotFound, "package " + package.toString() + " has no track " + track.toString());
    return std::move(**found);
}

Result<Track> Packages::submitTrack(UserId submitter, PackageId packageId, std::string_view manifestJson,
                                    UploadId upload) {
    const auto manifest = package::parseTrackManifest(manifestJson);
    if (!manifest)
        return fail(manifest.error());
    const auto manifestDigest = Sha256::of(package::toJson(*manifest));

    auto submitted = work_.write([&](WriteScope& scope) -> Result<Track> {
        const auto package = repository_.find(scope, packageId);
        if (!package)
            return fail(package.error());
        if (!*package)
            return fail(ErrorCode::NotFound, "there is no package " + packageId.toString());
        for (const auto& track : (*package)->tracks) {
            if (!isAlive(track) || track.name != manifest->name)
                continue;
            if (track.manifestDigest == manifestDigest)
                return track;
            return fail(ErrorCode::Conflict, "package " + packageId.toString() + " has another track " + track.name);
        }
        if (auto checked = checkUpload(scope, submitter, upload, *manifest); !checked)
            return fail(checked.error());
        if (auto checked = checkBoundaries(scope, **package, *manifest); !checked)
            return fail(checked.error());

        Track track{.id = ids_.next<TrackId>(),
                    .package = packageId,
                    .name = manifest->name,
                    .kind = manifest->kind,
                    .isDefault = manifest->isDefault,
                    .reason = {},
                    .manifestDigest = manifestDigest,
                    .blob = {.digest = manifest->digest, .size = manifest->size},
                    .upload = upload,
                    .job = {},
                    .createdAt = clock_.utcNow()};
        const auto job =
            queue_.submit(scope, std::string(kVerifyTrack), track.id.toString(), {.title = (*package)->title});
        if (!job)
            return fail(job.error());
        track.job = *job;
        if (auto held = uploads_.setHeld(scope, upload, true); !held)
            return fail(held.error());
        return repository_.insertTrack(scope, track, *manifest).map([&] { return track; });
    });
    if (submitted)
        queue_.wake();
    return submitted;
}

Result<void> Packages::checkUpload(ReadScope& scope, UserId submitter, UploadId id,
                                   const package::TrackManifest& manifest) {
    const auto upload = uploads_.find(scope, id);
    if (!upload)
        return fail(upload.error());
    if (!*upload || (*upload)->owner != submitter)
        return fail(ErrorCode::NotFound, "there is no upload " + id.toString());
    const auto length = (*upload)->length;
    if (length && *length != manifest.size)
        return fail(ErrorCode::InvalidInput, "track " + manifest.name + ": its manifest says " +
                                                 std::to_string(manifest.size) + " bytes, its upload has " +
                                                 std::to_string(*length));
    if (!(*upload)->isComplete())
        return fail(ErrorCode::Conflict, "upload " + id.toString() + " is not complete: it has " +
                                             std::to_string((*upload)->offset) + " of " +
                                             std::to_string(manifest.size) + " bytes");
    return {};
}

Result<void> Packages::checkBoundaries(ReadScope& scope, const Package& package,
                                       const package::TrackManifest& manifest) {
    if (manifest.kind != package::TrackKind::Video)
        return {};
    const auto other = std::ranges::find_if(
        package.tracks, [](const Track& track) { return isAlive(track) && track.kind == package::TrackKind::Video; });
    if (other == package.tracks.end())
        return {};
    const auto theirs = repository_.manifestOf(scope, other->id);
    if (!theirs)
        return fail(theirs.error());
    if (!haveSameBoundaries(manifest, *theirs))
        return fail(ErrorCode::Conflict,
                    "track " + manifest.name + ": its segments begin at other times than those of " + other->name);
    return {};
}

} // namespace vitascope::server::publishing
