// SPDX-License-Identifier: GPL-3.0-or-later
// A film's backdrop as the ground of texts: the picture at the right, fading into the page to the left and below, so
// far that every text keeps its contrast. Without a backdrop the colours of the poster as a soft light. Thread: the GUI
// thread.
#pragma once

#include "shared/wire/title.h"

#include <QPixmap>
#include <QRect>

class QPainter;

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::player {

class Backdrop {
public:
    // The pictures outlive it.
    explicit Backdrop(desktop::PictureStore& pictures) : pictures_(pictures) {}

    // Texts lie at the left, up to so many pixels of the area.
    void paint(QPainter& painter, const QRect& area, const wire::Title& title, int textWidth);

private:
    void compose(const QSize& size, qreal ratio, const QPixmap& picture, bool isSharp, int textWidth);
    static void draw(QImage& image, const QRectF& area, const QPixmap& picture, bool isSharp, int textWidth);

    desktop::PictureStore& pictures_;
    QPixmap composed_; // what was painted last
    QString key_;
};

} // namespace vitascope::player
