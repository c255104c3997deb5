// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded picture, without FFmpeg's types: planar YUV 4:2:0 of 8 bits, immutable, shared by reference.
// Thread: any, once made.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace vitascope::av {

enum class ColourMatrix { Bt601, Bt709, Bt2020 };
enum class ColourRange { Limited, Full };

struct Picture {
    int width = 0; // in stored pixels, of the luma plane; chroma planes have (width + 1) / 2 x (height + 1) / 2
    int height = 0;
    int sampleAspectNum = 1; // width of a pixel : height of a pixel
    int sampleAspectDen = 1;
    ColourMatrix matrix = ColourMatrix::Bt709;
    ColourRange range = ColourRange::Limited;
    std::array<const std::uint8_t*, 3> planes{}; // Y, U, V
    std::array<std::ptrdiff_t, 3> strides{};     // bytes from a row to the next
    std::shared_ptr<const void> owner;           // keeps the planes alive
};

} // namespace vitascope::av
