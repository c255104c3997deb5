// SPDX-License-Identifier: GPL-3.0-or-later
// The strict grammar of media paths. Names are looked up and never joined to a path of the file system.
//     /media/<token>/<package>/master.m3u8
//     /media/<token>/<package>/<track>/media.m3u8 | media.mp4 | media.vtt | thumbnails.vtt | sheet-<number>.jpg
// Thread: any.
#pragma once

#include "shared/base/id.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::streaming {

enum class MediaResource { MasterPlaylist, MediaPlaylist, Mp4File, WebVttFile, ThumbnailIndex, ThumbnailSheet };

struct MediaPath {
    std::string_view token; // into the text that was parsed; base64url alphabet, 1 to kLongestToken characters
    PackageId package;
    TrackId track; // null for the master playlist
    MediaResource resource = MediaResource::MasterPlaylist;
    std::size_t sheet = 0; // of ThumbnailSheet, from 0
};

inline constexpr std::size_t kLongestToken = 256;

// Takes the path alone (no query, no fragment). Nothing if one character differs from the grammar: no percent
// encoding, no upper-case identifiers, no empty or dot segments.
[[nodiscard]] std::optional<MediaPath> parseMediaPath(std::string_view path);

// The path of a package's master playlist; all other URLs are relative to it.
[[nodiscard]] std::string masterPath(std::string_view token, PackageId package);
// The path of the index of a track of thumbnails; the sheets lie beside it.
[[nodiscard]] std::string thumbnailsPath(std::string_view token, PackageId package, TrackId track);

} // namespace vitascope::server::streaming
