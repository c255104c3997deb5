// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/auth/sign_in_limiter.h"

#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::auth;
using namespace std::chrono_literals;

class SignInLimiterTest : public QObject {
    Q_OBJECT

private:
    static constexpr SignInLimits kLimits{
        .perAccountAndAddress = 3, .perAccount = 5, .perAddress = 6, .window = 60s, .mostEntries = 50};

private Q_SLOTS:
    void stopsOneAddressOnOneAccount() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.tryBegin("anna", "a"));
        QVERIFY(limiter.tryBegin("anna", "a"));
        QVERIFY(!limiter.tryBegin("anna", "b"));
        QVERIFY(!limiter.tryBegin("berta", "a"));
    }

    void stopsManyAddressesOnOneAccount() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!limiter.tryBegin("anna", std::to_string(i)));
        QVERIFY(limiter.tryBegin("anna", "new"));
    }

    void theOwnerAtAKnownAddressIsNotLockedOutByOthers() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        QVERIFY(!limiter.tryBegin("anna", "home"));
        limiter.succeeded("anna", "home");
        for (int i = 0; i < 5; ++i)
            QVERIFY(!limiter.tryBegin("anna", std::to_string(i)));
        QVERIFY(limiter.tryBegin("anna", "new"));
        QVERIFY(!limiter.tryBegin("anna", "home"));
    }

    void aKnownAddressHasItsOwnLimit() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        QVERIFY(!limiter.tryBegin("anna", "home"));
        limiter.succeeded("anna", "home");
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.tryBegin("anna", "home"));
        QVERIFY(limiter.tryBegin("anna", "home"));
    }

    void aSubscribersAddressesAreOne() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.tryBegin("anna", "2001:db8::" + std::to_string(i)));
        QVERIFY(limiter.tryBegin("anna", "2001:db8::9"));
        QVERIFY(!limiter.tryBegin("anna", "2001:db8:0:1::9"));
    }

    void stopsOneAddressOnManyAccounts() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 6; ++i)
            QVERIFY(!limiter.tryBegin(std::to_string(i), "a"));
        QVERIFY(limiter.tryBegin("new", "a"));
        QVERIFY(!limiter.tryBegin("new", "b"));
    }

    void saysHowLongToWait() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!limiter.tryBegin("anna", "a"));
            clock.advance(10s);
        }
        QCOMPARE(limiter.tryBegin("anna", "a")->count(), 30);
        clock.advance(30s);
        QVERIFY(!limiter.tryBegin("anna", "a"));
        QVERIFY(limiter.tryBegin("anna", "a"));
    }

    void doesNotCountWhatSucceeded() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!limiter.tryBegin("anna", "a"));
            limiter.succeeded("anna", "a");
        }
    }

    void doesNotCountWhatWasTakenBack() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!limiter.tryBegin("anna", "a"));
            limiter.takeBack("anna", "a");
        }
    }

    void boundsTheAttemptsOfANetworkEvenIfTheyAreRight() {
        test::ManualClock clock;
        SignInLimiter limiter({.ofNetwork = {.most = 3, .window = 60s}}, clock);
        for (int i = 1; i <= 3; ++i) {
            const auto login = std::to_string(i);
            QVERIFY(!limiter.tryBegin(login, "2001:db8::" + login));
            limiter.succeeded(login, "2001:db8::" + login);
        }
        QCOMPARE(limiter.tryBegin("4", "2001:db8::4").value().count(), 20);
        QVERIFY(!limiter.tryBegin("4", "2001:db8:0:1::4"));
    }

    void boundsTheRightAttemptsOfAnAccount() {
        test::ManualClock clock;
        SignInLimiter limiter({.ofAccount = {.most = 3, .window = 60s}}, clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.admit("anna"));
        QCOMPARE(limiter.admit("anna").value().count(), 20);
        QVERIFY(!limiter.admit("berta"));
        clock.advance(20s);
        QVERIFY(!limiter.admit("anna"));
    }

    void forgetsTheOldestWhenThereAreTooMany() {
        test::ManualClock clock;
        SignInLimiter limiter(kLimits, clock);
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(!limiter.tryBegin("name" + std::to_string(i), "address" + std::to_string(i)));
            clock.advance(1ms);
        }
        for (int i = 0; i < 2; ++i)
            QVERIFY(!limiter.tryBegin("name999", "address999"));
        QVERIFY(limiter.tryBegin("name999", "address999"));
    }
};

QTEST_APPLESS_MAIN(SignInLimiterTest)
#include "sign_in_limiter_test.moc"
