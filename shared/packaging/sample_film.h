// SPDX-License-Identifier: GPL-3.0-or-later
// A short film that is made up on the spot, for those who want to try everything before they have a film at hand: half
// a minute of drifting colours in 1280 x 720 with two quiet tones, as MP4 (H.264, AAC). Needs no network and no file.
// Thread: one.
#pragma once

#include "shared/base/result.h"

#include <atomic>
#include <filesystem>

namespace vitascope::packaging {

// AlreadyExists if the file does; Cancelled when that becomes true. It is written to FILE.part, which becomes the file
// when it is whole, and is removed after a failure.
[[nodiscard]] Result<void> makeSampleFilm(const std::filesystem::path& file, const std::atomic<bool>& cancelled);

} // namespace vitascope::packaging
