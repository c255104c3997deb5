// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/child_packager.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace vitascope;
using namespace vitascope::server;

namespace {

// Runs a shell script in the place of vitascope-package.
struct Fixture {
    QTemporaryDir folder;
    std::vector<Progress> progress;
    std::vector<std::string> notes;

    Result<void> run(const QByteArray& script, const std::stop_token& stop = {},
                     std::chrono::seconds silence = std::chrono::seconds(60)) {
        QFile file(folder.filePath("program"));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        worker::ChildPackager packager(
            {.program = file.fileName().toStdString(), .silence = silence, .grace = std::chrono::milliseconds(200)});
        return packager.package("/spool/film", "/out/package",
                                {.progressed = [this](const Progress& now) { progress.push_back(now); },
                                 .noted = [this](std::string_view line) { notes.emplace_back(line); }},
                                stop);
    }
};

} // namespace

class ChildPackagerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passesFilmAndFolder() {
        Fixture f;
        const auto log = f.folder.filePath("arguments").toUtf8();
        QVERIFY(f.run("echo \"$@\" > " + log));
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "package /spool/film --out /out/package\n");
    }

    void readsItsProgress() {
        Fixture f;
        QVERIFY(
            f.run(R"(echo '{"event":"progress","seconds":30,"durationSeconds":120,"speed":2.5,"remainingSeconds":36.2}'
echo '{"event":"progress","seconds":30,"durationSeconds":null,"speed":2.5,"remainingSeconds":null}'
echo '{"event":"progress","seconds":9e99,"durationSeconds":1,"speed":"x","remainingSeconds":1e300}'
echo '{"event":"notice","message":"a sound was left out"}'
echo 'nonsense'; echo '[]'; echo '{"event":["progress"]}'
echo '{"event":"track","name":"v720"}')"));
        QCOMPARE(f.progress.size(), std::size_t(3));
        QCOMPARE(f.progress[0].done, 0.25);
        QVERIFY(f.progress[0].speed == 2.5 && f.progress[0].remaining == std::chrono::seconds(36));
        QVERIFY(f.progress[1].done == 0.0 && !f.progress[1].remaining);
        QVERIFY(f.progress[2].done == 1.0 && !f.progress[2].speed && f.progress[2].remaining);
        QCOMPARE(f.notes, (std::vector<std::string>{"a sound was left out", "track v720 is made"}));
    }

    // It may come back: a newer one is being installed.
    void aProgramThatIsNotThereMayComeBack() {
        worker::ChildPackager packager({.program = "/nowhere/vitascope-package"});
        const auto done = packager.package("/spool/film", "/out/package", {}, {});
        QVERIFY(done.error().code == ErrorCode::Unavailable);
        QVERIFY(done.error().message.find("/nowhere/vitascope-package") != std::string::npos);
    }

    void tellsWhyItIsNoFilm() {
        Fixture f;
        const auto done = f.run(R"(echo '{"event":"error","code":"invalid-input","message":"no video"}'; exit 1)");
        QVERIFY(done.error().code == ErrorCode::InvalidInput);
        QCOMPARE(done.error().message, std::string("no video"));
    }

    void aCrashIsTheChildsAlone() {
        Fixture f;
        const auto done = f.run("echo 'bad reference' >&2; kill -SEGV $$");
        QVERIFY(done.error().code == ErrorCode::Internal);
        QVERIFY(done.error().message.find("signal 11: bad reference") != std::string::npos);
    }

    void endsAChildThatIsSilent() {
        Fixture f;
        QVERIFY(f.run("sleep 600", {}, std::chrono::seconds(0)).error().code == ErrorCode::Timeout);
    }

    void stopsWhenItIsAsked() {
        Fixture f;
        std::stop_source stop;
        const std::jthread asker([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        QVERIFY(f.run("trap '' TERM; sleep 600", stop.get_token()).error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ChildPackagerTest)
#include "child_packager_test.moc"
