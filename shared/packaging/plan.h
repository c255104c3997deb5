// SPDX-License-Identifier: GPL-3.0-or-later
// Decides from a probed film what its package will hold, before anything is decoded. Thread: that of the input.
#pragma once

#include "shared/av/input.h"
#include "shared/av/probe.h"
#include "shared/base/result.h"
#include "shared/package/manifest.h"
#include "shared/packaging/ladder.h"
#include "shared/packaging/mp4_boxes.h"

#include <string>
#include <vector>

namespace vitascope::packaging {

// What a film may ask for at most.
inline constexpr int kMaxSide = 8192;
inline constexpr std::int64_t kMaxPixels = 8192LL * 4320;
inline constexpr double kMaxSeconds = 24 * 3600;
inline constexpr std::size_t kMaxAudioTracks = 32;
inline constexpr std::size_t kMaxSubtitleTracks = 64;

struct PlannedTrack {
    int stream = -1; // of the input
    package::TrackManifest head;
};

struct Plan {
    av::MediaInfo info;
    AVRational frameRate{25, 1}; // as the renditions tell it
    ColourDescription colour;
    std::vector<Rung> ladder;                  // highest first
    std::vector<package::TrackManifest> video; // heads of the ladder's tracks
    std::vector<PlannedTrack> audio;
    std::vector<PlannedTrack> subtitles;
    package::TrackManifest thumbnails;
    std::vector<std::string> notices;    // what is left out, and why, for people
    std::int64_t originMicroseconds = 0; // the film's start on the input's clock
};

// InvalidInput if the film has no picture or is beyond a limit, Corrupt if it is truncated.
[[nodiscard]] Result<Plan> makePlan(const av::Input& input);

} // namespace vitascope::packaging
