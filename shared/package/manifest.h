// SPDX-License-Identifier: GPL-3.0-or-later
// What a package and its tracks say about themselves (docs/package-format.md): package.json and NAME.json. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/base/sha256.h"
#include "shared/base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::package {

inline constexpr int kFormat = 1;
inline constexpr std::uint64_t kBlockBytes = 1U << 20U;      // of which each has a digest; the last may be shorter
inline constexpr std::uint64_t kMaxTrackBytes = 1ULL << 38U; // 256 GiB
inline constexpr std::size_t kMaxSegments = 100'000;         // of one track
inline constexpr std::size_t kMaxTracks = 200;               // of one package
inline constexpr std::size_t kMaxManifestBytes = 32U << 20U; // enough for the largest track
inline constexpr std::int64_t kMaxThumbnails = 50'000;       // of one track
inline constexpr std::uint64_t kMaxSheetBytes = 8U << 20U;   // of one sheet of thumbnails
inline constexpr std::int64_t kMaxTicks = 1LL << 52U;        // a whole number in every JSON reader

enum class TrackKind { Video, Audio, Subtitles, Thumbnails };
enum class TrackRole { Main, Commentary, Dub, Description, Caption, Forced };

// Bytes [offset, offset + length) of the track's file, shown at [start, start + duration) in ticks.
struct Segment {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::int64_t start = 0;
    std::int64_t duration = 0;

    friend bool operator==(const Segment&, const Segment&) = default;
};

struct ByteSpan {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;

    friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

struct FrameRate {
    std::int64_t num = 0;
    std::int64_t den = 1;

    friend bool operator==(const FrameRate&, const FrameRate&) = default;
};

struct VideoFormat {
    std::int64_t width = 0;
    std::int64_t height = 0;
    FrameRate frameRate;

    friend bool operator==(const VideoFormat&, const VideoFormat&) = default;
};

struct AudioFormat {
    std::int64_t channels = 0;
    std::int64_t sampleRate = 0;

    friend bool operator==(const AudioFormat&, const AudioFormat&) = default;
};

// Small pictures of the film side by side, from the left to the right and from above: each segment of the track is a
// sheet of them, one JPEG picture. Each stands for one interval and shows the film where the interval starts.
struct TileFormat {
    std::int64_t width = 0; // of one picture, in pixels
    std::int64_t height = 0;
    std::int64_t columns = 0;  // of a sheet
    std::int64_t rows = 0;     // of a full sheet; the last one has as many as it needs
    std::int64_t interval = 0; // in ticks

    friend bool operator==(const TileFormat&, const TileFormat&) = default;
};

struct Bandwidth {
    BitsPerSecond peak;
    BitsPerSecond average;

    friend bool operator==(const Bandwidth&, const Bandwidth&) = default;
};

struct TrackManifest {
    std::string name; // [a-z0-9][a-z0-9-]{0,62}
    TrackKind kind = TrackKind::Video;
    std::string file;  // name + ".mp4", ".vtt" for subtitles, ".mjpeg" for thumbnails
    std::string codec; // RFC 6381; empty for WebVTT, "jpeg" for thumbnails
    std::int64_t timescale = 0;
    std::string language = "und"; // BCP 47
    std::string label;
    TrackRole role = TrackRole::Main;
    bool isDefault = false;
    std::optional<VideoFormat> video;
    std::optional<AudioFormat> audio;
    std::optional<TileFormat> tiles;
    Bandwidth bandwidth;
    std::optional<ByteSpan> init; // absent for WebVTT and thumbnails
    std::vector<Segment> segments;
    std::uint64_t size = 0;
    std::vector<Digest> blocks;
    Digest digest; // over the blocks' digests

    [[nodiscard]] std::int64_t durationTicks() const; // where the last segment ends

    friend bool operator==(const TrackManifest&, const TrackManifest&) = default;
};

struct PackageManifest {
    std::string tool;
    std::string sourceName;
    std::uint64_t sourceSize = 0;
    std::optional<std::int64_t> sourceModifiedAt; // microseconds since 1970 in UTC, not negative
    std::int64_t durationTicks = 0;
    std::int64_t timescale = 0;
    std::vector<std::string> tracks; // names

    friend bool operator==(const PackageManifest&, const PackageManifest&) = default;
};

[[nodiscard]] bool isMp4(TrackKind kind); // video and audio
// How many pictures a sheet holds. The interval is positive, the segment valid.
[[nodiscard]] std::int64_t thumbnailsIn(const TileFormat& tiles, const Segment& segment);
[[nodiscard]] std::string_view toString(TrackKind kind);
[[nodiscard]] std::string_view toString(TrackRole role);

// Every rule that a manifest can be held to without its file: names, ranges, contiguity in bytes and time from 0,
// number of digests and the digest over them, measured bandwidth, what each kind needs. InvalidInput, with the field.
[[nodiscard]] Result<void> validate(const TrackManifest& manifest);
[[nodiscard]] Result<void> validate(const PackageManifest& manifest);

[[nodiscard]] bool isTrackName(std::string_view name);

// Peak as RFC 8216 §4.1 means it: the highest rate of any run of segments that lasts 0.5 to 1.5 target durations (of
// all of them where no run does). Average: of all segments. Segments are contiguous, durations positive, timescale
// positive.
[[nodiscard]] Bandwidth measureBandwidth(const std::vector<Segment>& segments, std::int64_t timescale);

} // namespace vitascope::package
