// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/bounded_queue.h"

#include <QtTest>

#include <numeric>
#include <thread>
#include <vector>

using namespace vitascope;

class BoundedQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesMoreThanItsLimit() {
        BoundedQueue<int> queue(2);
        QVERIFY(queue.tryPush(1) && queue.tryPush(2));
        QVERIFY(!queue.tryPush(3));
        QCOMPARE(queue.size(), std::size_t(2));
    }

    void handsOutWhatIsLeftAfterClosing() {
        BoundedQueue<int> queue(2);
        queue.push(1);
        queue.close();
        QVERIFY(!queue.push(2));
        QVERIFY(queue.pop() == 1);
        QVERIFY(!queue.pop());
    }

    void keepsOrderAndLosesNothingBetweenThreads() {
        BoundedQueue<int> queue(3);
        std::vector<int> got;
        std::thread consumer([&] {
            while (auto value = queue.pop())
                got.push_back(*value);
        });
        for (int i = 0; i < 10'000; ++i)
            queue.push(i);
        queue.close();
        consumer.join();
        std::vector<int> expected(10'000);
        std::iota(expected.begin(), expected.end(), 0);
        QVERIFY(got == expected);
    }

    void wakesAWaitingProducerWhenClosed() {
        BoundedQueue<int> queue(1);
        queue.push(1);
        bool pushed = true;
        std::thread producer([&] { pushed = queue.push(2); });
        queue.close();
        producer.join();
        QVERIFY(!pushed);
    }
};

QTEST_APPLESS_MAIN(BoundedQueueTest)
#include "bounded_queue_test.moc"
