// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/transfer_rate.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::client;
using namespace std::chrono_literals;

class TransferRateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isUnknownAtFirst() {
        TransferRate rate;
        QCOMPARE(rate.perSecond(), 0.0);
        rate.add(SteadyTime(1s), 100);
        QCOMPARE(rate.perSecond(), 0.0);
        rate.add(SteadyTime(1s), 200);
        QCOMPARE(rate.perSecond(), 0.0); // no time has passed
    }

    void isTheMeanOfTheWindow() {
        TransferRate rate(10s);
        rate.restart(SteadyTime(0s), 0);
        for (int second = 1; second <= 20; ++second)
            rate.add(SteadyTime(std::chrono::seconds(second)), static_cast<std::uint64_t>(second) * 1000);
        QCOMPARE(rate.perSecond(), 1000.0);
        for (int second = 21; second <= 30; ++second)
            rate.add(SteadyTime(std::chrono::seconds(second)), 20'000 + static_cast<std::uint64_t>(second - 20) * 500);
        QCOMPARE(rate.perSecond(), 500.0);
    }

    void aWaitIsNotCounted() {
        TransferRate rate(10s);
        rate.restart(SteadyTime(0s), 0);
        rate.add(SteadyTime(1s), 1000);
        rate.restart(SteadyTime(3600s), 1000);
        QCOMPARE(rate.perSecond(), 0.0);
        rate.add(SteadyTime(3601s), 3000);
        QCOMPARE(rate.perSecond(), 2000.0);
    }
};

QTEST_APPLESS_MAIN(TransferRateTest)
#include "transfer_rate_test.moc"
