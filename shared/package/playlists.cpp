// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/playlists.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vitascope::package {
namespace {

constexpr int kVersion = 7; // RFC 8216 §7 asks for 6: EXT-X-MAP outside I-frame playlists; 7 is the design's least

// Whole microseconds from the start of the film, so that rounding does not add up. Splits seconds and rest, so that
// nothing overflows.
hls::Duration toDuration(std::int64_t ticks, std::int64_t timescale) {
    constexpr std::int64_t kMicros = 1'000'000;
    const auto rest = (ticks % timescale * kMicros + timescale / 2) / timescale;
    return hls::Duration(ticks / timescale * kMicros + rest);
}

const TrackManifest* defaultAudio(std::span<const MasterEntry> tracks) {
    const TrackManifest* first = nullptr;
    for (const auto& entry : tracks) {
        if (entry.manifest->kind != TrackKind::Audio)
            continue;
        if (entry.manifest->isDefault)
            return entry.manifest;
        if (first == nullptr)
            first = entry.manifest;
    }
    return first;
}

std::string uniqueName(const TrackManifest& manifest, std::set<std::string>& taken) {
    const auto& wanted = !manifest.label.empty() ? manifest.label : manifest.language;
    auto name = wanted;
    for (int i = 2; !taken.insert(name).second; ++i)
        name = wanted + " (" + std::to_string(i) + ")";
    return name;
}

// RFC 8216 §4.3.4.1: the uniform type identifiers of what serves people who cannot see or hear.
std::string characteristicsOf(TrackRole role) {
    if (role == TrackRole::Description)
        return "public.accessibility.describes-video";
    if (role == TrackRole::Caption)
        return "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound";
    return {};
}

hls::MediaRendition rendition(const MasterEntry& entry, bool isDefault, std::set<std::string>& names) {
    const auto& manifest = *entry.manifest;
    const bool isAudio = manifest.kind == TrackKind::Audio;
    hls::MediaRendition made;
    made.type = isAudio ? hls::MediaType::Audio : hls::MediaType::Subtitles;
    made.groupId = isAudio ? "audio" : "subs";
    made.name = uniqueName(manifest, names);
    made.language = manifest.language;
    made.uri = entry.playlistUri;
    made.characteristics = characteristicsOf(manifest.role);
    if (isAudio)
        made.channels = std::to_string(manifest.audio->channels);
    made.isDefault = isDefault;
    made.autoSelect = isDefault || manifest.role != TrackRole::Commentary;
    made.forced = !isAudio && manifest.role == TrackRole::Forced;
    return made;
}

// What the tracks of one kind add to every variant.
struct Group {
    bool isThere = false;
    Bandwidth bandwidth; // of the largest
    std::set<std::string> codecs;
};

Group groupOf(std::span<const MasterEntry> tracks, TrackKind kind) {
    Group group;
    for (const auto& entry : tracks) {
        if (entry.manifest->kind != kind)
            continue;
        group.isThere = true;
        group.bandwidth.peak = std::max(group.bandwidth.peak, entry.manifest->bandwidth.peak);
        group.bandwidth.average = std::max(group.bandwidth.average, entry.manifest->bandwidth.average);
        if (!entry.manifest->codec.empty())
            group.codecs.insert(entry.manifest->codec);
    }
    return group;
}

hls::Variant variant(const MasterEntry& entry, const Group& audio, const Group& subtitles) {
    const auto& manifest = *entry.manifest;
    const auto sum = [](BitsPerSecond a, BitsPerSecond b, BitsPerSecond c) {
        return BitsPerSecond{a.value + b.value + c.value};
    };
    hls::Variant made;
    made.uri = entry.playlistUri;
    made.bandwidth = sum(manifest.bandwidth.peak, audio.bandwidth.peak, subtitles.bandwidth.peak);
    made.averageBandwidth = sum(manifest.bandwidth.average, audio.bandwidth.average, subtitles.bandwidth.average);
    made.codecs = manifest.codec;
    for (const auto& codec : audio.codecs)
        made.codecs += "," + codec;
    made.resolution = hls::Resolution{static_cast<std::uint32_t>(manifest.video->width),
                                      static_cast<std::uint32_t>(manifest.video->height)};
    const auto [num, den] = manifest.video->frameRate;
    made.frameRate = std::round(1000.0 * static_cast<double>(num) / static_cast<double>(den)) / 1000.0;
    made.audioGroup = audio.isThere ? "audio" : "";
    made.subtitlesGroup = subtitles.isThere ? "subs" : "";
    made.closedCaptions = "NONE";
    return made;
}

} // namespace

hls::MediaPlaylist mediaPlaylist(const TrackManifest& manifest, const std::string& fileUri) {
    hls::MediaPlaylist playlist;
    playlist.version = kVersion;
    playlist.type = hls::PlaylistType::Vod;
    playlist.independentSegments = true;
    playlist.endList = true;
    std::optional<hls::Map> map;
    if (manifest.init)
        map = hls::Map{fileUri, hls::ByteRange{manifest.init->offset, manifest.init->length}};
    const bool isWholeFile = !map && manifest.segments.size() == 1;
    hls::Duration longest{};
    for (const auto& segment : manifest.segments) {
        hls::MediaSegment made;
        made.uri = fileUri;
        if (!isWholeFile)
            made.range = hls::ByteRange{segment.offset, segment.length};
        made.duration = toDuration(segment.start + segment.duration, manifest.timescale) -
                        toDuration(segment.start, manifest.timescale);
        made.map = map;
        longest = std::max(longest, made.duration);
        playlist.segments.push_back(std::move(made));
    }
    // Every duration, rounded to the nearest second, is at most the target (RFC 8216 §4.3.3.1).
    playlist.targetDuration = std::max(std::chrono::round<std::chrono::seconds>(longest), std::chrono::seconds(1));
    return playlist;
}

Result<hls::MasterPlaylist> masterPlaylist(std::span<const MasterEntry> tracks) {
    const auto audio = groupOf(tracks, TrackKind::Audio);
    const auto subtitles = groupOf(tracks, TrackKind::Subtitles);
    const auto* chosenAudio = defaultAudio(tracks);
    bool hasDefaultSubtitles = false;
    std::set<std::string> audioNames;
    std::set<std::string> subtitleNames;
    hls::MasterPlaylist playlist;
    playlist.version = kVersion;
    playlist.independentSegments = true;
    for (const auto& entry : tracks) {
        const auto& manifest = *entry.manifest;
        if (manifest.kind == TrackKind::Video) {
            playlist.variants.push_back(variant(entry, audio, subtitles));
        } else if (manifest.kind == TrackKind::Audio) {
            playlist.renditions.push_back(rendition(entry, &manifest == chosenAudio, audioNames));
        } else if (manifest.kind == TrackKind::Subtitles) {
            const bool isDefault = manifest.isDefault && !hasDefaultSubtitles;
            hasDefaultSubtitles = hasDefaultSubtitles || isDefault;
            playlist.renditions.push_back(rendition(entry, isDefault, subtitleNames));
        }
    }
    if (playlist.variants.empty())
        return fail(ErrorCode::InvalidInput, "make a master playlist: there is no video track");
    std::stable_sort(playlist.variants.begin(), playlist.variants.end(),
                     [](const auto& a, const auto& b) { return a.bandwidth < b.bandwidth; });
    std::stable_sort(playlist.renditions.begin(), playlist.renditions.end(),
                     [](const auto& a, const auto& b) { return a.type < b.type; });
    return playlist;
}

} // namespace vitascope::package
