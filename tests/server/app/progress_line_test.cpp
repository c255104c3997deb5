// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/progress_line.h"

#include <QTest>

using namespace vitascope::server::app;

class ProgressLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizesHaveAFittingUnit() {
        QCOMPARE(toSize(0), std::string("0 B"));
        QCOMPARE(toSize(999), std::string("999 B"));
        QCOMPARE(toSize(1'500'000), std::string("1.5 MB"));
        QCOMPARE(toSize(2'000'000'000'000'000), std::string("2000.0 TB"));
    }

    void tellsSpeedAndTimeLeftOnceTheyAreKnown() {
        using Seconds = std::chrono::duration<double>;
        QCOMPARE(progressText("copying", 0, 10'000'000, Seconds(9)), std::string("copying: 0 B of 10.0 MB"));
        QCOMPARE(progressText("copying", 2'000'000, 10'000'000, Seconds(2)),
                 std::string("copying: 2.0 MB of 10.0 MB, 1.0 MB/s, 8 s left"));
    }
};

QTEST_APPLESS_MAIN(ProgressLineTest)
#include "progress_line_test.moc"
