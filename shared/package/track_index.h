// SPDX-License-Identifier: GPL-3.0-or-later
// The text by which players find the parts of a track's file: the media playlist of film, sound and subtitles, and of
// thumbnails a WebVTT file whose cues name a rectangle of a sheet (W3C Media Fragments, xywh), as web players read it.
// Thread: any.
#pragma once

#include "shared/package/manifest.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace vitascope::package {

// What the text calls the track's file, which lies beside it: "media.mp4", "media.vtt". Thumbnails have sheets instead.
[[nodiscard]] std::string_view fileUri(TrackKind kind);
// What the index of thumbnails calls the sheet that is this segment: "sheet-0.jpg".
[[nodiscard]] std::string sheetUri(std::size_t segment);

// The manifest is valid.
[[nodiscard]] std::string trackIndex(const TrackManifest& manifest);

} // namespace vitascope::package
