// SPDX-License-Identifier: GPL-3.0-or-later
// Posters for what paints many of them in one frame, on a ground of one colour: it looks as paintPoster() does with the
// largest radius, but copies pixels instead of filling round shapes, and covers the corners afterwards. The grounds of
// placeholders and the corners are kept in QPixmapCache (10 MB in all, shared with icons), one each for a size.
// Thread: the GUI thread.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QRect>
#include <QString>

class QPainter;

namespace vitascope::player {

// The poster is best as large as the screen shows it (posterTileWidth()); others are scaled each time. Null: a
// placeholder. The ground is opaque.
void paintPosterTile(QPainter& painter, const QRect& area, const QPixmap& poster, const QString& name,
                     const QColor& ground);

// In pixels of the screen, for a width in device-independent ones.
[[nodiscard]] int posterTileWidth(int width, qreal devicePixelRatio);

} // namespace vitascope::player
