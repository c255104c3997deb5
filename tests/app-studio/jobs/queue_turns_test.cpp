// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/queue_turns.h"

#include <QTest>

using namespace vitascope::studio;

class QueueTurnsTest : public QObject {
    Q_OBJECT

    static QueueEntry waits(JobNumber id) { return {id, true, false, false, false}; }
    static QueueEntry packages(JobNumber id) { return {id, false, true, false, false}; }
    static QueueEntry made(JobNumber id) { return {id, false, false, true, false}; }
    static QueueEntry travels(JobNumber id) { return {id, false, false, false, true}; }

private Q_SLOTS:
    void thoseInFrontGoFirst() {
        QVERIFY((nextTurns({waits(3), waits(1), waits(2)}, {2, 1}) == QueueTurns{{3, 1}, {}}));
        QVERIFY((nextTurns({made(3), made(1)}, {1, 1}) == QueueTurns{{}, {3}}));
    }
    void whatRunsTakesATurn() {
        QVERIFY((nextTurns({waits(1), packages(2), waits(3)}, {1, 1}) == QueueTurns{}));
        QVERIFY((nextTurns({waits(1), packages(2), waits(3)}, {2, 1}) == QueueTurns{{1}, {}}));
        QVERIFY((nextTurns({travels(1), made(2), made(3)}, {1, 2}) == QueueTurns{{}, {2}}));
    }
    void packagingAndUploadsDoNotWaitForEachOther() {
        QVERIFY((nextTurns({travels(1), packages(2), waits(3), made(4)}, {2, 2}) == QueueTurns{{3}, {4}}));
    }
    void moreThanTheLimitIsLetToItsEnd() {
        QVERIFY((nextTurns({packages(1), packages(2), waits(3)}, {1, 1}) == QueueTurns{}));
    }
    void anEmptyQueueHasNoTurns() { QVERIFY(nextTurns({}, {}) == QueueTurns{}); }
};

QTEST_APPLESS_MAIN(QueueTurnsTest)
#include "queue_turns_test.moc"
