// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a JPEG picture (ITU-T T.81, annex B), as thumbnails have it. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <span>

namespace vitascope::package {

struct PixelSize {
    std::int64_t width = 0;
    std::int64_t height = 0;

    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

// The bytes are one baseline picture of three components of 8 bits, from SOI to EOI and nothing behind it, without
// metadata but for JFIF's own. Corrupt otherwise. Its entropy-coded data is not decoded.
[[nodiscard]] Result<PixelSize> readJpegSize(std::span<const std::uint8_t> bytes);

} // namespace vitascope::package
