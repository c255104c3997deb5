// SPDX-License-Identifier: GPL-3.0-or-later
// Turns decoded pictures into images for screens without a GPU: YUV to RGB by the picture's own matrix and range, and
// at the same time to the size that is shown (bilinear). Thread: any, one converter one thread.
#pragma once

#include "shared/av/picture.h"

#include <QImage>
#include <QSize>

#include <cstdint>
#include <vector>

namespace vitascope::desktop {

class RgbConverter {
public:
    // An opaque image of exactly the size, which must not be empty.
    [[nodiscard]] QImage convert(const av::Picture& picture, QSize size);

private:
    struct Column {
        int left = 0;   // the stored pixel at or left of the shown one
        int right = 0;  // its neighbour
        int weight = 0; // of the neighbour: 0 to 256
    };
    using Columns = std::vector<Column>;
    struct Coefficients;

    static void place(Columns& columns, int stored, int shown);
    void blendRow(const std::uint8_t* plane, std::ptrdiff_t stride, int width, int rows, int y, int shownRows,
                  const Columns& columns, std::vector<std::uint8_t>& row);
    void writeRow(const Coefficients& c, QRgb* out, int width) const;

    Columns luma_;
    Columns chroma_;
    std::vector<std::uint8_t> stored_; // one row of stored width, blended of two
    std::vector<std::uint8_t> y_, u_, v_;
};

// How large the picture is to be shown in an area without being distorted: letterboxed, at least 1 x 1.
[[nodiscard]] QSize shownSize(const av::Picture& picture, QSize area);

} // namespace vitascope::desktop
