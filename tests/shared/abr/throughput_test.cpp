// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/abr/throughput.h"

#include <QTest>

#include <cmath>

using namespace vitascope;

namespace {

// Some seconds of a link of so many Mbit/s, in pieces of one second.
void carry(abr::ThroughputEstimator& estimator, double megabits, int seconds) {
    for (int i = 0; i < seconds; ++i)
        estimator.add({std::llround(megabits * 125'000), Seconds(1)});
}

double megabits(BitsPerSecond rate) {
    return static_cast<double>(rate.value) / 1e6;
}

} // namespace

class ThroughputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst() { QVERIFY(!abr::ThroughputEstimator().estimate()); }

    void isTheRateOfASteadyLink() {
        abr::ThroughputEstimator estimator;
        carry(estimator, 4, 1);
        QVERIFY(std::abs(megabits(estimator.estimate()->fast) - 4) < 0.01);
        const double atFirst = estimator.estimate()->spread;
        carry(estimator, 4, 100);
        QVERIFY(std::abs(megabits(estimator.estimate()->slow) - 4) < 0.01);
        QVERIFY(estimator.estimate()->spread < atFirst / 2);
    }

    void theFastMeanFollowsADropAndTheSlowOneLater() {
        abr::ThroughputEstimator estimator;
        carry(estimator, 20, 60);
        carry(estimator, 1, 6);
        const auto estimate = *estimator.estimate();
        QVERIFY(megabits(estimate.fast) < 3);
        QVERIFY(megabits(estimate.slow) > 5);
        QVERIFY(estimate.cautious() == estimate.fast);
        carry(estimator, 1, 60);
        QVERIFY(megabits(estimator.estimate()->slow) < 1.2);
        carry(estimator, 20, 6);
        QVERIFY(estimator.estimate()->cautious() == estimator.estimate()->slow);
    }

    void oneOutlierMovesLittle() {
        abr::ThroughputEstimator estimator;
        carry(estimator, 4, 30);
        estimator.add({50'000'000, Seconds(0.01)}); // from a cache
        QVERIFY(megabits(estimator.estimate()->slow) < 8);
    }

    void aRestlessLinkHasAWiderSpread() {
        abr::ThroughputEstimator calm;
        abr::ThroughputEstimator restless;
        for (int i = 0; i < 50; ++i) {
            carry(calm, 4, 2);
            carry(restless, 2, 1);
            carry(restless, 8, 1);
        }
        QVERIFY(restless.estimate()->spread > 4 * calm.estimate()->spread);
    }

    void leavesSamplesOutThatSayNothing() {
        abr::ThroughputEstimator estimator;
        estimator.add({0, Seconds(1)});
        estimator.add({1'000'000, Seconds(0)});
        estimator.add({1'000'000, Seconds(-1)});
        estimator.add({100, Seconds(1)});
        QVERIFY(!estimator.estimate());
    }

    void forgetsWhenTheNetworkIsAnother() {
        abr::ThroughputEstimator estimator;
        carry(estimator, 4, 3);
        estimator.reset();
        QVERIFY(!estimator.estimate());
    }
};

QTEST_APPLESS_MAIN(ThroughputTest)
#include "throughput_test.moc"
