// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/background_calls.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

namespace vitascope::desktop {

class BackgroundCallsTest : public QObject {
    Q_OBJECT

    // A call that hangs, as on a disk of a network that is away.
    struct Hanging {
        QSemaphore begun;
        QSemaphore goOn;
        std::atomic<bool> isDone = false;
    };
    static std::shared_ptr<Hanging> hangIn(BackgroundCalls& calls, QObject* context, int& answers) {
        auto hanging = std::make_shared<Hanging>();
        calls.run(
            context,
            [hanging]() -> Result<int> {
                hanging->begun.release();
                (void)hanging->goOn.tryAcquire(1, 5'000);
                hanging->isDone = true;
                return 1;
            },
            Answer<int>([&answers](const Result<int>&) { ++answers; }));
        hanging->begun.acquire();
        return hanging;
    }

private Q_SLOTS:
    void aCallIsAnsweredHere() {
        BackgroundCalls calls(QStringLiteral("calls"), 1);
        std::optional<int> answer;
        calls.run(
            this, []() -> Result<int> { return 7; },
            Answer<int>([&answer](const Result<int>& result) { answer = *result; }));
        QTRY_COMPARE(answer, std::optional(7));
    }

    void aCallThatHangsHoldsNobodyUpForLong() {
        int answers = 0;
        auto calls = std::make_unique<BackgroundCalls>(QStringLiteral("calls"), 1, std::chrono::milliseconds(10));
        const auto hanging = hangIn(*calls, this, answers);
        calls.reset();
        QVERIFY(!hanging->isDone);
        hanging->goOn.release(); // it may end whenever it likes
        QTRY_VERIFY(hanging->isDone);
        QTest::qWait(20);
        QCOMPARE(answers, 0);
    }

    void othersAreWaitedFor() {
        int answers = 0;
        auto calls = std::make_unique<BackgroundCalls>(QStringLiteral("calls"), 1);
        const auto hanging = hangIn(*calls, this, answers);
        hanging->goOn.release();
        calls.reset();
        QVERIFY(hanging->isDone);
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::BackgroundCallsTest)
#include "background_calls_test.moc"
