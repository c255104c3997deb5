// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/rate_limiter.h"

#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::auth;

class RateLimiterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lastsForAsManyAsItSaysAndThenTellsTheWait() {
        test::ManualClock clock;
        RateLimiter limiter({.most = 3, .window = std::chrono::seconds(30)}, clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.take("a"));
        QVERIFY(limiter.take("a") == std::chrono::seconds(10));
        QVERIFY(limiter.take("a") == std::chrono::seconds(10)); // asking costs nothing
        QVERIFY(!limiter.take("b"));
    }

    void givesBackOneAfterTheOther() {
        test::ManualClock clock;
        RateLimiter limiter({.most = 3, .window = std::chrono::seconds(30)}, clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.take("a"));
        clock.advance(std::chrono::seconds(10));
        QVERIFY(!limiter.take("a"));
        QVERIFY(limiter.take("a") == std::chrono::seconds(10));
        clock.advance(std::chrono::seconds(30));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.take("a"));
        QVERIFY(limiter.take("a"));
    }

    void whoAsksMuchIsNotForgottenForTheManyWhoAskOnce() {
        test::ManualClock clock;
        RateLimiter limiter({.most = 2, .window = std::chrono::seconds(60), .mostKeys = 100}, clock);
        QVERIFY(!limiter.take("a") && !limiter.take("a"));
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!limiter.take(std::to_string(i)));
        QVERIFY(limiter.take("a"));
    }
};

QTEST_APPLESS_MAIN(RateLimiterTest)
#include "rate_limiter_test.moc"
