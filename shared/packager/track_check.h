// SPDX-License-Identifier: GPL-3.0-or-later
// The bitstream of a track: every packet can be read, and every keyframe of video, or the first frame of each segment
// of audio, and every sheet of thumbnails, can be decoded. Costs a few per cent of making the track. Thread: one at a
// time.
#pragma once

#include "shared/base/result.h"
#include "shared/package/manifest.h"

#include <cstdint>
#include <filesystem>

namespace vitascope::packager {

struct TrackCheck {
    std::int64_t packets = 0;
    std::int64_t decoded = 0; // of them
};

// Corrupt if a packet does not read or decode, or the stream is not what the manifest says.
[[nodiscard]] Result<TrackCheck> checkBitstream(const package::TrackManifest& manifest,
                                                const std::filesystem::path& file);

} // namespace vitascope::packager
