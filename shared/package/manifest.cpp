// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/manifest.h"

#include "shared/base/utf8.h"
#include "shared/package/block_hasher.h"

#include <algorithm>
#include <set>

namespace vitascope::package {
namespace {

constexpr std::size_t kMaxLabelBytes = 200;

tl::unexpected<Error> refuse(const std::string& what) {
    return fail(ErrorCode::InvalidInput, what);
}

bool isLowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isAlphanumeric(char c) {
    return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
}

// Text that may be shown to people: UTF-8 without control characters.
bool isPlainText(std::string_view text, std::size_t limit) {
    return text.size() <= limit && isValidUtf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

// The shape of a BCP 47 tag: subtags of 1 to 8 letters or digits, joined by hyphens, the first of 2 or 3 letters or
// more.
bool isLanguageTag(std::string_view tag) {
    if (tag.size() < 2 || tag.size() > 35)
        return false;
    std::size_t length = 0;
    for (const char c : tag) {
        length = c == '-' ? 0 : length + 1;
        if ((c == '-' && &c == tag.data()) || (c != '-' && !isAlphanumeric(c)) || length > 8)
            return false;
    }
    return length > 0 && tag.find("--") == std::string_view::npos;
}

bool isCodec(std::string_view codec) {
    return !codec.empty() && codec.size() <= 64 &&
           std::all_of(codec.begin(), codec.end(), [](char c) { return isAlphanumeric(c) || c == '.'; });
}

std::string_view suffixOf(TrackKind kind) {
    switch (kind) {
    case TrackKind::Subtitles:
        return ".vtt";
    case TrackKind::Thumbnails:
        return ".mjpeg";
    default:
        return ".mp4";
    }
}

bool isCodecOf(TrackKind kind, std::string_view codec) {
    switch (kind) {
    case TrackKind::Subtitles:
        return codec.empty();
    case TrackKind::Thumbnails:
        return codec == "jpeg";
    default:
        return isCodec(codec);
    }
}

Result<void> validateNames(const TrackManifest& manifest) {
    if (!isTrackName(manifest.name))
        return refuse("name: \"" + manifest.name.substr(0, 80) + "\" is not [a-z0-9][a-z0-9-]{0,62}");
    const auto file = manifest.name + std::string(suffixOf(manifest.kind));
    if (manifest.file != file)
        return refuse("file: must be \"" + file + "\" and is \"" + manifest.file.substr(0, 80) + "\"");
    if (!isCodecOf(manifest.kind, manifest.codec))
        return refuse("codec: \"" + manifest.codec.substr(0, 80) + "\" is not a codec of this kind of track");
    if (!isLanguageTag(manifest.language))
        return refuse("language: not a BCP 47 tag");
    if (!isPlainText(manifest.label, kMaxLabelBytes))
        return refuse("label: not text of at most " + std::to_string(kMaxLabelBytes) + " bytes");
    return {};
}

Result<void> validateFormats(const TrackManifest& manifest) {
    constexpr std::int64_t kMaxSide = 16384;
    const bool isVideo = manifest.kind == TrackKind::Video;
    const bool isAudio = manifest.kind == TrackKind::Audio;
    if (manifest.video.has_value() != isVideo || manifest.audio.has_value() != isAudio ||
        manifest.tiles.has_value() != (manifest.kind == TrackKind::Thumbnails))
        return refuse("video, audio, tiles: exactly the one of the track's kind must be there");
    if (isVideo) {
        const auto& video = *manifest.video;
        if (video.width < 1 || video.width > kMaxSide || video.height < 1 || video.height > kMaxSide)
            return refuse("video: width or height out of range");
        const auto [num, den] = video.frameRate;
        if (num < 1 || den < 1 || num > 1'000'000'000 || den > 1'000'000'000 || num / den > 1000)
            return refuse("video.frameRate: out of range");
    }
    if (isAudio && (manifest.audio->channels < 1 || manifest.audio->channels > 64 ||
                    manifest.audio->sampleRate < 1000 || manifest.audio->sampleRate > 768'000))
        return refuse("audio: channels or sampleRate out of range");
    return {};
}

// Whole sheets up to the last one, and no more pictures than a player can hold an index of.
Result<void> validateTiles(const TrackManifest& manifest) {
    constexpr std::int64_t kMaxSide = 1024;
    constexpr std::int64_t kMaxAcross = 64;
    constexpr std::int64_t kMaxPixels = 4096LL * 4096;
    constexpr std::int64_t kLeastPerSecond = 10;
    if (!manifest.tiles)
        return {};
    const auto& tiles = *manifest.tiles;
    const auto isWithin = [](std::int64_t value, std::int64_t most) { return value >= 1 && value <= most; };
    if (!isWithin(tiles.width, kMaxSide) || !isWithin(tiles.height, kMaxSide) || !isWithin(tiles.columns, kMaxAcross) ||
        !isWithin(tiles.rows, kMaxAcross) || tiles.width * tiles.columns * tiles.height * tiles.rows > kMaxPixels)
        return refuse("tiles: width, height, columns or rows out of range");
    if (tiles.interval > kMaxTicks || tiles.interval < manifest.timescale / kLeastPerSecond || tiles.interval < 1)
        return refuse("tiles.interval: out of range");
    const auto perSheet = tiles.columns * tiles.rows;
    for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
        const auto& segment = manifest.segments[i];
        const auto pictures = thumbnailsIn(tiles, segment);
        const bool isLast = i + 1 == manifest.segments.size();
        if (pictures > perSheet || (!isLast && (pictures != perSheet || segment.duration % tiles.interval != 0)))
            return refuse("segments[" + std::to_string(i) + "].duration: it is not that of a sheet");
        if (segment.length > kMaxSheetBytes)
            return refuse("segments[" + std::to_string(i) + "].length: too large for a sheet");
    }
    if (manifest.durationTicks() / tiles.interval >= kMaxThumbnails)
        return refuse("segments: more than " + std::to_string(kMaxThumbnails) + " pictures");
    return {};
}

// In bytes: init and segments cover [0, size) in order. In time: from 0 without a gap.
Result<void> validateSegments(const TrackManifest& manifest) {
    if (manifest.size == 0 || manifest.size > kMaxTrackBytes)
        return refuse("size: out of range");
    if (manifest.init.has_value() != isMp4(manifest.kind))
        return refuse("init: every MP4 track has one, and others have none");
    if (manifest.init &&
        (manifest.init->offset != 0 || manifest.init->length == 0 || manifest.init->length > manifest.size))
        return refuse("init: must be the start of the file");
    if (manifest.segments.empty() || manifest.segments.size() > kMaxSegments)
        return refuse("segments: none, or more than " + std::to_string(kMaxSegments));
    std::uint64_t offset = manifest.init ? manifest.init->length : 0;
    std::int64_t tick = 0;
    for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
        const auto& segment = manifest.segments[i];
        const auto name = "segments[" + std::to_string(i) + "]";
        if (segment.offset != offset)
            return refuse(name + ".offset: must be " + std::to_string(offset) + ", where the bytes before it end");
        if (segment.length == 0 || segment.length > manifest.size - offset)
            return refuse(name + ".length: 0, or beyond the end of the file");
        if (segment.start != tick)
            return refuse(name + ".start: must be " + std::to_string(tick) + ", where the time before it ends");
        if (segment.duration <= 0 || segment.duration > kMaxTicks - tick)
            return refuse(name + ".duration: out of range");
        offset += segment.length;
        tick += segment.duration;
    }
    if (offset != manifest.size)
        return refuse("size: the segments end at " + std::to_string(offset) + " and not at " +
                      std::to_string(manifest.size));
    return {};
}

Result<void> validateDigests(const TrackManifest& manifest) {
    const auto blocks = (manifest.size + kBlockBytes - 1) / kBlockBytes;
    if (manifest.blocks.size() != blocks)
        return refuse("blocks: " + std::to_string(blocks) + " digests belong to this size, not " +
                      std::to_string(manifest.blocks.size()));
    if (manifest.digest != digestOver(manifest.blocks))
        return refuse("digest: it is not the digest over the blocks' digests");
    return {};
}

// A peak between the standard's and that of the single highest segment is honest; rounding is let pass.
Result<void> validateBandwidth(const TrackManifest& manifest) {
    const auto measured = measureBandwidth(manifest.segments, manifest.timescale);
    std::int64_t highest = measured.peak.value;
    for (const auto& segment : manifest.segments) {
        const Seconds time(static_cast<double>(segment.duration) / static_cast<double>(manifest.timescale));
        highest = std::max(highest, rateOf(static_cast<std::int64_t>(segment.length), time).value);
    }
    const auto within = [](std::int64_t value, std::int64_t low, std::int64_t high) {
        return value >= low - low / 100 - 1 && value <= high + high / 100 + 1;
    };
    if (!within(manifest.bandwidth.peak.value, measured.peak.value, highest))
        return refuse("bandwidth.peak: the segments measure " + std::to_string(measured.peak.value));
    if (!within(manifest.bandwidth.average.value, measured.average.value, measured.average.value))
        return refuse("bandwidth.average: the segments measure " + std::to_string(measured.average.value));
    return {};
}

} // namespace

std::int64_t TrackManifest::durationTicks() const {
    return segments.empty() ? 0 : segments.back().start + segments.back().duration;
}

bool isMp4(TrackKind kind) {
    return kind == TrackKind::Video || kind == TrackKind::Audio;
}

std::int64_t thumbnailsIn(const TileFormat& tiles, const Segment& segment) {
    return (segment.duration - 1) / tiles.interval + 1;
}

std::string_view toString(TrackKind kind) {
    switch (kind) {
    case TrackKind::Video:
        return "video";
    case TrackKind::Audio:
        return "audio";
    case TrackKind::Subtitles:
        return "subtitles";
    case TrackKind::Thumbnails:
        return "thumbnails";
    }
    return "";
}

std::string_view toString(TrackRole role) {
    switch (role) {
    case TrackRole::Main:
        return "main";
    case TrackRole::Commentary:
        return "commentary";
    case TrackRole::Dub:
        return "dub";
    case TrackRole::Description:
        return "description";
    case TrackRole::Caption:
        return "caption";
    case TrackRole::Forced:
        return "forced";
    }
    return "";
}

bool isTrackName(std::string_view name) {
    return !name.empty() && name.size() <= 63 && isLowerOrDigit(name.front()) &&
           std::all_of(name.begin(), name.end(), [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

Result<void> validate(const TrackManifest& manifest) {
    if (manifest.timescale < 1 || manifest.timescale > 1'000'000'000)
        return refuse("timescale: out of range");
    for (const auto check :
         {validateNames, validateFormats, validateSegments, validateTiles, validateDigests, validateBandwidth}) {
        if (auto checked = check(manifest); !checked)
            return checked;
    }
    return {};
}

Result<void> validate(const PackageManifest& manifest) {
    if (!isPlainText(manifest.tool, kMaxLabelBytes) || !isPlainText(manifest.sourceName, 1024))
        return refuse("tool, source.name: not plain text");
    if (manifest.timescale < 1 || manifest.timescale > 1'000'000'000)
        return refuse("timescale: out of range");
    if (manifest.durationTicks < 1 || manifest.durationTicks > kMaxTicks)
        return refuse("durationTicks: out of range");
    if (manifest.tracks.empty() || manifest.tracks.size() > kMaxTracks)
        return refuse("tracks: none, or more than " + std::to_string(kMaxTracks));
    if (!std::all_of(manifest.tracks.begin(), manifest.tracks.end(), isTrackName))
        return refuse("tracks: a name is not [a-z0-9][a-z0-9-]{0,62}");
    if (std::set(manifest.tracks.begin(), manifest.tracks.end()).size() != manifest.tracks.size())
        return refuse("tracks: a name is there twice");
    return {};
}

} // namespace vitascope::package
