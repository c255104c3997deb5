// SPDX-License-Identifier: GPL-3.0-or-later
// Packages and their tracks: /api/v1/titles/{id}/packages, /api/v1/packages. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/wire/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

enum class AssetKind { Main, Trailer, Extra };
[[nodiscard]] std::string_view toString(AssetKind value);

enum class TrackKind { Video, Audio, Subtitles, Thumbnails };
[[nodiscard]] std::string_view toString(TrackKind value);

enum class TrackState { Verifying, Committed, Refused };
[[nodiscard]] std::string_view toString(TrackState value);

// POST /titles/{id}/packages
struct PackageInput {
    AssetKind asset = AssetKind::Main;
    std::int64_t durationTicks = 0;
    std::int64_t timescale = 0; // ticks a second

    friend bool operator==(const PackageInput&, const PackageInput&) = default;
};

struct Track {
    TrackId id;
    std::string name; // as in its manifest
    TrackKind kind = TrackKind::Video;
    TrackState state = TrackState::Verifying;
    std::optional<std::string> reason; // why it was refused
    JobId jobId;                       // the job that verifies it

    friend bool operator==(const Track&, const Track&) = default;
};

struct Package {
    PackageId id;
    TitleId titleId;
    int revision = 0; // grows with each committed track
    bool playable = false;
    std::vector<Track> tracks;

    friend bool operator==(const Package&, const Package&) = default;
};

// POST /packages/{id}/tracks
struct TrackSubmission {
    std::string manifest; // the JSON object of the track's manifest as text; shared/package reads and writes it
    UploadId uploadId;    // a complete upload of the caller

    friend bool operator==(const TrackSubmission&, const TrackSubmission&) = default;
};

// POST /titles/{id}/films
struct FilmSubmission {
    UploadId uploadId; // a complete upload of the caller
    AssetKind asset = AssetKind::Main;

    friend bool operator==(const FilmSubmission&, const FilmSubmission&) = default;
};

[[nodiscard]] std::string toJson(const FilmSubmission& value);
[[nodiscard]] std::string toJson(const PackageInput& value);
[[nodiscard]] std::string toJson(const Track& value);
[[nodiscard]] std::string toJson(const Package& value);
[[nodiscard]] std::string toJson(const TrackSubmission& value);
template<>
Result<FilmSubmission> fromJson<FilmSubmission>(std::string_view text);
template<>
Result<PackageInput> fromJson<PackageInput>(std::string_view text);
template<>
Result<Track> fromJson<Track>(std::string_view text);
template<>
Result<Package> fromJson<Package>(std::string_view text);
template<>
Result<TrackSubmission> fromJson<TrackSubmission>(std::string_view text);

} // namespace vitascope::wire
