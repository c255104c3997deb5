// SPDX-License-Identifier: GPL-3.0-or-later
// A tile looks as a poster does that is painted as a round shape, on screens of each density.
#include "app-player/ui/poster_tile.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/poster.h"

#include <QLabel>
#include <QPainter>
#include <QTest>

namespace vitascope::player {

using namespace desktop;

namespace {

constexpr QColor kGround(20, 30, 40);
constexpr QRect kArea(10, 20, 120, 180);

QPixmap picture(int width) {
    QPixmap pixmap(width, posterHeight(width));
    QPainter painter(&pixmap);
    painter.fillRect(pixmap.rect(), QColor(180, 60, 60));
    painter.fillRect(QRect(width / 4, width / 4, width / 2, width / 2), Qt::yellow);
    return pixmap;
}

template<class Paint>
QImage drawn(qreal ratio, Paint paint) {
    QImage image(QSize(160, 230) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(kGround);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

// Pixels of which a colour differs by more than an eye would see.
int differences(const QImage& one, const QImage& other) {
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const auto a = one.pixelColor(x, y);
            const auto b = other.pixelColor(x, y);
            count += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) > 24;
        }
    return count;
}

} // namespace

class PosterTileTest : public QObject {
    Q_OBJECT

    static void densities() {
        QTest::addColumn<qreal>("ratio");
        for (const qreal ratio : {1.0, 1.5, 2.0})
            QTest::addRow("%.1f", ratio) << ratio;
    }

private Q_SLOTS:
    void aPosterLooksAsItDoesElsewhere_data() { densities(); }
    void aPosterLooksAsItDoesElsewhere() {
        QFETCH(qreal, ratio);
        const auto poster = picture(posterTileWidth(kArea.width(), ratio));
        const auto tile = drawn(
            ratio, [&](QPainter& painter) { paintPosterTile(painter, kArea, poster, QStringLiteral("One"), kGround); });
        const auto shape = drawn(ratio, [&](QPainter& painter) {
            paintPoster(painter, kArea, poster, QStringLiteral("One"), Radius::kLarge);
        });
        QVERIFY2(differences(tile, shape) < 40 * ratio, qPrintable(QString::number(differences(tile, shape))));
        QCOMPARE(tile.pixelColor((QPointF(kArea.topLeft()) * ratio).toPoint()), kGround); // the corner is round
        QCOMPARE(tile.pixelColor((QPointF(kArea.center()) * ratio).toPoint()),
                 shape.pixelColor((QPointF(kArea.center()) * ratio).toPoint()));
    }

    void soDoesAPlaceholder_data() { densities(); }
    void soDoesAPlaceholder() {
        QFETCH(qreal, ratio);
        const auto tile = drawn(ratio, [&](QPainter& painter) {
            paintPosterTile(painter, kArea, {}, QStringLiteral("Night Train"), kGround);
        });
        const auto shape = drawn(ratio, [&](QPainter& painter) {
            paintPoster(painter, kArea, {}, QStringLiteral("Night Train"), Radius::kLarge);
        });
        QVERIFY2(differences(tile, shape) < 40 * ratio, qPrintable(QString::number(differences(tile, shape))));
    }

    void aPosterOfAnotherSizeFillsIt() {
        const auto tile = drawn(1, [&](QPainter& painter) {
            paintPosterTile(painter, kArea, picture(60), QStringLiteral("One"), kGround);
        });
        QCOMPARE(tile.pixelColor(kArea.center().x(), kArea.bottom() - 4), QColor(180, 60, 60));
        QCOMPARE(tile.pixelColor(kArea.center().x(), kArea.bottom() + 3), kGround);
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::PosterTileTest)
#include "poster_tile_test.moc"
