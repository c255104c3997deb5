// SPDX-License-Identifier: GPL-3.0-or-later
// The HLS playlists of tracks (design: protocol version 7, on demand, byte ranges of one file). Thread: any.
#pragma once

#include "shared/hls/playlist.h"
#include "shared/package/manifest.h"

#include <span>
#include <string>

namespace vitascope::package {

// The manifest is valid. fileUri is relative to the playlist: "media.mp4".
[[nodiscard]] hls::MediaPlaylist mediaPlaylist(const TrackManifest& manifest, const std::string& fileUri);

struct MasterEntry {
    const TrackManifest* manifest = nullptr; // never null; valid
    std::string playlistUri;                 // of its media playlist, relative to the master: "<track>/media.m3u8"
};

// One variant for each video track in order of rising bandwidth, each with the group "audio" and "subs" if there are
// any; thumbnails are no part of it. Exactly one audio rendition is the default: the first that says so, or the first.
// Names are unique in a group. InvalidInput without a video track.
[[nodiscard]] Result<hls::MasterPlaylist> masterPlaylist(std::span<const MasterEntry> tracks);

} // namespace vitascope::package
