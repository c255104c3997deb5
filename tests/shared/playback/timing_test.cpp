// SPDX-License-Identifier: GPL-3.0-or-later
// The clock, the gate and the silent loudspeaker, by a clock that is moved by hand.
#include "shared/playback/media_clock.h"
#include "shared/playback/start_gate.h"
#include "shared/playback/wall_clock_audio.h"

#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::playback;
using namespace vitascope::test;
using namespace std::chrono_literals;

class TimingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAndStopsWithTheSteadyTime() {
        ManualClock time;
        MediaClock clock;
        clock.set(5s, time.steadyNow());
        time.advance(1s);
        QCOMPARE(clock.position(time.steadyNow()), MediaTime(5s));
        clock.run(time.steadyNow());
        time.advance(2s);
        QCOMPARE(clock.position(time.steadyNow()), MediaTime(7s));
        QVERIFY(clock.timeOf(8s) == time.steadyNow() + 1s);
        clock.stop(time.steadyNow());
        time.advance(2s);
        QCOMPARE(clock.position(time.steadyNow()), MediaTime(7s));
    }

    void followsTheSoundSmoothly() {
        ManualClock time;
        MediaClock clock;
        clock.set(0s, time.steadyNow());
        clock.run(time.steadyNow());
        auto before = clock.position(time.steadyNow());
        for (int i = 1; i <= 200; ++i) { // the device runs 0.1 % slow and reports in steps of 10 ms
            time.advance(20ms);
            const auto heard = MediaTime(static_cast<std::int64_t>(i * 20'000 * 0.999) / 10'000 * 10'000);
            clock.follow(heard, time.steadyNow());
            const auto now = clock.position(time.steadyNow());
            QVERIFY(now > before); // never backwards
            QVERIFY(std::chrono::abs(now - heard) < 25ms);
            before = now;
        }
    }

    void jumpsToSoundThatIsFarAway() {
        ManualClock time;
        MediaClock clock;
        clock.set(1s, time.steadyNow());
        QCOMPARE(clock.follow(1500ms, time.steadyNow()), MediaTime(500ms));
        QCOMPARE(clock.position(time.steadyNow()), MediaTime(1500ms));
    }

    void runsAtTheSpeedThatIsChosen() {
        ManualClock time;
        MediaClock clock;
        clock.run(time.steadyNow());
        time.advance(1s);
        clock.setSpeed(2, time.steadyNow());
        time.advance(1s);
        QCOMPARE(clock.position(time.steadyNow()), MediaTime(3s)); // no jump where it changed
        QVERIFY(clock.timeOf(5s) == time.steadyNow() + 1s);
        clock.setSpeed(0.5, time.steadyNow());
        time.advance(2s);
        QCOMPARE(clock.position(time.steadyNow()), MediaTime(4s));
    }

    void opensTheGateWhenAStallIsNotExpected_data() {
        QTest::addColumn<double>("ahead");
        QTest::addColumn<bool>("isAllHeld");
        QTest::addColumn<int>("missing");
        QTest::addColumn<int>("rate");
        QTest::addColumn<bool>("isAfterStall");
        QTest::addColumn<bool>("opens");
        QTest::newRow("nothing there") << 0.0 << false << 0 << 9'000'000 << false << false;
        QTest::newRow("one fragment, fast link") << 0.5 << false << 100'000 << 9'000'000 << false << true;
        QTest::newRow("one fragment, link as fast as the film")
            << 0.5 << false << 100'000 << 1'000'000 << false << false;
        QTest::newRow("one fragment, rest comes late") << 0.5 << false << 1'000'000 << 9'000'000 << false << false;
        QTest::newRow("one fragment, unknown link") << 0.5 << false << 0 << 0 << false << false;
        QTest::newRow("two seconds, slow link") << 2.0 << false << 100'000 << 500'000 << false << true;
        QTest::newRow("two seconds after a stall") << 2.0 << false << 100'000 << 500'000 << true << false;
        QTest::newRow("four seconds after a stall") << 4.0 << false << 100'000 << 500'000 << true << true;
        QTest::newRow("the last moment of the film") << 0.1 << true << 0 << 0 << true << true;
    }

    void opensTheGateWhenAStallIsNotExpected() {
        QFETCH(double, ahead);
        QFETCH(bool, isAllHeld);
        QFETCH(int, missing);
        QFETCH(int, rate);
        QFETCH(bool, isAfterStall);
        QFETCH(bool, opens);
        QCOMPARE(
            canStart({Seconds(ahead), isAllHeld, missing, BitsPerSecond{rate}, BitsPerSecond{1'000'000}, isAfterStall}),
            opens);
    }

    void swallowsSoundAtTheRateOfALoudspeaker() {
        ManualClock time;
        WallClockAudio audio(time);
        QVERIFY(audio.start({48000, 2}));
        const std::vector<float> second(96000);
        QCOMPARE(audio.write(second), 14400U); // its queue
        time.advance(1s);
        QCOMPARE(audio.playedSamples(), 0); // paused
        audio.setPaused(false);
        time.advance(100ms);
        QCOMPARE(audio.playedSamples(), 4800);
        QCOMPARE(audio.write(second), 4800U);
        time.advance(10s);
        QCOMPARE(audio.playedSamples(), 19200); // not more than it was given
        audio.flush();
        QCOMPARE(audio.playedSamples(), 0);
    }
};

QTEST_APPLESS_MAIN(TimingTest)
#include "timing_test.moc"
