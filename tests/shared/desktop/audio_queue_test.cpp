// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/audio_queue.h"

#include <QTest>

#include <numeric>

namespace vitascope::desktop {
namespace {

std::vector<float> ramp(std::size_t samples) { // stereo
    std::vector<float> values(samples * 2);
    std::iota(values.begin(), values.end(), 1.0F);
    return values;
}

} // namespace

class AudioQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPausedQueueIsSilentAndKeepsWhatItHas() {
        AudioQueue queue(2, 100);
        QCOMPARE(queue.write(ramp(4)), 4U);
        std::vector<float> out(8, 9.0F);
        queue.read(out);
        QCOMPARE(out, std::vector<float>(8, 0.0F));
        QCOMPARE(queue.heard(0), 0);
        queue.setPaused(false);
        queue.read(out);
        QCOMPARE(out, ramp(4));
        QCOMPARE(queue.heard(0), 4);
    }

    void samplesComeOutInOrder() {
        AudioQueue queue(2, 100);
        queue.setPaused(false);
        QCOMPARE(queue.write(ramp(10)), 10U);
        std::vector<float> out(20);
        queue.read(out);
        QCOMPARE(out, ramp(10));
    }

    void noMoreIsTakenThanThereIsRoomFor() {
        AudioQueue queue(2, 8);
        queue.setPaused(false);
        QCOMPARE(queue.write(ramp(10)), 8U);
        QCOMPARE(queue.write(ramp(1)), 0U);
        std::vector<float> out(6);
        queue.read(out);
        QCOMPARE(queue.write(ramp(10)), 3U);
    }

    void anEmptyQueueIsSilentAndItsClockStands() {
        AudioQueue queue(2, 100);
        queue.setPaused(false);
        QCOMPARE(queue.write(ramp(4)), 4U);
        std::vector<float> out(20, 9.0F);
        queue.read(out);
        QVERIFY(std::all_of(out.begin() + 8, out.end(), [](float value) { return value == 0.0F; }));
        QCOMPARE(queue.heard(0), 4);
        queue.read(out);
        QCOMPARE(queue.heard(0), 4);
    }

    void whatTheDeviceStillHoldsIsNotHeardYet() {
        AudioQueue queue(2, 100);
        queue.setPaused(false);
        QCOMPARE(queue.write(ramp(10)), 10U);
        std::vector<float> out(40);
        queue.read(out); // 10 samples and 10 of silence
        QCOMPARE(queue.heard(0), 10);
        QCOMPARE(queue.heard(10), 10); // it holds the silence alone
        QCOMPARE(queue.heard(14), 6);
        QCOMPARE(queue.heard(20), 0);
        QCOMPARE(queue.heard(999), 0);
    }

    void flushStartsAtZeroAgain() {
        AudioQueue queue(2, 100);
        queue.setPaused(false);
        QCOMPARE(queue.write(ramp(10)), 10U);
        std::vector<float> out(10);
        queue.read(out);
        queue.flush();
        QCOMPARE(queue.heard(0), 0);
        queue.read(out);
        QVERIFY(std::all_of(out.begin(), out.end(), [](float value) { return value == 0.0F; }));
    }
};

} // namespace vitascope::desktop

QTEST_APPLESS_MAIN(vitascope::desktop::AudioQueueTest)
#include "audio_queue_test.moc"
