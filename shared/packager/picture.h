// SPDX-License-Identifier: GPL-3.0-or-later
// Posters: one picture decoded under limits, upright, and written anew as JPEG, so that nothing of the uploaded bytes
// or their metadata lives on. Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace vitascope::packager {

inline constexpr std::int64_t kMaxPicturePixels = 50'000'000;

// A JPEG, PNG or WebP file as full-range 4:4:4 pixels, upright; what is transparent shows black. InvalidInput for
// anything else or more than kMaxPicturePixels, Corrupt if it does not decode.
[[nodiscard]] Result<av::FramePtr> readPicture(const std::filesystem::path& path);

// A baseline JPEG of this width (never above the picture's own), its height in proportion.
struct Jpeg {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;
};
[[nodiscard]] Result<Jpeg> encodeJpeg(const AVFrame& picture, int width);

} // namespace vitascope::packager
