// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/track_index.h"

#include "shared/hls/writer.h"
#include "shared/package/playlists.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace vitascope::package {
namespace {

std::int64_t toMilliseconds(std::int64_t ticks, std::int64_t timescale) {
    constexpr std::int64_t kMillis = 1000;
    return ticks / timescale * kMillis + (ticks % timescale * kMillis + timescale / 2) / timescale;
}

std::string clockTime(std::int64_t milliseconds) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld.%03lld",
                  static_cast<long long>(milliseconds / 3'600'000), static_cast<long long>(milliseconds / 60'000 % 60),
                  static_cast<long long>(milliseconds / 1000 % 60), static_cast<long long>(milliseconds % 1000));
    return text.data();
}

std::string thumbnailIndex(const TrackManifest& manifest) {
    const auto& tiles = *manifest.tiles;
    std::string text = "WEBVTT\n";
    for (std::size_t sheet = 0; sheet < manifest.segments.size(); ++sheet) {
        const auto& segment = manifest.segments[sheet];
        for (std::int64_t i = 0; i < thumbnailsIn(tiles, segment); ++i) {
            const auto from = segment.start + i * tiles.interval;
            const auto to = std::min(from + tiles.interval, segment.start + segment.duration);
            const auto start = toMilliseconds(from, manifest.timescale);
            const auto end = std::max(toMilliseconds(to, manifest.timescale), start + 1);
            text += "\n" + clockTime(start) + " --> " + clockTime(end) + "\n" + sheetUri(sheet) +
                    "#xywh=" + std::to_string(i % tiles.columns * tiles.width) + "," +
                    std::to_string(i / tiles.columns * tiles.height) + "," + std::to_string(tiles.width) + "," +
                    std::to_string(tiles.height) + "\n";
        }
    }
    return text;
}

} // namespace

std::string_view fileUri(TrackKind kind) {
    return kind == TrackKind::Subtitles ? "media.vtt" : "media.mp4";
}

std::string sheetUri(std::size_t segment) {
    return "sheet-" + std::to_string(segment) + ".jpg";
}

std::string trackIndex(const TrackManifest& manifest) {
    if (manifest.kind == TrackKind::Thumbnails)
        return thumbnailIndex(manifest);
    return hls::write(mediaPlaylist(manifest, std::string(fileUri(manifest.kind))));
}

} // namespace vitascope::package
