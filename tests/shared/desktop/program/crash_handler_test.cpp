// SPDX-License-Identifier: GPL-3.0-or-later
// A crash ends a process: the test starts itself, with the way to die as argument.
#include "shared/desktop/program/crash_handler.h"

#include "shared/desktop/program/crash_reports.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <stdexcept>
#include <thread>

namespace vitascope::desktop {
namespace {

// Uses its stack up; the sum keeps the calls from becoming a loop.
int recurse(int depth) {
    volatile char room[4096] = {};
    room[0] = static_cast<char>(depth);
    return depth < 0 ? 0 : recurse(depth + 1) + room[0];
}

int die(const QString& folder, const QString& way) {
    const CrashHandler handler(folder, CrashHandler::defaultHead());
    if (way == "segfault")
        *reinterpret_cast<volatile int*>(0x10) = 1;
    else if (way == "exception")
        throw std::runtime_error("nobody catches it");
    else if (way == "recursion")
        return recurse(0);
    else if (way == "thread")
        std::thread([] { std::abort(); }).join();
    else if (way == "kill")
        ::raise(SIGKILL);
    return 0;
}

} // namespace

class CrashHandlerTest : public QObject {
    Q_OBJECT

    // The exit code, or the negative number of the signal that ended it.
    static int run(const QString& folder, const QString& way) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {"--die", folder, way});
        process.waitForFinished();
        return process.exitStatus() == QProcess::CrashExit ? -process.exitCode() : process.exitCode();
    }

private Q_SLOTS:
    void aCrashLeavesAReport_data() {
        QTest::addColumn<QString>("way");
        QTest::addColumn<int>("signal");
        QTest::newRow("a bad address") << "segfault" << SIGSEGV;
        QTest::newRow("an exception") << "exception" << SIGABRT;
        QTest::newRow("no stack left") << "recursion" << SIGSEGV;
        QTest::newRow("in another thread") << "thread" << SIGABRT;
    }
    void aCrashLeavesAReport() {
        QFETCH(QString, way);
        QFETCH(int, signal);
        const QTemporaryDir folder;
        QCOMPARE(run(folder.path(), way), -signal); // it still ends as a crash
        const auto reports = CrashReports(folder.path()).find();
        QCOMPARE(reports.size(), 1);
        const auto& text = reports[0].text;
        QVERIFY2(text.contains("signal " + QString::number(signal)), qPrintable(text));
        QVERIFY2(text.contains("crash_handler_test " VITASCOPE_VERSION), qPrintable(text));
        QVERIFY2(text.count("crash_handler_test(") >= 1, qPrintable(text)); // frames of the program
        QVERIFY(!CrashHandler::buildId().isEmpty());
        QVERIFY2(text.contains("build " + CrashHandler::buildId()), qPrintable(text));
        QVERIFY(qAbs(reports[0].at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        CrashReports(folder.path()).removeAll();
        QVERIFY(CrashReports(folder.path()).find().isEmpty());
    }

    void anEndWithoutACrashLeavesNothing() {
        const QTemporaryDir folder;
        QCOMPARE(run(folder.path(), "not"), 0);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    void aKillIsNoCrash() {
        const QTemporaryDir folder;
        QCOMPARE(run(folder.path(), "kill"), -SIGKILL);
        QVERIFY(CrashReports(folder.path()).find().isEmpty());
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    void theReportOfAProgramThatRunsIsLeftAlone() {
        const QTemporaryDir folder;
        const CrashHandler running(folder.path(), "head\n");
        QVERIFY(CrashReports(folder.path()).find().isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
};

} // namespace vitascope::desktop

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName("crash_handler_test");
    if (argc == 4 && qstrcmp(argv[1], "--die") == 0)
        return vitascope::desktop::die(QString::fromLocal8Bit(argv[2]), QString::fromLatin1(argv[3]));
    vitascope::desktop::CrashHandlerTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_handler_test.moc"
