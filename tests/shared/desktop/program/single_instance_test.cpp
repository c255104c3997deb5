// SPDX-License-Identifier: GPL-3.0-or-later
// Two starts of a program are two processes: the test starts itself, with an order as argument.
#include "shared/desktop/program/single_instance.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

namespace vitascope::desktop {

using namespace std::chrono_literals;
using Outcome = SingleInstance::Outcome;

namespace {

const QString kProgram = QStringLiteral("program");

// The other process: says what became of its start and what it is asked afterwards.
int runAsProgram(QCoreApplication& application, const QStringList& arguments) {
    SingleInstance instance(arguments[2], kProgram);
    const auto say = [](const QByteArray& line) {
        std::printf("%s\n", line.constData());
        std::fflush(stdout);
    };
    QObject::connect(&instance, &SingleInstance::asked, [&](const QByteArray& message) { say("asked " + message); });
    const auto outcome = instance.begin(arguments[3].toUtf8(), 10s);
    say(outcome == Outcome::First ? "first" : outcome == Outcome::HandedOver ? "handed over" : "no answer");
    return outcome == Outcome::First ? application.exec() : 0;
}

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::unique_ptr<QProcess> startProgram(const QString& message) {
        auto process = std::make_unique<QProcess>();
        process->start(QCoreApplication::applicationFilePath(), {"--as-program", folder_.path(), message});
        return process;
    }
    static QByteArray lineOf(QProcess& process) {
        while (!process.canReadLine())
            if (!process.waitForReadyRead(10'000))
                return "(nothing)";
        return process.readLine().trimmed();
    }
    static void killAndWait(QProcess& process) {
        process.kill();
        process.waitForFinished();
    }

private Q_SLOTS:
    void init() { QVERIFY(folder_.isValid()); }

    void aSecondStartHandsItsMessageToTheFirst() {
        const auto first = startProgram("one");
        QCOMPARE(lineOf(*first), QByteArray("first"));
        const auto second = startProgram("vitascope://films.example/titles/x");
        QCOMPARE(lineOf(*second), QByteArray("handed over"));
        QCOMPARE(lineOf(*first), QByteArray("asked vitascope://films.example/titles/x"));
        QVERIFY(second->waitForFinished());
        killAndWait(*first);
    }

    void whatACrashLeavesIsInNobodysWay() {
        const auto crashed = startProgram("one");
        QCOMPARE(lineOf(*crashed), QByteArray("first"));
        killAndWait(*crashed);
        QVERIFY(QFile::exists(folder_.filePath("program.socket")));
        const auto next = startProgram("two");
        QCOMPARE(lineOf(*next), QByteArray("first"));
        const auto third = startProgram("three");
        QCOMPARE(lineOf(*third), QByteArray("handed over"));
        QCOMPARE(lineOf(*next), QByteArray("asked three"));
        QVERIFY(third->waitForFinished());
        killAndWait(*next);
    }

    void anInstanceThatHangsIsToldOf() {
        const auto first = startProgram("one");
        QCOMPARE(lineOf(*first), QByteArray("first"));
        ::kill(static_cast<pid_t>(first->processId()), SIGSTOP);
        SingleInstance second(folder_.path(), kProgram);
        QCOMPARE(second.begin("two", 300ms), Outcome::NoAnswer);
        ::kill(static_cast<pid_t>(first->processId()), SIGCONT);
        SingleInstance third(folder_.path(), kProgram);
        QCOMPARE(third.begin("three", 10s), Outcome::HandedOver);
        killAndWait(*first);
    }

    void manyStartsAtOnceHaveOneFirst() {
        std::vector<std::unique_ptr<QProcess>> starts;
        for (int i = 0; i < 6; ++i)
            starts.push_back(startProgram(QString::number(i)));
        int firsts = 0;
        for (const auto& start : starts)
            firsts += lineOf(*start) == "first";
        QCOMPARE(firsts, 1);
        for (const auto& start : starts)
            killAndWait(*start);
    }

    void otherProgramsAreNotInItsWay() {
        SingleInstance studio(folder_.path(), "studio");
        SingleInstance player(folder_.path(), "player");
        QCOMPARE(studio.begin({}, 1s), Outcome::First);
        QCOMPARE(player.begin({}, 1s), Outcome::First);
    }

    void withoutAFolderTheProgramStillRuns() {
        SingleInstance alone("/proc/none", kProgram);
        QCOMPARE(alone.begin({}, 1s), Outcome::First);
    }
};

} // namespace vitascope::desktop

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--as-program") == 0)
        return vitascope::desktop::runAsProgram(application, QCoreApplication::arguments());
    vitascope::desktop::SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "single_instance_test.moc"
