// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_job.h"

#include "shared/base/file.h"
#include "tests/app-studio/jobs/fake_publishing.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;
using test::FakePublishing;

class FilmJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        server = std::make_unique<FakePublishing>();
        http = std::move(*transfer::HttpClient::open());
        session = std::make_unique<client::Session>(*http, clock, server->tus().http().url());
        api = std::make_unique<client::ApiClient>(*session);
        work = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFileDurably(path("film.mkv"), "a film"));
        // What the packager of these tests copies, as if it had made it.
        test::writeWholePackage(path("made"), path("film.mkv"), {"v720", "v360"});
    }
    void cleanup() {
        api.reset();
        session.reset();
        http.reset();
        server.reset();
    }

    void packagesUploadsAndPublishes() {
        FilmJob job(*api, clock, request(kWholeScript, true));
        QSignalSpy finished(&job, &FilmJob::finished), packaged(&job, &FilmJob::packaged);
        std::vector<FilmStage> stages;
        connect(&job, &FilmJob::changed, this, [&](const FilmStatus& status) {
            if (stages.empty() || stages.back() != status.stage)
                stages.push_back(status.stage);
        });
        job.start();
        QVERIFY(finished.wait(10'000));
        QVERIFY((stages == std::vector<FilmStage>{FilmStage::Packaging, FilmStage::Uploading, FilmStage::Publishing,
                                                  FilmStage::Done}));
        QVERIFY(server->isPublished());
        QCOMPARE(server->committed().size(), std::size_t{2});
        QCOMPARE(packaged.count(), 1);
        QCOMPARE(job.status().packaged->speed, 2.0);
        QCOMPARE(job.status().notices, QStringList{"no chapters"});
        QCOMPARE(job.status().upload.tracksCommitted, 2);
        QVERIFY(!job.status().packageId.isEmpty());
        job.cancel();
        QVERIFY(job.status().stage == FilmStage::Done);
    }

    void aTrackTravelsBeforePackagingIsOver() {
        FilmJob job(*api, clock,
                    request("cp MADE/v720.* OUT\n"
                            "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                            "while [ ! -e OUT/go ]; do sleep 0.02; done\n"
                            "cp MADE/* OUT\n"
                            "echo '{\"event\":\"track\",\"name\":\"v360\",\"bytes\":1}'\n"
                            "echo '{\"event\":\"done\"}'\n"));
        QSignalSpy finished(&job, &FilmJob::finished);
        job.start();
        QTRY_VERIFY(server->tus().bytesReceived() > 0);
        QVERIFY(job.status().stage == FilmStage::Packaging);
        QVERIFY(writeFileDurably(path("out") / "go", ""));
        QVERIFY(finished.wait(10'000));
        QVERIFY(!server->isPublished());
    }

    void aCompletePackageIsNotMadeAgain() {
        test::writeWholePackage(path("out"), path("film.mkv"), {"v720", "v360"});
        FilmJob job(*api, clock, request("echo ran > OUT/ran\nexit 1\n"));
        QSignalSpy finished(&job, &FilmJob::finished), packaged(&job, &FilmJob::packaged);
        job.start();
        QVERIFY(finished.wait(10'000));
        QVERIFY(!std::filesystem::exists(path("out") / "ran"));
        QCOMPARE(packaged.count(), 1);
    }

    void aPackageOfAnotherFilmIsMadeAgain() {
        QVERIFY(writeFileDurably(path("other.mkv"), "another film"));
        test::writeWholePackage(path("out"), path("other.mkv"), {"v720"});
        FilmJob job(*api, clock, request(kWholeScript));
        QSignalSpy finished(&job, &FilmJob::finished);
        job.start();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void aPackageOfTheFilmBeforeItsChangeIsMadeAgain() {
        test::writeWholePackage(path("out"), path("film.mkv"), {"v720"});
        using namespace std::chrono_literals;
        const auto changed = std::filesystem::last_write_time(path("film.mkv")) + 1s;
        std::filesystem::last_write_time(path("film.mkv"), changed);
        FilmJob job(*api, clock, request(kWholeScript));
        QSignalSpy finished(&job, &FilmJob::finished);
        job.start();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void aFailureOfPackagingStopsTheUpload() {
        FilmJob job(*api, clock,
                    request("echo '{\"event\":\"error\",\"code\":\"invalid-input\",\"message\":\"no video\"}'\n"
                            "exit 1\n"));
        QSignalSpy failed(&job, &FilmJob::failed);
        job.start();
        QVERIFY(failed.wait());
        QVERIFY(job.status().stage == FilmStage::Failed);
        QCOMPARE(job.status().failure->detail, QString("no video"));
        QTest::qWait(100); // what the other part says now changes nothing
        QCOMPARE(failed.count(), 1);
        QVERIFY(job.status().stage == FilmStage::Failed);
    }

    void aFailureOfTheUploadStopsPackaging() {
        server->answerPackages(403, 1);
        FilmJob job(*api, clock,
                    request("echo $$ > OUT/pid\ncp MADE/* OUT\n"
                            "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                            "exec sleep 30\n"));
        QSignalSpy failed(&job, &FilmJob::failed);
        job.start();
        QVERIFY(failed.wait());
        const auto pid = QString::fromStdString(*readFile(path("out") / "pid", 100)).trimmed();
        QTRY_VERIFY(!QFile::exists("/proc/" + pid));
    }

    void aFailureToPublishKeepsTheFilm() {
        server->answerPublish(409);
        FilmJob job(*api, clock, request(kWholeScript, true));
        QSignalSpy failed(&job, &FilmJob::failed);
        job.start();
        QVERIFY(failed.wait(10'000));
        QVERIFY(failed.at(0).at(0).value<JobFailure>().code == ErrorCode::Conflict);
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void canBeCancelledWhilePackaging() {
        FilmJob job(*api, clock, request("echo '{\"event\":\"probed\"}'\nexec sleep 30\n"));
        QSignalSpy cancelled(&job, &FilmJob::cancelled);
        connect(&job, &FilmJob::changed, &job, [&](const FilmStatus& status) {
            if (status.probe)
                job.cancel();
        });
        job.start();
        QVERIFY(cancelled.wait());
        QTest::qWait(50);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(job.status().stage == FilmStage::Cancelled);
    }

private:
    static constexpr auto kWholeScript = "echo '{\"event\":\"probed\",\"durationSeconds\":12}'\n"
                                         "echo '{\"event\":\"notice\",\"message\":\"no chapters\"}'\n"
                                         "cp MADE/* OUT\n"
                                         "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                                         "echo '{\"event\":\"track\",\"name\":\"v360\",\"bytes\":1}'\n"
                                         "echo '{\"event\":\"done\",\"seconds\":6,\"speed\":2}'\n";

    std::filesystem::path path(const char* name) const { return work->filePath(name).toStdString(); }
    FilmRequest request(QString script, bool publish = false) {
        script.replace("MADE", work->filePath("made")).replace("OUT", work->filePath("out"));
        QFile file(work->filePath("packager"));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {
            TitleId(Uuid::makeV7(clock.utcNow())), "Film", path("packager"), path("film.mkv"), path("out"), publish};
    }

    SystemClock clock;
    std::unique_ptr<QTemporaryDir> work;
    std::unique_ptr<FakePublishing> server;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<client::Session> session;
    std::unique_ptr<client::ApiClient> api;
};

QTEST_GUILESS_MAIN(FilmJobTest)
#include "film_job_test.moc"
