// SPDX-License-Identifier: GPL-3.0-or-later
// A package: an identity and a revision, an append-only list of tracks of one asset of a title. A track is being
// verified, committed for good, or refused. Thread: values; a repository works in the thread of its scope.
#pragma once

#include "server/domain/storage/blob.h"
#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/package/manifest.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vitascope::server::publishing {

enum class AssetKind { Main, Trailer, Extra };

enum class TrackState { Verifying, Committed, Refused };

struct Track {
    TrackId id;
    PackageId package;
    std::string name;
    package::TrackKind kind = package::TrackKind::Video;
    bool isDefault = false;
    TrackState state = TrackState::Verifying;
    std::string reason;    // why it was refused
    Digest manifestDigest; // SHA-256 of the manifest as shared/package writes it
    storage::BlobRef blob; // what the manifest says of the file
    UploadId upload;       // where the bytes come from
    JobId job;             // the job that verifies it
    UtcTime createdAt;
};

struct Package {
    PackageId id;
    TitleId title;
    AssetKind asset = AssetKind::Main;
    std::int64_t durationTicks = 0;
    std::int64_t timescale = 0; // ticks a second
    int revision = 0;           // the number of committed tracks
    bool isPlayable = false;    // and stays so
    UserId creator;
    std::optional<std::string> idempotencyKey;
    UtcTime createdAt;
    std::vector<Track> tracks; // oldest first
};

// One video track and, where the package has audio, its default audio are committed. Without an audio track that says
// it is the default any of them will do.
[[nodiscard]] bool isPlayable(const std::vector<Track>& tracks);

// A track with all that is needed to play it.
struct CommittedTrack {
    Track track;
    package::TrackManifest manifest;
    std::string mediaPlaylist; // as written at its commit
};

class PackageRepository {
public:
    virtual ~PackageRepository() = default;

    // Without its tracks. NotFound if the title is not there.
    [[nodiscard]] virtual Result<void> insert(WriteScope& scope, const Package& package) = 0;
    [[nodiscard]] virtual Result<std::optional<Package>> find(ReadScope& scope, PackageId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Package>> findByKey(ReadScope& scope, UserId creator,
                                                                   const std::string& idempotencyKey) = 0;
    // Of each title that has one: the newest playable package of its main asset, and of its trailer, without tracks.
    [[nodiscard]] virtual Result<std::vector<Package>> findPlayable(ReadScope& scope,
                                                                    std::span<const TitleId> titles) = 0;
    // All packages of the title with their tracks. Conflict, with nothing removed, while one of these is being
    // verified.
    [[nodiscard]] virtual Result<void> removeAllOf(WriteScope& scope, TitleId title) = 0;
    [[nodiscard]] virtual Result<void> setProgress(WriteScope& scope, PackageId id, int revision, bool isPlayable) = 0;
    // With its tracks. NotFound.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, PackageId id) = 0;

    // AlreadyExists if a track of this name is there that was not refused.
    [[nodiscard]] virtual Result<void> insertTrack(WriteScope& scope, const Track& track,
                                                   const package::TrackManifest& manifest) = 0;
    [[nodiscard]] virtual Result<std::optional<Track>> findTrack(ReadScope& scope, TrackId id) = 0;
    // NotFound; Corrupt if what is stored is no manifest any more.
    [[nodiscard]] virtual Result<package::TrackManifest> manifestOf(ReadScope& scope, TrackId id) = 0;
    // Oldest first.
    [[nodiscard]] virtual Result<std::vector<CommittedTrack>> findCommitted(ReadScope& scope, PackageId id) = 0;

    // Both: Conflict unless the track is being verified.
    [[nodiscard]] virtual Result<void> commitTrack(WriteScope& scope, TrackId id, const std::string& mediaPlaylist,
                                                   UtcTime now) = 0;
    [[nodiscard]] virtual Result<void> refuseTrack(WriteScope& scope, TrackId id, const std::string& reason) = 0;
    // A refused track is verified once more. Conflict unless it is refused and no other track has taken its name.
    [[nodiscard]] virtual Result<void> reopenTrack(WriteScope& scope, TrackId id) = 0;
};

} // namespace vitascope::server::publishing
