// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/audio_feeder.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::playback;
using namespace std::chrono_literals;

namespace {

class FakeOutput final : public AudioOutput {
public:
    Result<void> start(const AudioFormat&) override { return {}; }
    std::size_t write(std::span<const float> samples) override {
        const auto count = std::min(room, samples.size() / 2);
        heard.insert(heard.end(), samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(2 * count));
        return count;
    }
    std::int64_t playedSamples() override { return played; }
    void setPaused(bool) override {}
    void flush() override { played = 0; }
    void setVolume(float) override {}
    void stop() override {}

    std::vector<float> heard;
    std::size_t room = 1'000'000;
    std::int64_t played = 0;
};

// 10 ms of sound of one value.
av::Sound sound(MediaTime time, float value = 1) {
    return {std::vector<float>(960, value), time};
}

} // namespace

class AudioFeederTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhichPositionIsHeard() {
        FakeOutput output;
        AudioFeeder feeder(output);
        feeder.restart(2s);
        QVERIFY(!feeder.heard());
        feeder.take(sound(2s));
        feeder.pump();
        output.played = 240;
        QCOMPARE(*feeder.heard(), MediaTime(2005ms));
        QCOMPARE(feeder.queued(), MediaTime(5ms));
    }

    void keepsWhatTheOutputHasNoRoomFor() {
        FakeOutput output;
        output.room = 100;
        AudioFeeder feeder(output);
        feeder.restart({});
        feeder.take(sound({}));
        for (int i = 0; i < 4; ++i) {
            feeder.pump();
            QVERIFY(!feeder.wantsMore());
        }
        feeder.pump();
        QVERIFY(feeder.wantsMore());
        QCOMPARE(output.heard.size(), 960U);
    }

    void cutsWhatComesBeforeTheStart() {
        FakeOutput output;
        AudioFeeder feeder(output);
        feeder.restart(1004ms);
        feeder.take(sound(990ms)); // over before it starts
        QVERIFY(feeder.wantsMore());
        feeder.take(sound(1s));
        feeder.pump();
        QCOMPARE(output.heard.size(), 576U); // 6 ms
        QCOMPARE(*feeder.heard(), MediaTime(1004ms));
    }

    void fillsAGapWithSilenceAndCutsAnOverlap() {
        FakeOutput output;
        AudioFeeder feeder(output);
        feeder.restart({});
        feeder.take(sound({}));
        feeder.pump();
        feeder.take(sound(40ms)); // 30 ms are missing
        feeder.pump();
        QCOMPARE(output.heard.size(), 960U * 5);
        QCOMPARE(output.heard[960 * 2], 0.0F);
        QCOMPARE(output.heard[960 * 4], 1.0F);
        QVERIFY(std::abs(feeder.silence().count() - 0.03) < 1e-9);
        feeder.take(sound(30ms, 2)); // all of it has been there
        QVERIFY(feeder.wantsMore());
        feeder.take(sound(50ms));
        feeder.pump();
        QCOMPARE(output.heard.size(), 960U * 6);
    }

    void takesRoundedTimesAsTheyAre() {
        FakeOutput output;
        AudioFeeder feeder(output);
        feeder.restart({});
        for (int i = 0; i < 100; ++i) {
            feeder.take(sound(MediaTime(i * 10'000 + (i % 3 - 1) * 700)));
            feeder.pump();
        }
        QVERIFY(output.heard.size() >= 960U * 100 - 100 && output.heard.size() <= 960U * 100);
        QCOMPARE(feeder.silence().count(), 0.0);
    }

    void playsFasterAndKnowsWhereInTheFilmItIs() {
        FakeOutput output;
        AudioFeeder feeder(output);
        feeder.setSpeed(2);
        feeder.restart(1s);
        for (int i = 0; i < 200; ++i) {
            feeder.take(sound(1s + i * 10ms));
            feeder.pump();
        }
        feeder.finish();
        feeder.pump();
        const auto seconds = static_cast<double>(output.heard.size()) / 2 / av::kSoundRate;
        QVERIFY2(std::abs(seconds - 1.0) < 0.06, qPrintable(QString::number(seconds)));
        output.played = 24'000;
        QCOMPARE(*feeder.heard(), MediaTime(2s));
        QCOMPARE(feeder.heardSpeed(), 2.0);
    }

    void hearsTheOldSpeedUntilWhatIsQueuedIsOver() {
        FakeOutput output;
        AudioFeeder feeder(output);
        feeder.restart({});
        for (int i = 0; i < 100; ++i) { // a second at speed 1, then one at 0.5
            if (i == 50)
                feeder.setSpeed(0.5);
            feeder.take(sound(i * 10ms));
            feeder.pump();
        }
        feeder.finish();
        feeder.pump();
        output.played = 12'000;
        QCOMPARE(*feeder.heard(), MediaTime(250ms));
        QCOMPARE(feeder.heardSpeed(), 1.0);
        output.played = 24'000 + 24'000;
        QCOMPARE(*feeder.heard(), MediaTime(750ms));
        QCOMPARE(feeder.heardSpeed(), 0.5);
        feeder.restart(5s);
        feeder.setSpeed(1);
        feeder.take(sound(5s));
        feeder.pump();
        QCOMPARE(output.heard.size() % 2, 0U);
        QCOMPARE(feeder.heardSpeed(), 1.0);
    }

    void isDoneWhenAllHasBeenHeard() {
        FakeOutput output;
        AudioFeeder feeder(output);
        feeder.restart({});
        feeder.take(sound({}));
        feeder.finish();
        QVERIFY(!feeder.isDone());
        feeder.pump();
        QVERIFY(!feeder.isDone());
        output.played = 480;
        QVERIFY(feeder.isDone());
        QVERIFY(!feeder.heard()); // the film goes on by the wall clock
    }
};

QTEST_APPLESS_MAIN(AudioFeederTest)
#include "audio_feeder_test.moc"
