// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/retry_policy.h"

#include <QTest>

#include <thread>

using namespace vitascope;
using namespace vitascope::transfer;
using namespace std::chrono_literals;

class RetryPolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsLongerAndLongerUpToALimit_data() {
        QTest::addColumn<int>("failures");
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("milliseconds"); // -1: no further attempt
        QTest::newRow("first") << 1 << 0.0 << 100;
        QTest::newRow("second") << 2 << 0.0 << 200;
        QTest::newRow("fifth") << 5 << 0.0 << 1600;
        QTest::newRow("limit") << 6 << 0.0 << 2000;
        QTest::newRow("half the jitter") << 1 << 0.5 << 75;
        QTest::newRow("most jitter") << 6 << 0.999 << 1001;
        QTest::newRow("no more") << 7 << 0.0 << -1;
    }
    void waitsLongerAndLongerUpToALimit() {
        QFETCH(const int, failures);
        QFETCH(const double, random);
        QFETCH(const int, milliseconds);
        const RetryPolicy policy{100ms, 2000ms, 2.0, 0.5, 7};
        const auto delay = policy.delayAfter(failures, random);
        QCOMPARE(delay ? static_cast<int>(delay->count()) : -1, milliseconds);
    }

    void withoutALimitOfAttemptsItNeverEnds() {
        const RetryPolicy policy{100ms, 2000ms, 2.0, 0.0, 0};
        QVERIFY(policy.delayAfter(1'000'000, 0.5) == 2000ms);
    }

    void aSleepEndsWithAStop() {
        SystemSleeper sleeper;
        std::stop_source source;
        std::thread stopping([&] {
            std::this_thread::sleep_for(20ms);
            source.request_stop();
        });
        QVERIFY(!sleeper.sleep(1h, source.get_token()));
        stopping.join();
        QVERIFY(!sleeper.sleep(1h, source.get_token()));
        QVERIFY(sleeper.sleep(1ms, {}));
    }

    void randomIsBelowOne() {
        SystemSleeper sleeper;
        for (int i = 0; i < 1000; ++i) {
            const double value = sleeper.random();
            QVERIFY(value >= 0.0 && value < 1.0);
        }
    }
};

QTEST_APPLESS_MAIN(RetryPolicyTest)
#include "retry_policy_test.moc"
