// SPDX-License-Identifier: GPL-3.0-or-later
// A small film as an HLS package, made with the ffmpeg program: two video renditions, two sounds, subtitles. Every
// picture carries its own number, so that a test can tell which frame it sees. For tests alone.
#pragma once

#include "shared/av/picture.h"
#include "shared/base/result.h"

#include <filesystem>
#include <string>

namespace vitascope::test {

constexpr int kTestFilmFrames = 192; // 8 s at 24 a second
constexpr int kTestFilmRate = 24;

// Writes master.m3u8, v0 (160x90), v1 (320x180), a0 (en, 440 Hz), a1 (ru, 880 Hz) and s0 (en) into the folder.
// Segments of 2 s in fragments of 0.5 s; one file a track, by byte range. Kept and used again if it is there.
// Unavailable when there is no ffmpeg.
[[nodiscard]] Result<void> makeTestFilm(const std::filesystem::path& folder);

// Makes one track of fragmented MP4 from a film's video (H.264, copied) for frame-true checks, with its playlists.
[[nodiscard]] Result<void> packageByCopy(const std::filesystem::path& film, const std::filesystem::path& folder);

// The number that the picture carries.
[[nodiscard]] int numberOf(const av::Picture& picture);

// The SHA-256 of its pixels, row by row, in hexadecimal.
[[nodiscard]] std::string digestOf(const av::Picture& picture);

} // namespace vitascope::test
