// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_job.h"

#include "shared/base/file.h"
#include "tests/app-studio/jobs/fake_publishing.h"
#include "tests/support/fake_job_store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace vitascope;
using namespace vitascope::studio;
using test::FakePublishing;

class FilmJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        server = std::make_unique<FakePublishing>();
        Q_UNUSED(store.remove(1));
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
        FilmJob job(parts(), record(kWholeScript, true));
        QSignalSpy finished(&job, &FilmJob::finished);
        std::vector<FilmStage> stages;
        connect(&job, &FilmJob::changed, this, [&](const FilmStatus& status) {
            if (stages.empty() || stages.back() != status.stage)
                stages.push_back(status.stage);
        });
        begin(job);
        QVERIFY(finished.wait(10'000));
        QVERIFY((stages == std::vector<FilmStage>{FilmStage::Packaging, FilmStage::Uploading, FilmStage::Publishing,
                                                  FilmStage::Done}));
        QVERIFY(server->isPublished());
        QCOMPARE(server->committed().size(), std::size_t{2});
        QCOMPARE(job.status().packaged->speed, 2.0);
        QCOMPARE(job.status().notices, QStringList{"no chapters"});
        QCOMPARE(job.status().upload.tracksCommitted, 2);
        QVERIFY(!job.status().packageId.isEmpty());
        job.cancel();
        QVERIFY(job.status().stage == FilmStage::Done);
    }

    void tellsAtOnceWhereAnInterruptedEncodeGoesOn() {
        FilmJob job(parts(),
                    record("echo '{\"event\":\"probed\",\"durationSeconds\":100}'\n"
                           "echo '{\"event\":\"resumed\",\"seconds\":43}'\n"
                           "echo '{\"event\":\"progress\",\"seconds\":43,\"durationSeconds\":100,\"speed\":0}'\n"
                           "exec sleep 30\n"));
        QSignalSpy changed(&job, &FilmJob::changed);
        begin(job);
        QTRY_COMPARE(job.status().packaging.durationSeconds, 100.0);
        QTRY_COMPARE(job.status().resumedSeconds, 43.0);
        QCOMPARE(job.status().packaging.seconds, 43.0);
        QVERIFY(!job.status().packagingLeft); // what is passed over says nothing of the time
        QCOMPARE(job.status().packagingSpeed, 0.0);
    }

    void aTrackTravelsBeforePackagingIsOver() {
        FilmJob job(parts(), record("cp MADE/v720.* OUT\n"
                                    "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                                    "while [ ! -e OUT/go ]; do sleep 0.02; done\n"
                                    "cp MADE/* OUT\n"
                                    "echo '{\"event\":\"track\",\"name\":\"v360\",\"bytes\":1}'\n"
                                    "echo '{\"event\":\"done\"}'\n"));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QTRY_VERIFY(server->tus().bytesReceived() > 0);
        QVERIFY(job.status().stage == FilmStage::Packaging);
        QVERIFY(writeFileDurably(path("out") / "go", ""));
        QVERIFY(finished.wait(10'000));
        QVERIFY(!server->isPublished());
    }

    void aCompletePackageIsNotMadeAgain() {
        test::writeWholePackage(path("out"), path("film.mkv"), {"v720", "v360"});
        FilmJob job(parts(), record("echo ran > OUT/ran\nexit 1\n"));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QVERIFY(finished.wait(10'000));
        QVERIFY(!std::filesystem::exists(path("out") / "ran"));
    }

    void aPackageThatLacksAFileIsMadeAgain() {
        test::writeWholePackage(path("out"), path("film.mkv"), {"v720"});
        std::filesystem::remove(path("out") / "v720.mp4");
        // The packager refuses a folder that holds a package.
        FilmJob job(parts(), record(QString("[ -e OUT/package.json ] && exit 1\n") + kWholeScript));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void aPackageOfAnotherFilmIsMadeAgain() {
        QVERIFY(writeFileDurably(path("other.mkv"), "another film"));
        test::writeWholePackage(path("out"), path("other.mkv"), {"v720"});
        FilmJob job(parts(), record(kWholeScript));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void aPackageOfTheFilmBeforeItsChangeIsMadeAgain() {
        test::writeWholePackage(path("out"), path("film.mkv"), {"v720"});
        using namespace std::chrono_literals;
        const auto changed = std::filesystem::last_write_time(path("film.mkv")) + 1s;
        std::filesystem::last_write_time(path("film.mkv"), changed);
        FilmJob job(parts(), record(kWholeScript));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void aFailureOfPackagingStopsTheUpload() {
        FilmJob job(parts(), record("echo '{\"event\":\"error\",\"code\":\"invalid-input\",\"message\":\"no video\"}'\n"
                                    "exit 1\n"));
        QSignalSpy failed(&job, &FilmJob::failed);
        begin(job);
        QVERIFY(failed.wait());
        QVERIFY(job.status().stage == FilmStage::Failed);
        QCOMPARE(job.status().failure->detail, QString("no video"));
        QTest::qWait(100); // what the other part says now changes nothing
        QCOMPARE(failed.count(), 1);
        QVERIFY(job.status().stage == FilmStage::Failed);
    }

    void aFailureOfTheUploadStopsPackaging() {
        server->answerPackages(403, 1);
        FilmJob job(parts(), record("echo $$ > OUT/pid\ncp MADE/* OUT\n"
                                    "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                                    "exec sleep 30\n"));
        QSignalSpy failed(&job, &FilmJob::failed);
        begin(job);
        QVERIFY(failed.wait());
        const auto pid = QString::fromStdString(*readFile(path("out") / "pid", 100)).trimmed();
        QTRY_VERIFY(!QFile::exists("/proc/" + pid));
    }

    void aFailureToPublishKeepsTheFilm() {
        server->answerPublish(409);
        FilmJob job(parts(), record(kWholeScript, true));
        QSignalSpy failed(&job, &FilmJob::failed);
        begin(job);
        QVERIFY(failed.wait(10'000));
        QVERIFY(failed.at(0).at(0).value<JobFailure>().kind == FailureKind::CannotPublish);
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void canBeCancelledWhilePackaging() {
        FilmJob job(parts(), record("echo '{\"event\":\"probed\"}'\nexec sleep 30\n"));
        QSignalSpy cancelled(&job, &FilmJob::cancelled);
        connect(&job, &FilmJob::changed, &job, [&](const FilmStatus& status) {
            if (status.probe)
                job.cancel();
        });
        begin(job);
        QVERIFY(cancelled.wait());
        QTest::qWait(50);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(job.status().stage == FilmStage::Cancelled);
    }

    void isNotBegunAgainWhileItIsCancelled_data() {
        QTest::addColumn<QString>("end"); // of the packager, when it is told to
        QTest::newRow("packaging ends at once") << "exit 1";
        QTest::newRow("packaging ends after the upload") << "sleep 0.5; exit 1";
        QTest::newRow("packaging finishes all the same") << "echo '{\"event\":\"done\"}'; exit 0";
        QTest::newRow("packaging finishes after the upload") << "sleep 0.5; echo '{\"event\":\"done\"}'; exit 0";
    }
    void isNotBegunAgainWhileItIsCancelled() {
        QFETCH(const QString, end);
        server->proveAtOnce();
        QFile::remove(work->filePath("end"));
        QVERIFY(writeFileDurably(path("end"), end.toStdString()));
        FilmJob job(parts(), record("trap '. OUT/../end' TERM\ncp MADE/* OUT\n"
                                    "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                                    "while :; do sleep 0.02; done\n"));
        QSignalSpy cancelled(&job, &FilmJob::cancelled);
        begin(job);
        QTRY_COMPARE(job.status().upload.tracksCommitted, 1);
        QTimer turns; // as those of other films, which the queue gives at any time
        connect(&turns, &QTimer::timeout, &job, [&job] {
            job.startPackaging();
            job.startUpload();
        });
        turns.start(0);
        job.cancel();
        QVERIFY(cancelled.wait(3000));
        QTest::qWait(100);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(job.status().stage == FilmStage::Cancelled && !job.isUploading() && !job.isPackaging());
        QCOMPARE(job.record().attempts, 1);
    }

    void aFilmThatWasPausedBetweenTwoTracksIsBroughtAsAWhole() {
        server->proveAtOnce();
        FilmJob job(parts(), record("cp MADE/* OUT\n"
                                    "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                                    "while [ ! -e OUT/go ]; do sleep 0.02; done\n"
                                    "echo '{\"event\":\"track\",\"name\":\"v360\",\"bytes\":1}'\n"
                                    "echo '{\"event\":\"done\"}'\n",
                                    true));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QTRY_COMPARE(job.status().upload.tracksCommitted, 1);
        job.pause();
        QTRY_VERIFY(!job.isUploading());
        job.resume();
        job.startPackaging();
        QVERIFY(!finished.wait(100));
        QVERIFY(!server->isPublished());
        QVERIFY(writeFileDurably(path("out") / "go", ""));
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->committed().size(), std::size_t{2});
    }

    void aFinishedPackageTravelsAlsoWhenTheFilmIsGone() {
        test::writeWholePackage(path("out"), path("film.mkv"), {"v720"});
        FilmJob job(parts(), record("exit 1\n"));
        std::filesystem::remove(path("film.mkv"));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->committed().size(), std::size_t{1});
    }

    void aFilmThatChangedSinceItWasQueuedIsRefused() {
        const auto asked = record(kWholeScript);
        QVERIFY(writeFileDurably(path("film.mkv"), "another film"));
        FilmJob job(parts(), asked);
        QSignalSpy failed(&job, &FilmJob::failed);
        begin(job);
        QVERIFY(failed.wait());
        QVERIFY(job.status().failure->kind == FailureKind::SourceChanged);
        QVERIFY(server->committed().empty());
    }

    void nothingTravelsBeforeAPersonHasLookedAtIt() {
        auto asked = record(kWholeScript);
        asked.request.review = true;
        FilmJob job(parts(), asked);
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QTRY_VERIFY(job.status().stage == FilmStage::Review);
        QTest::qWait(50);
        QCOMPARE(server->packagesMade(), 0);
        TrackChange change;
        change.track = "v360";
        change.label = "Small";
        job.approve({change});
        QVERIFY(finished.wait(10'000));
        QVERIFY(server->manifest("v360").find("\"Small\"") != std::string::npos);
        QVERIFY(server->manifest("v720").find("\"Small\"") == std::string::npos);
        QVERIFY(job.record().isReviewed);
    }

    void aPausedFilmStandsStillUntilItGoesOn() {
        FilmJob job(parts(), record("echo $$ > OUT/pid\necho '{\"event\":\"probed\"}'\n"
                                    "while [ ! -e OUT/go ]; do sleep 0.02; done\n"
                                    "cp MADE/* OUT\n"
                                    "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                                    "echo '{\"event\":\"done\"}'\n"));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QTRY_VERIFY(job.status().probe);
        job.pause();
        QVERIFY(job.record().isPaused && !job.isPackaging());
        const auto pid = QString::fromStdString(*readFile(path("out") / "pid", 100)).trimmed();
        const auto stateOf = [&] {
            const auto text = readFile("/proc/" + pid.toStdString() + "/stat", 1000).value_or("");
            return text.empty() ? ' ' : text.at(text.rfind(')') + 2);
        };
        QTRY_COMPARE(stateOf(), 'T');
        QVERIFY(writeFileDurably(path("out") / "go", ""));
        QVERIFY(!finished.wait(100));
        job.resume();
        QVERIFY(job.wantsPackaging());
        job.startPackaging();
        QVERIFY(finished.wait(10'000));
    }

    void aPausedFilmCanBeCancelled() {
        FilmJob job(parts(), record("echo '{\"event\":\"probed\"}'\nexec sleep 30\n"));
        QSignalSpy cancelled(&job, &FilmJob::cancelled);
        begin(job);
        QTRY_VERIFY(job.status().probe);
        job.pause();
        job.cancel();
        QVERIFY(cancelled.count() == 1 || cancelled.wait(3000));
    }

    void anUploadThatWasPausedGoesOnAtItsOffset() {
        test::writeWholePackage(path("out"), path("film.mkv"), {"v720", "v360"});
        server->tus().http().goAway();
        FilmJob job(parts(), record("exit 1\n"));
        QSignalSpy finished(&job, &FilmJob::finished);
        begin(job);
        QTRY_VERIFY(job.status().upload.state == UploadJobProgress::State::WaitingForServer);
        job.pause();
        QTRY_VERIFY(!job.isUploading());
        QVERIFY(job.status().stage == FilmStage::Uploading && job.status().isPaused);
        server->tus().http().comeBack();
        job.resume();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->packagesMade(), 1);
    }

private:
    static constexpr auto kWholeScript = "echo '{\"event\":\"probed\",\"durationSeconds\":12}'\n"
                                         "echo '{\"event\":\"notice\",\"message\":\"no chapters\"}'\n"
                                         "cp MADE/* OUT\n"
                                         "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                                         "echo '{\"event\":\"track\",\"name\":\"v360\",\"bytes\":1}'\n"
                                         "echo '{\"event\":\"done\",\"seconds\":6,\"speed\":2}'\n";

    std::filesystem::path path(const char* name) const { return work->filePath(name).toStdString(); }
    FilmJob::Parts parts() { return {*api, clock, store, path("packager")}; }
    // As the queue does it: each half begins as soon as it can.
    static void begin(FilmJob& job) {
        connect(
            &job, &FilmJob::turnChanged, &job, [&job] { job.startUpload(); }, Qt::QueuedConnection);
        job.startPackaging();
    }
    JobRecord record(QString script, bool publish = false) {
        script.replace("MADE", work->filePath("made")).replace("OUT", work->filePath("out"));
        QFile file(work->filePath("packager"));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        JobRecord made;
        made.id = 1;
        made.request.title = TitleId(Uuid::makeV7(clock.utcNow()));
        made.request.source = *sourceFile(path("film.mkv"));
        made.request.folder = path("out");
        made.request.publish = publish;
        Q_UNUSED(store.put(made));
        return made;
    }

    SystemClock clock;
    test::FakeJobStore store;
    std::unique_ptr<QTemporaryDir> work;
    std::unique_ptr<FakePublishing> server;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<client::Session> session;
    std::unique_ptr<client::ApiClient> api;
};

QTEST_GUILESS_MAIN(FilmJobTest)
#include "film_job_test.moc"
