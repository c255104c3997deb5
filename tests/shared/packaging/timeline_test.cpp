// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/audio_timeline.h"
#include "shared/packaging/decode_times.h"
#include "shared/packaging/video_timeline.h"

#include <QTest>

#include <algorithm>

namespace vitascope::packaging {

class TimelineTest : public QObject {
    Q_OBJECT

private:
    static constexpr AVRational kMs{1, 1000};

    static QString describe(const std::vector<Place>& places) {
        QStringList list;
        for (const Place& place : places)
            list
                << QString("%1%2%3").arg(place.ticks).arg(place.startsSegment ? "!" : "").arg(place.repeats ? "r" : "");
        return list.join(' ');
    }

private Q_SLOTS:
    void putsTheFirstPictureAtZero() {
        VideoTimeline timeline(kMs, 90 * 1000, {25, 1}); // the film starts at 1 s of the source
        QCOMPARE(describe(timeline.place(1020)), "0!");
        QCOMPARE(describe(timeline.place(1060)), "5400");
        QCOMPARE(timeline.end(), 9000);
    }

    void fillsAPauseWithTheLastPicture() {
        VideoTimeline timeline(kMs, 0, {25, 1});
        QCOMPARE(describe(timeline.place(0)), "0!");
        QCOMPARE(describe(timeline.place(3500)), "90000r 180000r 270000r 315000");
    }

    void showsTheFirstPictureUntilALateSecond() {
        VideoTimeline timeline(kMs, 0, {25, 1});
        QCOMPARE(describe(timeline.place(2500)), "0! 90000r 180000r 225000");
    }

    void dropsPicturesThatAreLateOrDoubled() {
        VideoTimeline timeline(kMs, 0, {25, 1});
        QCOMPARE(timeline.place(0).size(), 1U);
        QCOMPARE(timeline.place(40).size(), 1U);
        QVERIFY(timeline.place(40).empty());
        QVERIFY(timeline.place(20).empty());
        QCOMPARE(describe(timeline.place(80)), "7200");
    }

    void countsPicturesWithoutATime() {
        VideoTimeline timeline({1, 90'000}, 0, {24, 1});
        QCOMPARE(describe(timeline.place(AV_NOPTS_VALUE)), "0!");
        QCOMPARE(describe(timeline.place(AV_NOPTS_VALUE)), "3750");
        QCOMPARE(describe(timeline.place(AV_NOPTS_VALUE)), "7500");
    }

    void startsASegmentEachFourSeconds_data() {
        QTest::addColumn<int>("num");
        QTest::addColumn<int>("den");
        QTest::addColumn<int>("pictures");
        QTest::newRow("24") << 24 << 1 << 96;
        QTest::newRow("25") << 25 << 1 << 100;
        QTest::newRow("23.976") << 24000 << 1001 << 96;
        QTest::newRow("29.97") << 30000 << 1001 << 120;
        QTest::newRow("59.94") << 60000 << 1001 << 240;
    }
    void startsASegmentEachFourSeconds() {
        QFETCH(int, num);
        QFETCH(int, den);
        QFETCH(int, pictures);
        VideoTimeline timeline({den, num}, 0, {num, den});
        std::vector<int> starts;
        for (int i = 0; i < pictures * 50; ++i) {
            const auto places = timeline.place(i);
            QCOMPARE(places.size(), 1U);
            if (places.front().startsSegment)
                starts.push_back(i);
        }
        for (std::size_t i = 0; i < starts.size(); ++i)
            QCOMPARE(starts[i], static_cast<int>(i) * pictures);
    }

    void lastsAsLongAsItsLastPicture() {
        VideoTimeline timeline(kMs, 0, {25, 1});
        (void)timeline.place(0, 40);
        (void)timeline.place(40, 700);
        QCOMPARE(timeline.end(), 90 * 740);
        QCOMPARE(describe(timeline.fillTo(90 * 2600)), "93600r 183600r");
    }

    void survivesABrokenFrameRate() {
        for (const AVRational rate : {AVRational{0, 0}, AVRational{0, 1}, AVRational{90'000, 1}, AVRational{-25, 1}}) {
            VideoTimeline timeline(kMs, 0, rate);
            (void)timeline.place(0);
            QCOMPARE(timeline.end(), kTimescale / 25);
        }
    }

    void padsSoundThatStartsLate() {
        AudioTimeline timeline(kMs, 0);
        const AudioPlace first = timeline.place(2500, 1024, 48'000);
        QCOMPARE(first.silence, 120'000);
        QCOMPARE(first.skip, 0);
        const AudioPlace second = timeline.place(2521, 1024, 48'000); // 21.33 ms later, as milliseconds tell it
        QCOMPARE(second.silence, 0);
        QCOMPARE(second.skip, 0);
    }

    void cutsSoundThatStartsEarly() {
        AudioTimeline timeline(kMs, 0);
        QCOMPARE(timeline.place(-100, 2400, 48'000).skip, 2400);
        QCOMPARE(timeline.place(-50, 4800, 48'000).skip, 2400);
        QCOMPARE(timeline.place(50, 4800, 48'000).skip, 0);
    }

    void fillsAGapAndDropsWhatOverlaps() {
        AudioTimeline timeline(kMs, 0);
        QCOMPARE(timeline.place(0, 44'100, 44'100).silence, 0);
        QCOMPARE(timeline.place(3000, 44'100, 44'100).silence, 88'200);
        QCOMPARE(timeline.place(3900, 44'100, 44'100).skip, 4410);
        QCOMPARE(timeline.place(AV_NOPTS_VALUE, 44'100, 44'100).silence, 0);
    }

    void keepsItsPlaceWhenTheRateChanges() {
        AudioTimeline timeline(kMs, 0);
        (void)timeline.place(0, 48'000, 48'000);
        const AudioPlace place = timeline.place(1000, 22'050, 22'050);
        QCOMPARE(place.silence, 0);
        QCOMPARE(place.skip, 0);
    }

    void decodesInOrderAndNeverAfterShowing_data() {
        QTest::addColumn<QList<qint64>>("shown");
        QTest::newRow("no B pictures") << QList<qint64>{0, 10, 20, 30, 40};
        QTest::newRow("one") << QList<qint64>{7};
        QTest::newRow("two") << QList<qint64>{0, 40};
        QTest::newRow("one B") << QList<qint64>{0, 20, 10, 40, 30};
        QTest::newRow("a pyramid") << QList<qint64>{0, 40, 20, 10, 30, 80, 60, 50, 70};
        QTest::newRow("a pyramid and a tail") << QList<qint64>{0, 40, 20, 10, 30, 50, 60};
        QTest::newRow("uneven") << QList<qint64>{100, 900, 130, 120, 140, 5000, 1000};
    }
    void decodesInOrderAndNeverAfterShowing() {
        QFETCH(QList<qint64>, shown);
        const std::vector<std::int64_t> presentation(shown.begin(), shown.end());
        const auto times = decodeTimes(presentation);
        QCOMPARE(times.size(), presentation.size());
        QCOMPARE(times.front(), presentation.front());
        for (std::size_t i = 0; i < times.size(); ++i) {
            QVERIFY(times[i] <= presentation[i]);
            if (i > 0)
                QVERIFY(times[i] > times[i - 1]);
        }
        if (std::is_sorted(presentation.begin(), presentation.end()))
            QCOMPARE(times, presentation);
    }
};

} // namespace vitascope::packaging

QTEST_APPLESS_MAIN(vitascope::packaging::TimelineTest)
#include "timeline_test.moc"
