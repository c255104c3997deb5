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
        asked.input = film("a film; rm -rf $HOME.mp4");
        PackageJob job(asked);
        QSignalSpy finished(&job, &PackageJob::finished);
        job.start();
        QVERIFY(finished.wait());
        QCOMPARE(*readFile(asked.packager.string() + ".args", 10'000),
                 "package\n" + asked.input.path.string() + "\n--out\n" + asked.output.string() +
                     "\n--progress\njson\n--poster-candidates\n8\n--resume\n");
        QVERIFY(std::filesystem::is_directory(asked.output));
    }

    void aFailureSaysWhatHappenedAndWhatToDo_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("told") << QByteArray(
                                     "echo '{\"event\":\"error\",\"code\":\"corrupt\",\"message\":\"cut off\"}'\n"
                                     "exit 1\n")
                              << static_cast<int>(FailureKind::SourceDamaged) << "cut off";
        QTest::newRow("crashed") << QByteArray("echo segfault soon >&2\nkill -SEGV $$\n")
                                 << static_cast<int>(FailureKind::PackagerFailed)
                                 << "vitascope-package: killed by signal 11: segfault soon\n";
        QTest::newRow("silent") << QByteArray("exit 1\n") << static_cast<int>(FailureKind::PackagerFailed)
                                << "vitascope-package: exit code 1";
        QTest::newRow("ends well without having done it")
            << QByteArray("exit 0\n") << static_cast<int>(FailureKind::PackagerFailed)
            << "vitascope-package: exit code 0";
    }
    void aFailureSaysWhatHappenedAndWhatToDo() {
        QFETCH(const QByteArray, script);
        QFETCH(const int, kind);
        QFETCH(const QString, detail);
        PackageJob job(request(script));
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
        const auto failure = failed.at(0).at(0).value<JobFailure>();
        QCOMPARE(static_cast<int>(failure.kind), kind);
        QCOMPARE(failure.detail, detail);
    }

    void aMissingProgramIsAFailure() {
        auto asked = request("");
        asked.packager = "/nowhere/vitascope-package";
        PackageJob job(asked);
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
        QVERIFY(failed.at(0).at(0).value<JobFailure>().kind == FailureKind::PackagerMissing);
    }

    void aFolderThatCannotBeMadeIsAFailure() {
        auto asked = request("echo '{\"event\":\"done\"}'\n");
        asked.output = asked.packager / "below-a-file";
        PackageJob job(asked);
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
    }

    void aSourceThatVanishedOrChangedIsAFailure_data() {
        QTest::addColumn<bool>("isGone");
        QTest::addColumn<int>("kind");
        QTest::newRow("gone") << true << static_cast<int>(FailureKind::SourceMissing);
        QTest::newRow("another one") << false << static_cast<int>(FailureKind::SourceChanged);
    }
    void aSourceThatVanishedOrChangedIsAFailure() {
        QFETCH(const bool, isGone);
        QFETCH(const int, kind);
        const auto asked = request("echo '{\"event\":\"done\"}'\n");
        if (isGone)
            std::filesystem::remove(asked.input.path);
        else
            QVERIFY(writeFileDurably(asked.input.path, "another film"));
        PackageJob job(asked);
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
        QCOMPARE(static_cast<int>(failed.at(0).at(0).value<JobFailure>().kind), kind);
    }

    void aSourceThatChangesWhileItIsPackagedIsAFailure() {
        auto asked = request("echo another film > \"$2\"\necho '{\"event\":\"done\"}'\n");
        PackageJob job(asked);
        QSignalSpy failed(&job, &PackageJob::failed);
        job.start();
        QVERIFY(failed.wait());
        QVERIFY(failed.at(0).at(0).value<JobFailure>().kind == FailureKind::SourceChanged);
    }

    void tellsTheSizeOfASourceThatCameWithoutIt() {
        auto asked = request("echo '{\"event\":\"done\"}'\n");
        const auto whole = asked.input;
        asked.input = {whole.path, 0, 0};
        PackageJob job(asked);
        const QSignalSpy known(&job, &PackageJob::sourceKnown);
        QSignalSpy finished(&job, &PackageJob::finished);
        job.start();
        QVERIFY(finished.wait());
        QCOMPARE(known.count(), 1);
        QVERIFY(known.at(0).at(0).value<SourceFile>() == whole);
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
    SourceFile film(const char* name) const {
        const auto path = folder.filePath(name).toStdString();
        Q_UNUSED(writeFileDurably(path, "a film"));
        return *sourceFile(path);
    }
    PackageRequest request(const QByteArray& script) {
        const auto path = folder.filePath(QString("packager%1").arg(++count));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {path.toStdString(), film("film.mp4"), folder.filePath(QString("out%1/deep").arg(count)).toStdString()};
    }

    QTemporaryDir folder;
    int count = 0;
};

QTEST_GUILESS_MAIN(PackageJobTest)
#include "package_job_test.moc"
