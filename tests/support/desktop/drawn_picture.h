// SPDX-License-Identifier: GPL-3.0-or-later
// Posters and backdrops for pictures of the programs: drawn here, so that they belong to nobody. Six motifs, by the
// title's number. For FakeCatalogue::draw.
#pragma once

#include "shared/desktop/session/catalogue.h"

#include <QBuffer>
#include <QPainter>

namespace vitascope::desktop {

namespace drawn {

inline void sea(QPainter& painter, const QSizeF& size) {
    painter.setBrush(QColor(0xf4d58d));
    painter.drawEllipse(QPointF(size.width() * 0.62, size.height() * 0.42), size.width() * 0.16, size.width() * 0.16);
    for (int wave = 0; wave < 5; ++wave) {
        painter.setBrush(QColor::fromHsl(205, 110 - 10 * wave, 105 - 17 * wave));
        painter.drawEllipse(QPointF(size.width() * (0.2 + 0.3 * (wave % 3)), size.height() * (0.86 + 0.09 * wave)),
                            size.width() * 0.8, size.height() * 0.26);
    }
}

inline void mountains(QPainter& painter, const QSizeF& size) {
    for (int ridge = 0; ridge < 3; ++ridge) {
        painter.setBrush(QColor::fromHsl(260, 60, 120 - 36 * ridge));
        const auto top = size.height() * (0.4 + 0.14 * ridge);
        QPolygonF line{QPointF(0, size.height()), QPointF(0, top + size.height() * 0.2)};
        for (int peak = 0; peak <= 4; ++peak)
            line << QPointF(size.width() * peak / 4, top + size.height() * (((peak + ridge) % 2) ? 0.0 : 0.17));
        painter.drawPolygon(line << QPointF(size.width(), size.height()));
    }
}

inline void city(QPainter& painter, const QSizeF& size) {
    for (int house = 0; house < 9; ++house) {
        const auto height = size.height() * (0.25 + 0.07 * ((house * 5) % 7));
        const QRectF wall(size.width() * house / 9, size.height() - height, size.width() / 8, height);
        painter.setBrush(QColor::fromHsl(28, 50, 34 + 6 * (house % 3)));
        painter.drawRect(wall);
        painter.setBrush(QColor(0xf2a93b));
        for (int light = 0; light < 4; ++light)
            painter.drawRect(QRectF(wall.left() + wall.width() * (light % 2 ? 0.6 : 0.2),
                                    wall.top() + wall.height() * (0.1 + 0.2 * light), wall.width() * 0.2,
                                    wall.width() * 0.2));
    }
}

inline void rails(QPainter& painter, const QSizeF& size) {
    const QPointF far(size.width() * 0.5, size.height() * 0.42);
    for (const double side : {-0.55, -0.45, 0.45, 0.55}) {
        painter.setPen(QPen(QColor(0xe8, 0xd9, 0xb0), size.width() / 90));
        painter.drawLine(far, QPointF(size.width() * (0.5 + side), size.height()));
    }
    for (int sleeper = 1; sleeper < 9; ++sleeper) {
        const auto part = sleeper * sleeper / 64.0;
        painter.setPen(QPen(QColor(0x3c, 0x2b, 0x20), 1 + size.height() * 0.03 * part));
        const auto y = far.y() + (size.height() - far.y()) * part;
        painter.drawLine(QPointF(size.width() * (0.5 - 0.6 * part), y), QPointF(size.width() * (0.5 + 0.6 * part), y));
    }
}

inline void rings(QPainter& painter, const QSizeF& size) {
    painter.setBrush(Qt::NoBrush);
    for (int ring = 0; ring < 9; ++ring) {
        painter.setPen(QPen(QColor::fromHsl(345 + ring % 2 * 12, 130, 90 + 14 * (ring % 5)), size.width() / 24));
        painter.drawEllipse(QPointF(size.width() * 0.5, size.height() * 0.45), size.width() * 0.055 * ring,
                            size.width() * 0.055 * ring);
    }
}

inline void trees(QPainter& painter, const QSizeF& size) {
    for (int tree = 0; tree < 7; ++tree) {
        painter.setBrush(QColor::fromHsl(150, 70, 26 + 9 * (tree % 4)));
        const auto x = size.width() * (0.06 + 0.15 * tree);
        const auto top = size.height() * (0.28 + 0.06 * ((tree * 3) % 5));
        painter.drawPolygon(QPolygonF{QPointF(x, top), QPointF(x - size.width() * 0.13, size.height()),
                                      QPointF(x + size.width() * 0.13, size.height())});
    }
}

} // namespace drawn

inline QByteArray drawnPicture(TitleId id, PictureKind kind, int width) {
    static constexpr std::pair<void (*)(QPainter&, const QSizeF&), int> kMotifs[] = {
        {drawn::sea, 200},  {drawn::mountains, 250}, {drawn::city, 24},
        {drawn::rails, 15}, {drawn::rings, 340},     {drawn::trees, 165}};
    const auto& [paint, hue] = kMotifs[id.uuid().bytes()[15] % std::size(kMotifs)];
    QImage image(width, kind == PictureKind::Poster ? width * 3 / 2 : width * 9 / 16, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, image.height());
    sky.setColorAt(0, QColor::fromHsl(hue, 120, 46));
    sky.setColorAt(1, QColor::fromHsl((hue + 30) % 360, 140, 165));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    paint(painter, image.size());
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 90);
    return bytes;
}

} // namespace vitascope::desktop
