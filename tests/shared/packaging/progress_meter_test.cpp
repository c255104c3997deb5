// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/progress_meter.h"

#include <QTest>

namespace vitascope::packaging {

using namespace std::chrono_literals;

class ProgressMeterTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kSecond = 90'000; // ticks
    const SteadyTime begun_{1000s};

private Q_SLOTS:
    void tellsTheSpeedAndWhatIsLeft() {
        ProgressMeter meter(begun_, 0, 100s);
        const auto now = meter.at(begun_ + 4s, 8 * kSecond);
        QCOMPARE(now.speed, 2.0);
        QCOMPARE(now.remaining->count(), 46.0);
    }

    void thePassingOverOfWhatIsKeptIsNoPartOfTheSpeed() {
        ProgressMeter meter(begun_, 40 * kSecond, 60s);
        for (int second = 1; second <= 4; ++second)
            QCOMPARE(meter.at(begun_ + std::chrono::seconds(second), second * 10 * kSecond).speed, 0.0);
        const auto last = meter.at(begun_ + 8s, 60 * kSecond);
        QCOMPARE(last.speed, 5.0); // 20 s of film in 4 s
    }

    void whereAllWasKeptThereIsNoSpeed() {
        ProgressMeter meter(begun_, 60 * kSecond, 60s);
        QCOMPARE(meter.at(begun_ + 3s, 60 * kSecond).speed, 0.0);
    }

    void aStandstillIsNoPartOfTheSpeed() {
        ProgressMeter meter(begun_, 0, {});
        (void)meter.at(begun_ + 2s, 2 * kSecond);
        (void)meter.at(begun_ + 62s, 2 * kSecond);
        QCOMPARE(meter.at(begun_ + 64s, 4 * kSecond).speed, 1.0);
        QCOMPARE(meter.stoodStill(), Seconds(60s));
    }
};

} // namespace vitascope::packaging

QTEST_GUILESS_MAIN(vitascope::packaging::ProgressMeterTest)
#include "progress_meter_test.moc"
