// SPDX-License-Identifier: GPL-3.0-or-later
// HLS playlists as values (RFC 8216 and draft-pantos-hls-rfc8216bis). A URI is kept as it stands in the text; see
// uri.h to resolve it. Durations are whole microseconds, so that sums of them are exact. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/units.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vitascope::hls {

using Duration = std::chrono::microseconds;

// Bytes [offset, offset + length) of a resource; the sum does not overflow.
struct ByteRange {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// A line that starts with #EXT and that this library gives no meaning.
struct UnknownTag {
    std::size_t line = 0; // from 1
    std::string text;     // without the leading '#'

    friend bool operator==(const UnknownTag&, const UnknownTag&) = default;
};

// EXT-X-KEY, kept as data: nothing here decrypts.
struct Key {
    std::string method; // AES-128, SAMPLE-AES …; never NONE, which is no key
    std::string uri;
    std::string iv; // hexadecimal as written, or empty
    std::string keyFormat;
    std::string keyFormatVersions;

    friend bool operator==(const Key&, const Key&) = default;
};

// EXT-X-MAP: the init segment.
struct Map {
    std::string uri;
    std::optional<ByteRange> range; // nothing: the whole resource

    friend bool operator==(const Map&, const Map&) = default;
};

struct MediaSegment {
    std::string uri;
    std::optional<ByteRange> range; // nothing: the whole resource
    Duration duration{};
    std::string title;
    bool discontinuity = false; // before this segment
    bool gap = false;           // there is nothing to fetch
    std::optional<UtcTime> programDateTime;
    std::optional<Map> map; // in force for this segment
    std::vector<Key> keys;  // in force for this segment

    friend bool operator==(const MediaSegment&, const MediaSegment&) = default;
};

enum class PlaylistType { Live, Event, Vod }; // Live: no EXT-X-PLAYLIST-TYPE

struct MediaPlaylist {
    int version = 1;
    Duration targetDuration{}; // whole seconds
    PlaylistType type = PlaylistType::Live;
    std::uint64_t mediaSequence = 0; // number of the first segment
    std::uint64_t discontinuitySequence = 0;
    std::uint64_t skippedSegments = 0; // EXT-X-SKIP: segments that a delta update leaves out at its start
    bool independentSegments = false;
    bool iFramesOnly = false;
    bool endList = false;
    std::vector<MediaSegment> segments;
    std::vector<UnknownTag> unknownTags; // not written again

    [[nodiscard]] Duration duration() const;

    friend bool operator==(const MediaPlaylist&, const MediaPlaylist&) = default;
};

struct Resolution {
    std::uint32_t width = 0;
    std::uint32_t height = 0;

    friend bool operator==(const Resolution&, const Resolution&) = default;
};

// EXT-X-STREAM-INF, and EXT-X-I-FRAME-STREAM-INF. An empty string is an absent attribute.
struct Variant {
    std::string uri;
    BitsPerSecond bandwidth; // peak, with the renditions that play along
    std::optional<BitsPerSecond> averageBandwidth;
    std::string codecs;
    std::optional<Resolution> resolution;
    std::optional<double> frameRate; // three decimals
    std::string videoRange;
    std::string videoGroup;
    std::string audioGroup;
    std::string subtitlesGroup;
    std::string closedCaptions; // a group, or "NONE"

    friend bool operator==(const Variant&, const Variant&) = default;
};

enum class MediaType { Audio, Video, Subtitles, ClosedCaptions };

// EXT-X-MEDIA. An empty string is an absent attribute; without a URI the media is in the variant's own stream.
struct MediaRendition {
    MediaType type = MediaType::Audio;
    std::string groupId;
    std::string name;
    std::string language; // BCP 47
    std::string associatedLanguage;
    std::string uri;
    std::string instreamId;
    std::string characteristics;
    std::string channels;
    bool isDefault = false;
    bool autoSelect = false;
    bool forced = false;

    friend bool operator==(const MediaRendition&, const MediaRendition&) = default;
};

struct MasterPlaylist {
    int version = 1;
    bool independentSegments = false;
    std::vector<Variant> variants; // in the order of the text
    std::vector<Variant> iFrameVariants;
    std::vector<MediaRendition> renditions;
    std::vector<UnknownTag> unknownTags; // not written again

    friend bool operator==(const MasterPlaylist&, const MasterPlaylist&) = default;
};

using Playlist = std::variant<MediaPlaylist, MasterPlaylist>;

} // namespace vitascope::hls
