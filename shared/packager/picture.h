// SPDX-License-Identifier: GPL-3.0-or-later
// Posters: one picture decoded under limits, upright, and written anew as JPEG, so that nothing of the uploaded bytes
// or their metadata lives on. Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>

namespace vitascope::packager {

inline constexpr std::int64_t kMaxPicturePixels = 50'000'000;

// A JPEG, PNG or WebP file as full-range 4:4:4 pixels, upright; what is transparent shows black. InvalidInput for
// anything else or more than kMaxPicturePixels, Corrupt if it does not decode.
[[nodiscard]] Result<av::FramePtr> readPicture(const std::filesystem::path& path);

} // namespace vitascope::packager
