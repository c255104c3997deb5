// SPDX-License-Identifier: GPL-3.0-or-later
// What a server sends as a picture, before anything is decoded: it says itself how large it is. Thread: any.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImageReader>

namespace vitascope::desktop {

// A JPEG, the only format that servers send, of at most 16 million pixels.
[[nodiscard]] inline bool isPictureInBounds(const QByteArray& bytes) {
    constexpr qint64 kMostPixels = 16'000'000;
    QBuffer buffer;
    buffer.setData(bytes);
    const auto size = QImageReader(&buffer, "jpg").size();
    return !size.isEmpty() && qint64{size.width()} * size.height() <= kMostPixels;
}

} // namespace vitascope::desktop
