// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/poster_tile.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/poster.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

namespace vitascope::player {

using namespace desktop;

namespace {

QPixmap placeholder(QSize size, int ground) {
    const auto key = QStringLiteral("placeholder-%1@%2x%3").arg(ground).arg(size.width()).arg(size.height());
    QPixmap filled;
    if (QPixmapCache::find(key, &filled))
        return filled;
    filled = QPixmap(size);
    QPainter(&filled).fillRect(filled.rect(), placeholderBrush(filled.rect(), ground));
    QPixmapCache::insert(key, filled);
    return filled;
}

// The ground outside the round corners, and the thin line; nothing else.
QPixmap frame(QSize size, const QColor& ground, qreal ratio) {
    const auto key =
        QStringLiteral("tile-frame-%1@%2x%3*%4").arg(ground.rgba()).arg(size.width()).arg(size.height()).arg(ratio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    const QRectF area(QPointF(), QSizeF(size) / ratio);
    QPainterPath outside;
    outside.addRect(area);
    outside.addRoundedRect(area, Radius::kLarge, Radius::kLarge); // a hole: paths are odd-even
    painter.fillPath(outside, ground);
    paintPosterEdge(painter, area, Radius::kLarge);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

// Only where the frame is not transparent.
void paintFrame(QPainter& painter, const QRect& tile, const QPixmap& frame, qreal ratio) {
    const int band = qCeil(Radius::kLarge * ratio);
    const int line = qCeil(ratio);
    const int between = tile.height() - 2 * band;
    const auto paint = [&](const QRect& part) { painter.drawPixmap(part.translated(tile.topLeft()), frame, part); };
    paint({0, 0, tile.width(), band});
    paint({0, tile.height() - band, tile.width(), band});
    paint({0, band, line, between});
    paint({tile.width() - line, band, line, between});
}

} // namespace

int posterTileWidth(int width, qreal devicePixelRatio) {
    return qRound(width * devicePixelRatio);
}

// In pixels of the screen: so they are copied on every screen.
void paintPosterTile(QPainter& painter, const QRect& area, const QPixmap& poster, const QString& name,
                     const QColor& ground) {
    const auto ratio = painter.device()->devicePixelRatioF();
    const int width = posterTileWidth(area.width(), ratio);
    const QRect tile((QPointF(area.topLeft()) * ratio).toPoint(), QSize(width, posterHeight(width)));
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (poster.isNull())
        painter.drawPixmap(tile.topLeft(), placeholder(tile.size(), placeholderGround(name)));
    else if (poster.size() == tile.size())
        painter.drawPixmap(tile.topLeft(), poster);
    else
        painter.drawPixmap(tile, poster);
    paintFrame(painter, tile, frame(tile.size(), ground, ratio), ratio);
    painter.restore();
    if (poster.isNull()) {
        painter.save();
        paintPlaceholderSign(painter, area, name);
        painter.restore();
    }
}

} // namespace vitascope::player
