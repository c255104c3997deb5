// SPDX-License-Identifier: GPL-3.0-or-later
// Baseline JPEG pictures without metadata; the same picture gives the same bytes. Thread: any.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"

#include <cstdint>
#include <vector>

namespace vitascope::packaging {

struct Jpeg {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;
};

inline constexpr int kPosterQuality = 3;    // of mjpeg's 2 (best) to 31
inline constexpr int kThumbnailQuality = 5; // small pictures that pass quickly

// The picture in this width (never above its own), its height in proportion.
[[nodiscard]] Result<Jpeg> encodeJpeg(const AVFrame& picture, int width, int quality = kPosterQuality);

// The picture in another size and format, by the colours that its format stands for.
[[nodiscard]] Result<av::FramePtr> convertPicture(const AVFrame& from, int width, int height, AVPixelFormat format);
// A picture with room for its pixels.
[[nodiscard]] Result<av::FramePtr> newPicture(int width, int height, AVPixelFormat format);

} // namespace vitascope::packaging
