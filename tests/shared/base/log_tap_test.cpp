// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/log_tap.h"

#include "shared/base/log_file.h"
#include "shared/base/log_ring.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace vitascope::log {

class LogTapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setLevel(Level::Error); }

    void aTapHearsWhatStandardErrorDoesNotShow() {
        LogRing ring(10);
        std::optional<Tap> tap(std::in_place, Level::Info, [&](std::string_view line) { ring.take(line); });
        write(Level::Debug, "too small");
        write(Level::Info, "upload begun", {{"id", "7"}});
        tap.reset();
        write(Level::Error, "nobody listens");
        const auto lines = ring.lines();
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(QString::fromStdString(lines[0]).endsWith("info    upload begun id=7"));
    }

    void aRingKeepsTheLastLines() {
        LogRing ring(3);
        for (const auto* line : {"a\n", "b\n", "c\n", "d\n"})
            ring.take(line);
        QVERIFY((ring.lines() == std::vector<std::string>{"b", "c", "d"}));
        ring.take(std::string(100'000, 'x'));
        QVERIFY(ring.lines().back().size() < 10'000);
    }

    void aFileTurnsOverAtItsLimit() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("logs/program.log");
        const std::string line(39, 'x');
        {
            LogFile file(path.toStdString(), 100, 2);
            for (int i = 0; i < 9; ++i)
                file.take(line + '\n');
        }
        LogFile again(path.toStdString(), 100, 2);
        again.take("last\n");
        QCOMPARE(QFile(path).size(), 45);
        QCOMPARE(QFile(path + ".1").size(), 80);
        QCOMPARE(QFile(path + ".2").size(), 80);
        QVERIFY(!QFile::exists(path + ".3"));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aFolderThatCannotBeMadeIsNoFailure() {
        LogFile file("/proc/none/program.log", 100, 1);
        file.take("lost\n");
        QVERIFY(!QFile::exists("/proc/none/program.log"));
    }
};

} // namespace vitascope::log

QTEST_GUILESS_MAIN(vitascope::log::LogTapTest)
#include "log_tap_test.moc"
