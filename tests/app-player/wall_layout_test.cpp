// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/wall_layout.h"

#include <QFont>
#include <QTest>

namespace vitascope::player {

using Flow = WallLayout::Flow;

class WallLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cardsFillTheLineEvenly() {
        for (const int width : {300, 720, 1280, 1600, 3840}) {
            WallLayout layout(Flow::Down);
            layout.fit(width, {});
            const auto last = layout.cardAt(layout.columns() - 1);
            QVERIFY(last.right() < width - layout.margin().width());
            QVERIFY(width - layout.margin().width() - last.right() <= layout.columns());
            QCOMPARE(layout.cardAt(layout.columns()).left(), layout.margin().width()); // the next line
        }
    }

    // What is in an area is found by numbers alone: neither too few, nor many more.
    void whatIsInAnAreaIsFound() {
        constexpr int kCount = 10'000;
        for (const auto flow : {Flow::Down, Flow::Right}) {
            WallLayout layout(flow);
            layout.fit(1280, {});
            for (int at = 0; at < kCount; at += 617) {
                const auto area = layout.cardAt(at).adjusted(-30, -30, 30, 30);
                const auto [first, last] = layout.rowsIn(area, kCount);
                QVERIFY(first <= at && at < last);
                QVERIFY(last - first <= 3 * layout.columns());
                for (int row = std::max(0, first - 20); row < std::min(kCount, last + 20); ++row)
                    QVERIFY(!layout.cardAt(row).intersects(area) || (first <= row && row < last));
            }
        }
    }

    void anEmptyWallHasNoSize() {
        QVERIFY(WallLayout(Flow::Down).contents(0).isEmpty());
        QCOMPARE(WallLayout(Flow::Down).rowsIn({0, 0, 1000, 1000}, 0), (std::pair<int, int>(0, 0)));
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::WallLayoutTest)
#include "wall_layout_test.moc"
