// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/package_job.h"

#include "shared/base/file.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;

class PackageJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatThePackagerTells() {
        PackageJob job(request("echo '{\"event\":\"probed\",\"durationSeconds\":8}'\n"
                               "echo '{\"event\":\"progress\",\"seconds\":4,\"speed\":2}'\n"
                               "echo '{\"event\":\"notice\",\"message\":\"no chapters\"}'\n"
                               "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":7}'\n"
                               "echo not json\n"
                               "echo '{\"event\":\"done\",\"seconds\":4,\"speed\":2}'\n"));
        const QSignalSpy probed(&job, &PackageJob::probed), progressed(&job, &PackageJob::progressed);
        const QSignalSpy tracks(&job, &PackageJob::trackFinished), failed(&job, &PackageJob::failed);
        const QSignalSpy noticed(&job, &PackageJob::noticed);
        QSignalSpy finished(&job, &PackageJob::finished);

        job.start();

        QVERIFY(finished.wait());
        QCOMPARE(probed.count(), 1);
        QCOMPARE(progressed.at(0).at(0).value<PackageProgress>().speed, 2.0);
        QCOMPARE(tracks.at(0).at(0).toString(), QString("v720"));
        QCOMPARE(tracks.at(0).at(1).toLongLong(), 7LL);
        QCOMPARE(noticed.at(0).at(0).toString(), QString("no chapters"));
        QCOMPARE(finished.at(0).at(0).value<PackageSummary>().seconds, 4.0);
        QCOMPARE(failed.count(), 0);
    }

    void passesItsArgumentsAsTheyAre() {
        auto asked = request("for a in \"$@\"; do echo \"$a\"; done > \"$0.args\"\n"
                             "echo '{\"event\":\"done\"}'\n");
        asked.input = "/films/a film; rm -rf $HOME.mp4";
        PackageJob job(asked);
        QSignalSpy finished(&job, &PackageJob::finished);
        job.start();
        QVERIFY(finished.wait());
        QCOMPARE(*readFile(asked.packager.string() + ".args", 10'000),
                 "package\n/films/a film; rm -rf $HOME.mp4\n--out\n" + asked.output.string() + "\n--progress\njson\n");
        QVERIFY(std::filesystem::is_directory(asked.output));
    }

    void aFailureSaysWhatHappenedAndWhatToDo_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("told") << QByteArray(
                                     "echo '{\"event\":\"error\",\"code\":\"corrupt\",\"message\":\"cut off\"}'\n"
                                     "exit 1\n")
                              << static_cast<int>(ErrorCode::Corrupt) << "cut off";
        QTest::newRow("crashed") << QByteArray("echo segfault soon >&2\nkill -SEGV $$\n")
                                 << static_cast<int>(ErrorCode::Internal)
                                 << "vitascope-package: killed by signal 11: segfault soon\n";
        QTest::newRow("silent") << QByteArray("exit 1\n") << static_cast<int>(ErrorCode::Internal)
                                << "vitascope-package: exit code 1";
        QTest::newRow("ends well without having done it")
            << QByteArray("exit 0\n") << static_cast<int>(ErrorCode::Internal) << "vitascope-package: exit code 0";
    }
    void aFailureSaysWhatHappenedAndWhatToDo() {
        QFETCH(const QByteArray, script);
        QFETCH(const int, code);
        QFETCH(const QString, detail);
        PackageJob job(request(script));
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
        const auto failure = failed.at(0).at(0).value<JobFailure>();
        QCOMPARE(static_cast<int>(failure.code), code);
        QCOMPARE(failure.detail, detail);
        QVERIFY(!failure.happened.isEmpty() && !failure.kept.isEmpty() && !failure.advice.isEmpty());
    }

    void aMissingProgramIsAFailure() {
        auto asked = request("");
        asked.packager = "/nowhere/vitascope-package";
        PackageJob job(asked);
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
        QVERIFY(failed.at(0).at(0).value<JobFailure>().code == ErrorCode::NotFound);
    }

    void aFolderThatCannotBeMadeIsAFailure() {
        auto asked = request("echo '{\"event\":\"done\"}'\n");
        asked.output = asked.packager / "below-a-file";
        PackageJob job(asked);
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
    }

    void canBeCancelled() {
        PackageJob job(request("echo '{\"event\":\"probed\"}'\nexec sleep 30\n"));
        QSignalSpy probed(&job, &PackageJob::probed), cancelled(&job, &PackageJob::cancelled);
        const QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(probed.wait());
        job.cancel();
        QVERIFY(cancelled.wait(3000));
        QCOMPARE(failed.count(), 0);
    }

    void destructionEndsTheChild() {
        const auto asked = request("echo $$ > \"$0.pid\"\necho '{\"event\":\"probed\"}'\nexec sleep 30\n");
        auto job = std::make_unique<PackageJob>(asked);
        QSignalSpy probed(job.get(), &PackageJob::probed);
        job->start();
        QVERIFY(probed.wait());
        const auto pid = QString::fromStdString(*readFile(asked.packager.string() + ".pid", 100)).trimmed();
        QVERIFY(QFile::exists("/proc/" + pid));
        job.reset();
        QVERIFY(!QFile::exists("/proc/" + pid));
    }

private:
    PackageRequest request(const QByteArray& script) {
        const auto path = folder.filePath(QString("packager%1").arg(++count));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {path.toStdString(), "/films/film.mp4", folder.filePath(QString("out%1/deep").arg(count)).toStdString()};
    }

    QTemporaryDir folder;
    int count = 0;
};

QTEST_GUILESS_MAIN(PackageJobTest)
#include "package_job_test.moc"
