// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/ladder.h"

#include <QTest>

#include <algorithm>

namespace vitascope::packaging {

class LadderTest : public QObject {
    Q_OBJECT

private:
    static QString describe(const std::vector<Rung>& ladder) {
        QStringList rungs;
        for (const Rung& rung : ladder)
            rungs << QString("%1:%2x%3")
                         .arg(QString::fromStdString(rung.name))
                         .arg(rung.size.width)
                         .arg(rung.size.height);
        return rungs.join(' ');
    }

private Q_SLOTS:
    void fitsTheFilm_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QString>("rungs");
        QTest::newRow("4K")
            << 3840 << 2160
            << "v2160:3840x2160 v1440:2560x1440 v1080:1920x1080 v720:1280x720 v480:854x480 v360:640x360 "
               "v240:426x240";
        QTest::newRow("8K is brought down") << 7680 << 4320
                                            << "v2160:3840x2160 v1440:2560x1440 v1080:1920x1080 v720:1280x720 "
                                               "v480:854x480 v360:640x360 v240:426x240";
        QTest::newRow("1080p") << 1920 << 1080
                               << "v1080:1920x1080 v720:1280x720 v480:854x480 v360:640x360 v240:426x240";
        QTest::newRow("wide") << 1920 << 800 << "v1080:1920x800 v720:1280x534 v480:854x356 v360:640x266 v240:426x178";
        QTest::newRow("upright") << 608 << 1080 << "v608:608x1080 v480:480x852 v360:360x640 v240:240x426";
        QTest::newRow("a few lines less than a rung") << 1916 << 1078
                                                      << "v1080:1916x1078 v720:1280x720 v480:854x480 v360:640x360 "
                                                         "v240:426x240";
        QTest::newRow("coded lines") << 1920 << 1088
                                     << "v1080:1906x1080 v720:1270x720 v480:848x480 v360:636x360 v240:424x240";
        QTest::newRow("odd") << 641 << 361 << "v360:640x360 v240:426x240";
        QTest::newRow("between rungs") << 1600 << 900
                                       << "v900:1600x900 v720:1280x720 v480:854x480 v360:640x360 v240:426x240";
        QTest::newRow("PAL, stretched") << 1024 << 576 << "v576:1024x576 v360:640x360 v240:426x240";
        QTest::newRow("just above the lowest") << 352 << 288 << "v288:352x288 v240:294x240";
        QTest::newRow("the lowest") << 426 << 240 << "v240:426x240";
        QTest::newRow("below the lowest") << 100 << 60 << "v60:100x60";
    }
    void fitsTheFilm() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QString, rungs);
        QCOMPARE(describe(makeLadder({width, height}, {25, 1})), rungs);
    }

    void isNeverAboveTheFilmAndAlwaysEvenAndFalling() {
        for (int width = 16; width < 4200; width += 37) {
            for (const int height : {16, 90, 241, 359, 721, 1081, 2159}) {
                const auto ladder = makeLadder({width, height}, {25, 1});
                QVERIFY(!ladder.empty());
                for (std::size_t i = 0; i < ladder.size(); ++i) {
                    const Rung& rung = ladder[i];
                    QVERIFY2(rung.size.width <= std::max(width, 16) && rung.size.height <= std::max(height, 16),
                             qPrintable(describe(ladder)));
                    QVERIFY(rung.size.width % 2 == 0 && rung.size.height % 2 == 0);
                    QVERIFY(rung.maxRate > 0 && rung.bufferSize > 0);
                    if (i > 0)
                        QVERIFY2(rung.maxRate < ladder[i - 1].maxRate, qPrintable(describe(ladder)));
                }
            }
        }
    }

    void leavesRoomForAudioOnASlowLink() {
        constexpr int kSlowLink = 600'000;
        constexpr int kAudio = 128'000;
        for (const av::Size size : {av::Size{1920, 1080}, {352, 288}, {426, 240}, {720, 1280}, {320, 180}}) {
            for (const AVRational rate : {AVRational{25, 1}, AVRational{60, 1}}) {
                const Rung lowest = makeLadder(size, rate).back();
                // A segment of 4 s takes the rate and a full decoder buffer at most.
                const int peak = lowest.maxRate + lowest.bufferSize / 4;
                QVERIFY2(peak + kAudio <= kSlowLink, lowest.name.c_str());
            }
        }
    }

    void givesFastFilmsMoreBits() {
        const auto slow = makeLadder({1920, 1080}, {30, 1});
        const auto fast = makeLadder({1920, 1080}, {60, 1});
        QVERIFY(fast.front().maxRate > slow.front().maxRate);
        QCOMPARE(fast.back().maxRate, slow.back().maxRate);
    }
};

} // namespace vitascope::packaging

QTEST_APPLESS_MAIN(vitascope::packaging::LadderTest)
#include "ladder_test.moc"
