// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/time_left.h"

#include <QTest>

#include <cmath>

using namespace vitascope;
using namespace vitascope::studio;
using namespace std::chrono_literals;

class TimeLeftTest : public QObject {
    Q_OBJECT

    static SteadyTime at(double seconds) {
        return SteadyTime(std::chrono::duration_cast<SteadyTime::duration>(Seconds(seconds)));
    }
    // Steady work at a rate from one time to another, seen twice a second; returns what is done.
    static double work(TimeLeft& left, double from, double to, double done, double rate, double whole) {
        for (double time = from; time <= to; time += 0.5) {
            left.add(at(time), done, whole);
            done += rate / 2;
        }
        return done;
    }

private Q_SLOTS:
    void isCalculatingUntilEnoughWasSeen() {
        TimeLeft left;
        QVERIFY(!left.at(at(0)));
        work(left, 0, 4, 0, 10, 1000);
        QVERIFY(!left.at(at(4)));
        QCOMPARE(left.speed(), 0.0);
        work(left, 4.5, 6, 45, 10, 1000);
        QVERIFY(left.at(at(6)));
    }

    void steadyWorkIsToldExactly() {
        TimeLeft left;
        work(left, 0, 50, 0, 10, 1000);
        QVERIFY(std::abs(left.speed() - 10) < 0.01);
        QVERIFY(std::abs(left.at(at(50))->count() - 50) < 0.1);
    }

    void runsDownWithTheClockBetweenTwoSights() {
        TimeLeft left;
        work(left, 0, 50, 0, 10, 1000);
        QVERIFY(std::abs(left.at(at(53))->count() - 47) < 0.1);
        QCOMPARE(left.at(at(500))->count(), 0.0);
    }

    void aShortStallIsNoJump() {
        TimeLeft left;
        const auto done = work(left, 0, 60, 0, 10, 10'000);
        const auto before = left.at(at(60))->count();
        left.add(at(62), done, 10'000); // two seconds in which nothing was done
        QVERIFY(std::abs(left.at(at(62))->count() - before) < before * 0.05);
    }

    void aLastingChangeOfSpeedIsFollowed() {
        TimeLeft left;
        const auto done = work(left, 0, 60, 0, 10, 10'000);
        work(left, 60.5, 180, done, 5, 10'000);
        const auto honest = (10'000 - done - 5 * 120) / 5;
        QVERIFY2(std::abs(left.at(at(180))->count() - honest) < honest * 0.1,
                 qPrintable(QString::number(left.at(at(180))->count())));
    }

    void aPauseCountsForNothing() {
        TimeLeft left;
        const auto done = work(left, 0, 50, 0, 10, 1000);
        left.interrupt();
        QVERIFY(!left.at(at(51)));
        left.add(at(5000), done, 1000);
        left.add(at(5000.5), done + 5, 1000);
        QVERIFY(std::abs(left.at(at(5000.5))->count() - 49.5) < 1);
    }

    void workThatIsBegunAnewIsMeasuredAnew() {
        TimeLeft left;
        work(left, 0, 50, 0, 10, 1000);
        left.add(at(51), 0, 1000);
        QVERIFY(!left.at(at(51)));
    }

    void aWholeThatIsNotKnownHasNoTime() {
        TimeLeft left;
        work(left, 0, 50, 0, 10, 0);
        QVERIFY(!left.at(at(50)));
        QVERIFY(left.speed() > 0);
    }
};

QTEST_APPLESS_MAIN(TimeLeftTest)
#include "time_left_test.moc"
