// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/rgb_image.h"

#include "shared/desktop/media/yuv_weights.h"

#include <algorithm>
#include <cmath>

namespace vitascope::desktop {

// Of Y'CbCr to R'G'B' (ITU-R BT.601, BT.709, BT.2020), in 1/65536.
struct RgbConverter::Coefficients {
    int offset; // of Y
    int y;
    int rv;
    int gu;
    int gv;
    int bu;
};

namespace {

struct PrimaryShares { // of red and blue in luma
    double red;
    double blue;
};

PrimaryShares sharesOf(av::ColourMatrix matrix) {
    switch (matrix) {
    case av::ColourMatrix::Bt601:
        return {0.299, 0.114};
    case av::ColourMatrix::Bt2020:
        return {0.2627, 0.0593};
    case av::ColourMatrix::Bt709:
        break;
    }
    return {0.2126, 0.0722};
}

int fixed(float value) {
    return static_cast<int>(std::lround(value * 65536));
}

int clampByte(int value) {
    return std::clamp(value >> 16, 0, 255);
}

} // namespace

YuvWeights yuvWeights(av::ColourMatrix matrix, av::ColourRange range) {
    const auto [red, blue] = sharesOf(matrix);
    const double green = 1 - red - blue;
    const bool full = range == av::ColourRange::Full;
    const double chroma = full ? 1.0 : 255.0 / 224;
    return {full ? 0.0F : 16.0F / 255,
            full ? 1.0F : 255.0F / 219,
            static_cast<float>(2 * (1 - red) * chroma),
            static_cast<float>(2 * (1 - blue) * blue / green * chroma),
            static_cast<float>(2 * (1 - red) * red / green * chroma),
            static_cast<float>(2 * (1 - blue) * chroma)};
}

// Shown pixel centres lie on stored ones: (x + 0.5) * stored / shown - 0.5.
void RgbConverter::place(Columns& columns, int stored, int shown) {
    columns.resize(static_cast<std::size_t>(shown));
    for (int x = 0; x < shown; ++x) {
        const double at = std::max(0.0, (x + 0.5) * stored / shown - 0.5);
        auto& column = columns[static_cast<std::size_t>(x)];
        column.left = std::min(static_cast<int>(at), stored - 1);
        column.right = std::min(column.left + 1, stored - 1);
        column.weight = static_cast<int>((at - column.left) * 256);
    }
}

void RgbConverter::blendRow(const std::uint8_t* plane, std::ptrdiff_t stride, int width, int rows, int y, int shownRows,
                            const Columns& columns, std::vector<std::uint8_t>& row) {
    const double at = std::max(0.0, (y + 0.5) * rows / shownRows - 0.5);
    const int upper = std::min(static_cast<int>(at), rows - 1);
    const int lower = std::min(upper + 1, rows - 1);
    const int weight = static_cast<int>((at - upper) * 256);
    const auto* above = plane + upper * stride;
    const auto* below = plane + lower * stride;
    stored_.resize(static_cast<std::size_t>(width));
    auto* blended = stored_.data();
    for (int x = 0; x < width; ++x)
        blended[x] = static_cast<std::uint8_t>((above[x] * (256 - weight) + below[x] * weight) >> 8);
    row.resize(columns.size());
    auto* out = row.data();
    for (const auto& column : columns)
        *out++ = static_cast<std::uint8_t>(
            (blended[column.left] * (256 - column.weight) + blended[column.right] * column.weight) >> 8);
}

void RgbConverter::writeRow(const Coefficients& c, QRgb* out, int width) const {
    const auto* luma = y_.data();
    const auto* blue = u_.data();
    const auto* red = v_.data();
    for (int x = 0; x < width; ++x) {
        const int y = (luma[x] - c.offset) * c.y + 32768;
        const int u = blue[x] - 128;
        const int v = red[x] - 128;
        out[x] = qRgb(clampByte(y + c.rv * v), clampByte(y - c.gu * u - c.gv * v), clampByte(y + c.bu * u));
    }
}

QImage RgbConverter::convert(const av::Picture& picture, QSize size) {
    const auto weights = yuvWeights(picture.matrix, picture.range);
    const Coefficients coefficients{static_cast<int>(std::lround(weights.lumaOffset * 255)),
                                    fixed(weights.luma),
                                    fixed(weights.redV),
                                    fixed(weights.greenU),
                                    fixed(weights.greenV),
                                    fixed(weights.blueU)};
    const int chromaWidth = (picture.width + 1) / 2;
    const int chromaHeight = (picture.height + 1) / 2;
    place(luma_, picture.width, size.width());
    place(chroma_, chromaWidth, size.width());
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        const int rows = size.height();
        blendRow(picture.planes[0], picture.strides[0], picture.width, picture.height, y, rows, luma_, y_);
        blendRow(picture.planes[1], picture.strides[1], chromaWidth, chromaHeight, y, rows, chroma_, u_);
        blendRow(picture.planes[2], picture.strides[2], chromaWidth, chromaHeight, y, rows, chroma_, v_);
        writeRow(coefficients, reinterpret_cast<QRgb*>(image.scanLine(y)), size.width());
    }
    return image;
}

QSize shownSize(const av::Picture& picture, QSize area) {
    const double aspect =
        picture.sampleAspectDen > 0 && picture.sampleAspectNum > 0
            ? static_cast<double>(picture.sampleAspectNum) / static_cast<double>(picture.sampleAspectDen)
            : 1.0;
    const auto natural = QSizeF(picture.width * aspect, picture.height);
    return natural.scaled(area, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
}

} // namespace vitascope::desktop
