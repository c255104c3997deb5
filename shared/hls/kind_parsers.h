// SPDX-License-Identifier: GPL-3.0-or-later
// The two halves of the parser, one for each kind of playlist, over lines that readLines() gave. Thread: any.
#pragma once

#include "shared/hls/attribute_list.h"
#include "shared/hls/text.h"

#include <optional>
#include <span>

namespace vitascope::hls {

[[nodiscard]] Result<MediaPlaylist> parseMediaLines(std::span<const Line> lines, const ParserLimits& limits);
[[nodiscard]] Result<MasterPlaylist> parseMasterLines(std::span<const Line> lines, const ParserLimits& limits);

// EXT-X-VERSION.
[[nodiscard]] Result<int> parseVersion(std::string_view value);

} // namespace vitascope::hls
