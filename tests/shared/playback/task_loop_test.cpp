// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/task_loop.h"

#include <QTest>

#include <stdexcept>

using namespace vitascope;
using namespace vitascope::playback;

class TaskLoopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterATaskThatThrows() {
        TaskLoop loop;
        QStringList seen;
        loop.post([] { throw std::runtime_error("a mistake"); });
        loop.post([&] { seen += "next"; });
        loop.run(
            [&]() -> std::optional<SteadyTime> {
                seen += "step";
                loop.quit();
                return std::nullopt;
            },
            [&](const Error& error) {
                QVERIFY(error.code == ErrorCode::Internal);
                seen += QString::fromStdString(error.message);
            });
        QCOMPARE(seen, (QStringList{"playback: a mistake", "next", "step"}));
    }

    void goesOnAfterAStepThatThrows() {
        TaskLoop loop;
        int steps = 0;
        int told = 0;
        loop.run(
            [&]() -> std::optional<SteadyTime> {
                if (++steps < 3)
                    throw 7;
                loop.quit();
                return std::nullopt;
            },
            [&](const Error&) {
                ++told;
                loop.wake();
            });
        QCOMPARE(steps, 3);
        QCOMPARE(told, 2);
    }
};

QTEST_APPLESS_MAIN(TaskLoopTest)
#include "task_loop_test.moc"
