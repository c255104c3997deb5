// SPDX-License-Identifier: GPL-3.0-or-later
// A playlist's model to its text: the same model gives the same bytes. What a line cannot hold never gets into one: in
// strings a quotation mark becomes an apostrophe and control characters are left out; in URIs they are percent-encoded.
// Thread: any.
#pragma once

#include "shared/hls/playlist.h"

#include <string>

namespace vitascope::hls {

// Keys, maps and byte ranges are written where they change.
[[nodiscard]] std::string write(const MediaPlaylist& playlist);

// Renditions first, then variants, then I-frame variants, each in the order of the model.
[[nodiscard]] std::string write(const MasterPlaylist& playlist);

} // namespace vitascope::hls
