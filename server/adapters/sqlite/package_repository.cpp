// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/package_repository.h"

#include "server/adapters/sqlite/json_array.h"
#include "server/adapters/sqlite/statement.h"
#include "shared/package/manifest_json.h"

#include <algorithm>
#include <array>

namespace vitascope::server::sqlite {
namespace {

using package::TrackKind;
using package::TrackManifest;
using publishing::AssetKind;
using publishing::CommittedTrack;
using publishing::Package;
using publishing::Track;
using publishing::TrackState;

constexpr std::array kAssets{std::pair{AssetKind::Main, "main"}, std::pair{AssetKind::Trailer, "trailer"},
                             std::pair{AssetKind::Extra, "extra"}};
constexpr std::array kKinds{std::pair{TrackKind::Video, "video"}, std::pair{TrackKind::Audio, "audio"},
                            std::pair{TrackKind::Subtitles, "subtitles"},
                            std::pair{TrackKind::Thumbnails, "thumbnails"}};
constexpr std::array kStates{std::pair{TrackState::Verifying, "verifying"},
                             std::pair{TrackState::Committed, "committed"}, std::pair{TrackState::Refused, "refused"}};

template<class Table, class Value>
std::string nameIn(const Table& table, Value value) {
    return std::ranges::find(table, value, [](const auto& entry) { return entry.first; })->second;
}

// The names are held to the table by CHECK constraints.
template<class Table>
auto valueIn(const Table& table, const std::string& name) {
    return std::ranges::find(table, name, [](const auto& entry) { return entry.second; })->first;
}

const std::string kSelectTrack = "SELECT id, package_id, name, kind, is_default, state, reason, manifest_digest, "
                                 "blob_digest, blob_size, upload_id, job_id, created_at FROM track ";

template<class... Values>
Result<std::vector<Track>> selectTracks(ReadScope& scope, const std::string& where, const Values&... values) {
    auto rows = select<TrackId, PackageId, std::string, std::string, bool, std::string, std::string, Digest, Digest,
                       std::uint64_t, UploadId, JobId, UtcTime>(scope, kSelectTrack + where, values...);
    if (!rows)
        return fail(rows.error());
    std::vector<Track> tracks;
    for (auto& [id, package, name, kind, isDefault, state, reason, manifest, digest, size, upload, job, at] : *rows)
        tracks.push_back({id, package, std::move(name), valueIn(kKinds, kind), isDefault, valueIn(kStates, state),
                          std::move(reason), manifest, storage::BlobRef{digest, size}, upload, job, at});
    return tracks;
}

// Without the tracks.
template<class... Values>
Result<std::vector<Package>> selectPackages(ReadScope& scope, const std::string& where, const Values&... values) {
    auto rows = select<PackageId, TitleId, std::string, std::int64_t, std::int64_t, int, bool, UserId,
                       std::optional<std::string>, UtcTime>(
        scope,
        "SELECT id, title_id, asset, duration_ticks, timescale, revision, playable, creator_id, idempotency_key, "
        "created_at FROM package " +
            where,
        values...);
    if (!rows)
        return fail(rows.error());
    std::vector<Package> packages;
    for (auto& [id, title, asset, ticks, timescale, revision, playable, creator, key, createdAt] : *rows)
        packages.push_back({id,
                            title,
                            valueIn(kAssets, asset),
                            ticks,
                            timescale,
                            revision,
                            playable,
                            creator,
                            std::move(key),
                            createdAt,
                            {}});
    return packages;
}

template<class... Values>
Result<std::optional<Package>> selectPackage(ReadScope& scope, const std::string& where, const Values&... values) {
    return selectPackages(scope, where, values...).map([](auto packages) {
        return packages.empty() ? std::nullopt : std::optional(std::move(packages.front()));
    });
}

Result<std::optional<Package>> withTracks(ReadScope& scope, Result<std::optional<Package>> package) {
    if (!package || !*package)
        return package;
    auto tracks = selectTracks(scope, "WHERE package_id = ? ORDER BY created_at, id", (*package)->id);
    if (!tracks)
        return fail(tracks.error());
    (*package)->tracks = std::move(*tracks);
    return package;
}

Result<void> oneRow(const Result<std::int64_t>& changed, ErrorCode code, const std::string& otherwise) {
    if (!changed)
        return fail(changed.error());
    return *changed == 1 ? Result<void>() : Result<void>(fail(code, otherwise));
}

// What is stored was valid when it was written.
Result<TrackManifest> decodeManifest(TrackId id, const std::string& json) {
    auto manifest = package::parseTrackManifest(json);
    if (!manifest)
        return fail(ErrorCode::Corrupt,
                    "the stored manifest of track " + id.toString() + " is damaged: " + manifest.error().message);
    return manifest;
}

} // namespace

Result<void> SqlitePackageRepository::insert(WriteScope& scope, const Package& package) {
    const auto title = selectOne<std::int64_t>(scope, "SELECT 1 FROM title WHERE id = ?", package.title);
    if (!title)
        return fail(title.error());
    if (!*title)
        return fail(ErrorCode::NotFound, "there is no title " + package.title.toString());
    return execute(scope,
                   "INSERT INTO package (id, title_id, asset, duration_ticks, timescale, revision, playable, "
                   "creator_id, idempotency_key, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   package.id, package.title, nameIn(kAssets, package.asset), package.durationTicks, package.timescale,
                   package.revision, package.isPlayable, package.creator, package.idempotencyKey, package.createdAt)
        .map([](auto) {});
}

Result<std::optional<Package>> SqlitePackageRepository::find(ReadScope& scope, PackageId id) {
    return withTracks(scope, selectPackage(scope, "WHERE id = ?", id));
}

Result<std::optional<Package>> SqlitePackageRepository::findByKey(ReadScope& scope, UserId creator,
                                                                  const std::string& idempotencyKey) {
    return withTracks(scope,
                      selectPackage(scope, "WHERE creator_id = ? AND idempotency_key = ?", creator, idempotencyKey));
}

Result<std::vector<Package>> SqlitePackageRepository::findPlayable(ReadScope& scope, std::span<const TitleId> titles) {
    return selectPackages(scope,
                          "AS p WHERE playable = 1 AND asset IN ('main', 'trailer') "
                          "AND title_id IN (SELECT value FROM json_each(?)) "
                          "AND NOT EXISTS (SELECT 1 FROM package AS newer WHERE newer.title_id = p.title_id "
                          "AND newer.playable = 1 AND newer.asset = p.asset "
                          "AND (newer.created_at, newer.id) > (p.created_at, p.id))",
                          jsonArray(titles));
}

Result<void> SqlitePackageRepository::removeAllOf(WriteScope& scope, TitleId title) {
    const auto verifying = selectOne<std::int64_t>(
        scope,
        "SELECT 1 FROM track JOIN package ON package.id = package_id WHERE title_id = ? AND state = 'verifying' "
        "LIMIT 1",
        title);
    if (!verifying)
        return fail(verifying.error());
    if (*verifying)
        return fail(ErrorCode::Conflict, "a track of title " + title.toString() + " is being verified");
    return execute(scope, "DELETE FROM package WHERE title_id = ?", title).map([](auto) {});
}

Result<void> SqlitePackageRepository::setProgress(WriteScope& scope, PackageId id, int revision, bool isPlayable) {
    return oneRow(
        execute(scope, "UPDATE package SET revision = ?, playable = ? WHERE id = ?", revision, isPlayable, id),
        ErrorCode::NotFound, "there is no package " + id.toString());
}

Result<void> SqlitePackageRepository::remove(WriteScope& scope, PackageId id) {
    return oneRow(execute(scope, "DELETE FROM package WHERE id = ?", id), ErrorCode::NotFound,
                  "there is no package " + id.toString());
}

Result<void> SqlitePackageRepository::insertTrack(WriteScope& scope, const Track& track,
                                                  const TrackManifest& manifest) {
    return execute(scope,
                   "INSERT INTO track (id, package_id, name, kind, is_default, state, reason, manifest, "
                   "manifest_digest, blob_digest, blob_size, upload_id, job_id, created_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   track.id, track.package, track.name, nameIn(kKinds, track.kind), track.isDefault,
                   nameIn(kStates, track.state), track.reason, package::toJson(manifest), track.manifestDigest,
                   track.blob.digest, track.blob.size, track.upload, track.job, track.createdAt)
        .map([](auto) {});
}

Result<std::optional<Track>> SqlitePackageRepository::findTrack(ReadScope& scope, TrackId id) {
    return selectTracks(scope, "WHERE id = ?", id).map([](auto tracks) {
        return tracks.empty() ? std::nullopt : std::optional(std::move(tracks.front()));
    });
}

Result<TrackManifest> SqlitePackageRepository::manifestOf(ReadScope& scope, TrackId id) {
    const auto row = selectOne<std::string>(scope, "SELECT manifest FROM track WHERE id = ?", id);
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, "there is no track " + id.toString());
    return decodeManifest(id, std::get<0>(**row));
}

Result<std::vector<CommittedTrack>> SqlitePackageRepository::findCommitted(ReadScope& scope, PackageId id) {
    constexpr auto kWhere = "WHERE package_id = ? AND state = 'committed' ORDER BY created_at, id";
    auto tracks = selectTracks(scope, kWhere, id);
    if (!tracks)
        return fail(tracks.error());
    auto texts = select<std::string, std::string>(
        scope, std::string("SELECT manifest, media_playlist FROM track ") + kWhere, id);
    if (!texts)
        return fail(texts.error());
    std::vector<CommittedTrack> committed;
    for (std::size_t i = 0; i < tracks->size(); ++i) {
        auto& [json, playlist] = (*texts)[i];
        auto manifest = decodeManifest((*tracks)[i].id, json);
        if (!manifest)
            return fail(manifest.error());
        committed.push_back({std::move((*tracks)[i]), std::move(*manifest), std::move(playlist)});
    }
    return committed;
}

Result<void> SqlitePackageRepository::commitTrack(WriteScope& scope, TrackId id, const std::string& mediaPlaylist,
                                                  UtcTime now) {
    return oneRow(execute(scope,
                          "UPDATE track SET state = 'committed', media_playlist = ?, committed_at = ? "
                          "WHERE id = ? AND state = 'verifying'",
                          mediaPlaylist, now, id),
                  ErrorCode::Conflict, "track " + id.toString() + " is not being verified");
}

Result<void> SqlitePackageRepository::refuseTrack(WriteScope& scope, TrackId id, const std::string& reason) {
    return oneRow(execute(scope, "UPDATE track SET state = 'refused', reason = ? WHERE id = ? AND state = 'verifying'",
                          reason, id),
                  ErrorCode::Conflict, "track " + id.toString() + " is not being verified");
}

Result<void> SqlitePackageRepository::reopenTrack(WriteScope& scope, TrackId id) {
    auto changed =
        execute(scope, "UPDATE track SET state = 'verifying', reason = '' WHERE id = ? AND state = 'refused'", id);
    if (!changed && changed.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::Conflict, "track " + id.toString() + ": another one has its name by now");
    return oneRow(std::move(changed), ErrorCode::Conflict, "track " + id.toString() + " was not refused");
}

} // namespace vitascope::server::sqlite
