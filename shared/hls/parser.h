// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a playlist to its model (RFC 8216 §4). Strict where a mistake would change what is played: attribute lists,
// numbers, byte ranges, required tags. Tags it does not know are set aside. A failure is Corrupt (the text is no
// playlist) or InvalidInput (larger than the limits), and its message starts with "line N: ". Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/hls/playlist.h"

#include <cstddef>
#include <string_view>

namespace vitascope::hls {

struct ParserLimits {
    std::size_t bytes = 16U << 20U;
    std::size_t lineBytes = 256U << 10U;
    std::size_t segments = 100'000;
    std::size_t entries = 4'000; // of each kind: variants, renditions, unknown tags, keys at one time
};

// Whichever of the two kinds the tags say.
[[nodiscard]] Result<Playlist> parsePlaylist(std::string_view text, const ParserLimits& limits = {});

// Corrupt if it is the other kind.
[[nodiscard]] Result<MediaPlaylist> parseMediaPlaylist(std::string_view text, const ParserLimits& limits = {});
[[nodiscard]] Result<MasterPlaylist> parseMasterPlaylist(std::string_view text, const ParserLimits& limits = {});

} // namespace vitascope::hls
