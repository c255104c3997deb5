// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/child_process.h"

#include "shared/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace vitascope;
using namespace std::chrono_literals;

namespace {

ChildCommand shell(const std::string& script) {
    return ChildCommand{"/bin/sh", {"-c", script}, {}, {}, 0};
}

bool isAlive(pid_t pid) {
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string number, name, state;
    return (stat >> number >> name >> state) && state != "Z";
}

} // namespace

class ChildProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverItsLinesAndItsExitCode() {
        std::vector<std::string> lines;
        auto child = ChildProcess::start(shell("echo one; printf 'two\\n\\nthree'; exit 7"),
                                         [&](std::string_view line) { lines.emplace_back(line); });
        QVERIFY(child);
        const auto status = (*child)->wait();
        QCOMPARE(status.code.value_or(-1), 7);
        QVERIFY(!status.isSuccess());
        QVERIFY((lines == std::vector<std::string>{"one", "two", "", "three"}));
    }

    void passesArgumentsWithoutAShell() {
        std::string line;
        auto child = ChildProcess::start({"printf", {"%s", "$HOME; `x` 'y' \"z\""}, {}, {}, 0},
                                         [&](std::string_view text) { line = text; });
        QVERIFY(child);
        QVERIFY((*child)->wait().isSuccess());
        QCOMPARE(line, std::string("$HOME; `x` 'y' \"z\""));
    }

    void setsEnvironmentAndFolder() {
        const QTemporaryDir folder;
        std::vector<std::string> lines;
        auto command = shell("echo $VITASCOPE_TEST; pwd; cat");
        command.environment = {{"VITASCOPE_TEST", "a b"}};
        command.workingFolder = folder.path().toStdString();
        auto child = ChildProcess::start(command, [&](std::string_view line) { lines.emplace_back(line); });
        QVERIFY(child);
        QVERIFY((*child)->wait().isSuccess()); // cat meets an empty stdin
        QCOMPARE(lines.at(0), std::string("a b"));
        QCOMPARE(lines.at(1), folder.path().toStdString());
    }

    void inheritsWhatAProgramNeedsAndNoSecret() {
        const char* const names[] = {"VITASCOPE_CLAIM_TOKEN", "AWS_SECRET_ACCESS_KEY", "LD_PRELOAD_X",  "XLC_ALL",
                                     "LC_VITASCOPE",          "XDG_VITASCOPE",         "ASAN_OPTIONS_X"};
        for (const char* name : names)
            QVERIFY(qputenv(name, "given"));
        std::set<std::string> seen;
        auto command = ChildCommand{"env", {}, {{"VITASCOPE_TEST", "1"}}, {}, 0};
        auto child =
            ChildProcess::start(command, [&](std::string_view line) { seen.emplace(line.substr(0, line.find('='))); });
        for (const char* name : names)
            QVERIFY(qunsetenv(name));
        QVERIFY(child);
        QVERIFY((*child)->wait().isSuccess());
        for (const char* name : {"PATH", "LC_VITASCOPE", "XDG_VITASCOPE", "VITASCOPE_TEST"})
            QVERIFY2(seen.contains(name), name);
        for (const char* name :
             {"VITASCOPE_CLAIM_TOKEN", "AWS_SECRET_ACCESS_KEY", "LD_PRELOAD_X", "XLC_ALL", "ASAN_OPTIONS_X"})
            QVERIFY2(!seen.contains(name), name);
    }

    void keepsTheEndOfStderr() {
        auto child = ChildProcess::start(shell("i=0; while [ $i -lt 2000 ]; do echo line$i >&2; i=$((i+1)); done"), {});
        QVERIFY(child);
        QVERIFY((*child)->wait().isSuccess());
        const auto tail = (*child)->errorTail();
        QCOMPARE(tail.size(), std::size_t{8192});
        QVERIFY(tail.ends_with("line1999\n"));
    }

    void saysWhyAProgramCannotStart_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("code");
        QTest::newRow("missing") << "/nowhere/program"
                                 << "" << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("not in PATH") << "no-such-program"
                                     << "" << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("no program") << "/etc/passwd"
                                    << "" << static_cast<int>(ErrorCode::Forbidden);
        QTest::newRow("no folder") << "/bin/true"
                                   << "/nowhere" << static_cast<int>(ErrorCode::NotFound);
    }
    void saysWhyAProgramCannotStart() {
        QFETCH(const QString, program);
        QFETCH(const QString, folder);
        QFETCH(const int, code);
        const auto child = ChildProcess::start({program.toStdString(), {}, {}, folder.toStdString(), 0}, {});
        QVERIFY(!child);
        QCOMPARE(static_cast<int>(child.error().code), code);
        QVERIFY(child.error().message.find(program.toStdString()) != std::string::npos);
    }

    void terminatesPolitelyFirst() {
        std::string line;
        auto child = ChildProcess::start(shell("trap 'echo bye; exit 3' TERM; echo up; while :; do sleep 0.02; done"),
                                         [&](std::string_view text) { line = text; });
        QVERIFY(child);
        QVERIFY(!(*child)->waitFor(200ms));
        (*child)->terminate(10s);
        QCOMPARE((*child)->wait().code.value_or(-1), 3);
        QCOMPARE(line, std::string("bye"));
    }

    void killsWhatDoesNotListen() {
        auto child = ChildProcess::start(shell("trap '' TERM; while :; do sleep 0.02; done"), {});
        QVERIFY(child);
        QVERIFY(!(*child)->waitFor(100ms));
        (*child)->terminate(100ms);
        const auto status = (*child)->wait();
        QVERIFY(!status.code);
        QCOMPARE(status.signal, SIGKILL);
        QCOMPARE(status.toString(), std::string("killed by signal 9"));
    }

    void aLineHandlerMayTerminateIt() {
        std::unique_ptr<ChildProcess> child;
        std::atomic<bool> ready = false;
        auto started = ChildProcess::start(shell("sleep 0.2; echo now; exec sleep 30"), [&](std::string_view) {
            while (!ready)
                std::this_thread::yield();
            child->terminate(1s);
        });
        QVERIFY(started);
        child = std::move(*started);
        ready = true;
        QCOMPARE(child->wait().signal, SIGTERM);
    }

    void diesWithItsOwner() {
        pid_t pid = 0;
        {
            auto child = ChildProcess::start({"sleep", {"30"}, {}, {}, 0}, {});
            QVERIFY(child);
            pid = (*child)->pid();
            QVERIFY(isAlive(pid));
        }
        QVERIFY(!isAlive(pid));
    }

    void diesWhenThisProcessIsKilled() {
#if defined(__SANITIZE_THREAD__)
        QSKIP("the thread sanitizer knows no threads after a fork");
#endif
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        const pid_t middle = ::fork();
        if (middle == 0) { // a process that starts a child and is killed
            auto child = ChildProcess::start({"sleep", {"30"}, {}, {}, 0}, {});
            const pid_t pid = child ? (*child)->pid() : -1;
            [[maybe_unused]] const auto written = ::write(ends[1], &pid, sizeof pid);
            ::pause();
            ::_exit(0);
        }
        pid_t pid = -1;
        QCOMPARE(::read(ends[0], &pid, sizeof pid), static_cast<ssize_t>(sizeof pid));
        QVERIFY(pid > 0 && isAlive(pid));
        ::kill(middle, SIGKILL);
        ::waitpid(middle, nullptr, 0);
        QTRY_VERIFY(!isAlive(pid));
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void aGrandchildThatKeepsThePipeDoesNotHoldTheWait() {
        auto child = ChildProcess::start(shell("sleep 3 & echo done"), {});
        QVERIFY(child);
        QVERIFY((*child)->waitFor(2s).has_value());
    }

    void leaksNoDescriptorsIntoTheChild() {
        const FileDescriptor unmarked(::open("/etc/passwd", O_RDONLY)); // as a library opens a socket: no O_CLOEXEC
        QVERIFY(unmarked.isOpen());
        std::string open;
        auto child = ChildProcess::start({"ls", {"-l", "/proc/self/fd"}, {}, {}, 0},
                                         [&](std::string_view line) { open += line; });
        QVERIFY(child);
        QVERIFY((*child)->wait().isSuccess());
        QVERIFY(open.find("/dev/null") != std::string::npos);
        QVERIFY(open.find("/etc/passwd") == std::string::npos);
    }

    void cutsAnEndlessLine() {
        std::size_t length = 0;
        auto child = ChildProcess::start(shell("head -c 3000000 /dev/zero; echo; echo end"),
                                         [&](std::string_view line) { length = std::max(length, line.size()); });
        QVERIFY(child);
        QVERIFY((*child)->wait().isSuccess());
        QCOMPARE(length, std::size_t{1024 * 1024});
    }
};

QTEST_GUILESS_MAIN(ChildProcessTest)
#include "child_process_test.moc"
