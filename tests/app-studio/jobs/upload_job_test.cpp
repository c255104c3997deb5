// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/upload_job.h"

#include "shared/base/file.h"
#include "tests/app-studio/jobs/fake_publishing.h"
#include "tests/support/fake_job_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace vitascope;
using namespace vitascope::studio;
using test::FakePublishing;
using test::writePackage;

class UploadJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        server = std::make_unique<FakePublishing>();
        http = std::move(*transfer::HttpClient::open());
        session = std::make_unique<client::Session>(*http, clock, server->tus().http().url());
        api = std::make_unique<client::ApiClient>(*session);
        work = std::make_unique<QTemporaryDir>();
        folder = work->path().toStdString();
        title = TitleId(Uuid::makeV7(clock.utcNow()));
        store = std::make_unique<test::FakeJobStore>();
        JobRecord record;
        record.id = 1;
        QVERIFY(store->put(record));
    }
    void cleanup() {
        api.reset();
        session.reset();
        http.reset();
        server.reset();
    }

    void bringsAllTracks() {
        writeTracks({"v720", "v360"});
        auto job = makeJob();
        QSignalSpy finished(job.get(), &UploadJob::finished), created(job.get(), &UploadJob::packageCreated);
        const QSignalSpy progressed(job.get(), &UploadJob::progressed), tracks(job.get(), &UploadJob::trackCommitted);
        job->addTrack("v720");
        job->addTrack("v360");
        job->noMoreTracks();
        job->start();
        QVERIFY(finished.wait());
        QVERIFY((server->committed() == std::vector<std::string>{"v720", "v360"}));
        QCOMPARE(created.at(0).at(0).toString(), finished.at(0).at(0).toString());
        QCOMPARE(tracks.count(), 2);
        const auto last = progressed.last().at(0).value<UploadJobProgress>();
        QCOMPARE(last.acknowledgedBytes, static_cast<qint64>(server->tus().bytesReceived()));
        QCOMPARE(last.totalBytes, last.acknowledgedBytes);
        QCOMPARE(last.tracksAdded, 2);
        QCOMPARE(last.tracksCommitted, 2);
        QCOMPARE(QString::fromStdString(server->lastPackageBody()),
                 QString(R"({"asset":"main","durationTicks":1080000,"timescale":90000})"));
    }

    void aTrackTravelsWhileOthersAreStillMade() {
        writeTracks({"v720", "v360"});
        auto job = makeJob();
        QSignalSpy finished(job.get(), &UploadJob::finished);
        QSignalSpy progressed(job.get(), &UploadJob::progressed);
        job->start();
        job->addTrack("v720");
        const auto hasArrived = [&] {
            return !progressed.isEmpty() &&
                   progressed.last().at(0).value<UploadJobProgress>().state ==
                       UploadJobProgress::State::WaitingForTracks &&
                   server->tus().bytesReceived() > 0;
        };
        QTRY_VERIFY(hasArrived());
        QCOMPARE(finished.count(), 0);
        job->addTrack("v360");
        job->noMoreTracks();
        QVERIFY(finished.wait());
        QCOMPARE(server->packagesMade(), 1);
    }

    void waitsForAServerThatIsAway() {
        writeTracks({"v720"});
        server->tus().http().goAway();
        auto job = makeJob();
        QSignalSpy finished(job.get(), &UploadJob::finished), progressed(job.get(), &UploadJob::progressed);
        job->addTrack("v720");
        job->noMoreTracks();
        job->start();
        const auto isWaiting = [&] {
            return !progressed.isEmpty() && progressed.last().at(0).value<UploadJobProgress>().state ==
                                                UploadJobProgress::State::WaitingForServer;
        };
        QTRY_VERIFY(isWaiting());
        QVERIFY(!progressed.last().at(0).value<UploadJobProgress>().reason.isEmpty());
        server->tus().http().comeBack();
        QVERIFY(finished.wait(10'000));
    }

    void aRefusedTrackSaysWhy() {
        writeTracks({"v720"});
        server->refuse("v720", "its digest is another");
        auto job = makeJob();
        QSignalSpy failed(job.get(), &UploadJob::failed);
        job->addTrack("v720");
        job->noMoreTracks();
        job->start();
        QVERIFY(failed.wait());
        const auto failure = failed.at(0).at(0).value<JobFailure>();
        QVERIFY(textOf(failure).happened.contains("v720"));
        QCOMPARE(failure.detail, QString("its digest is another"));
    }

    void whatTheServerRefusesIsAFailure_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("signed out") << 401 << static_cast<int>(FailureKind::SignedOut);
        QTest::newRow("no editor") << 403 << static_cast<int>(FailureKind::NotAllowed);
        QTest::newRow("title gone") << 404 << static_cast<int>(FailureKind::TitleGone);
    }
    void whatTheServerRefusesIsAFailure() {
        QFETCH(const int, status);
        QFETCH(const int, kind);
        writeTracks({"v720"});
        server->answerPackages(status, 1);
        auto job = makeJob();
        QSignalSpy failed(job.get(), &UploadJob::failed);
        job->addTrack("v720");
        job->start();
        QVERIFY(failed.wait());
        const auto failure = failed.at(0).at(0).value<JobFailure>();
        QCOMPARE(static_cast<int>(failure.kind), kind);
    }

    void aBadTrackIsAFailure_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        QTest::newRow("missing") << "v999" << static_cast<int>(FailureKind::PackageDamaged);
        QTest::newRow("no name") << "../v720" << static_cast<int>(FailureKind::ServerRefused);
        QTest::newRow("broken manifest") << "broken" << static_cast<int>(FailureKind::ServerRefused);
    }
    void aBadTrackIsAFailure() {
        QFETCH(const QString, name);
        QFETCH(const int, kind);
        QVERIFY(writeFileDurably(folder / "broken.json", "{\"format\":1"));
        auto job = makeJob();
        QSignalSpy failed(job.get(), &UploadJob::failed);
        job->addTrack(name);
        job->start();
        QVERIFY(failed.wait());
        QCOMPARE(static_cast<int>(failed.at(0).at(0).value<JobFailure>().kind), kind);
    }

    void aTrackWhoseFileIsGoneIsADamagedPackage() {
        writeTracks({"v720"});
        std::filesystem::remove(folder / "v720.mp4");
        auto job = makeJob();
        QSignalSpy failed(job.get(), &UploadJob::failed);
        job->addTrack("v720");
        job->start();
        QVERIFY(failed.wait());
        QVERIFY(failed.at(0).at(0).value<JobFailure>().kind == FailureKind::PackageDamaged);
    }

    void aQueueThatIsNotKeptIsToldAsThat() {
        writeTracks({"v720"});
        QVERIFY(store->remove(1));
        auto job = makeJob();
        QSignalSpy failed(job.get(), &UploadJob::failed);
        job->start();
        QVERIFY(failed.wait());
        QVERIFY(failed.at(0).at(0).value<JobFailure>().kind == FailureKind::QueueNotKept);
    }

    void canBeCancelledAtAnyTime() {
        auto job = makeJob();
        QSignalSpy cancelled(job.get(), &UploadJob::cancelled);
        job->start();
        job->cancel();
        QVERIFY(cancelled.wait(2000));
    }

    void isNotFinishedWhenCancelledBeforeItsLastTrack() {
        writeTracks({"v720", "v360"});
        server->proveAtOnce();
        auto job = makeJob();
        QSignalSpy cancelled(job.get(), &UploadJob::cancelled), committed(job.get(), &UploadJob::trackCommitted);
        const QSignalSpy finished(job.get(), &UploadJob::finished);
        job->addTrack("v720");
        job->start();
        QVERIFY(committed.wait());
        job->cancel();
        QVERIFY(cancelled.wait(2000));
        QCOMPARE(finished.count(), 0);
    }

    void aSecondJobGoesOnWhereTheFirstEnded() {
        writeTracks({"v720", "v360"});
        server->tus().answerPiecesAfter(1, 403);
        QVERIFY(!bringAll({"v720", "v360"}));
        const auto before = server->tus().bytesReceived();
        QVERIFY(before > 0);
        server->tus().answerPieces(0, 0);

        QVERIFY(bringAll({"v720", "v360"}));

        QCOMPARE(server->packagesMade(), 1);
        QVERIFY((server->committed() == std::vector<std::string>{"v720", "v360"}));
        QCOMPARE(server->tus().bytesReceived(), sizeOfTracks({"v720", "v360"}));
    }

    void aCompletePackageIsNotBroughtAgain() {
        writeTracks({"v720"});
        QVERIFY(bringAll({"v720"}));
        const auto bytes = server->tus().bytesReceived();
        QVERIFY(bringAll({"v720"}));
        QCOMPARE(server->tus().bytesReceived(), bytes);
        QCOMPARE(server->packagesMade(), 1);
    }

    void aFilmThatWasPackagedAnewGetsANewPackage() {
        writeTracks({"v720"});
        QVERIFY(bringAll({"v720"}));
        writeTracks({"v360", "v720"}); // v720 with other bytes
        QVERIFY(bringAll({"v720"}));
        QCOMPARE(server->packagesMade(), 2);
    }

    void aForgottenPackageIsMadeAgain() {
        writeTracks({"v720"});
        QVERIFY(bringAll({"v720"}));
        server->forgetPackages();
        QVERIFY(bringAll({"v720"}));
        QCOMPARE(server->packagesMade(), 2);
    }

    void whatTheServerHadBeforeIsToldApart() {
        writeTracks({"v720"});
        for (const bool isSecond : {false, true}) {
            auto job = makeJob();
            QSignalSpy finished(job.get(), &UploadJob::finished), progressed(job.get(), &UploadJob::progressed);
            job->addTrack("v720");
            job->noMoreTracks();
            job->start();
            QVERIFY(finished.wait());
            const auto last = progressed.last().at(0).value<UploadJobProgress>();
            QCOMPARE(last.keptBytes, isSecond ? last.totalBytes : 0);
        }
    }

    void notesHowFarEachTrackIs() {
        writeTracks({"v720"});
        QVERIFY(bringAll({"v720"}));
        const auto notes = *store->notes(1);
        QVERIFY(!notes.key.empty() && notes.package);
        const auto& upload = notes.uploads.at("v720");
        QCOMPARE(upload.acknowledged, sizeOfTracks({"v720"}));
        QCOMPARE(upload.size, upload.acknowledged);
        QVERIFY(upload.url.starts_with("/api/v1/uploads/"));
    }

    void aFilmThatIsNoLongerInTheQueueIsAFailure() {
        writeTracks({"v720"});
        QVERIFY(store->remove(1));
        QVERIFY(!bringAll({"v720"}));
    }

private:
    std::unique_ptr<UploadJob> makeJob() {
        return std::make_unique<UploadJob>(*api, clock, *store, UploadRequest{1, title, folder, {}, {}, {}});
    }
    void writeTracks(const std::vector<std::string>& names) {
        QCOMPARE(writePackage(folder, names).size(), names.size());
    }
    bool bringAll(const QStringList& names) {
        auto job = makeJob();
        QSignalSpy finished(job.get(), &UploadJob::finished), failed(job.get(), &UploadJob::failed);
        for (const auto& name : names)
            job->addTrack(name);
        job->noMoreTracks();
        job->start();
        return QTest::qWaitFor([&] { return finished.count() + failed.count() > 0; }, 10'000) && failed.isEmpty();
    }
    std::size_t sizeOfTracks(const std::vector<std::string>& names) const {
        std::size_t size = 0;
        for (const auto& name : names)
            size += std::filesystem::file_size(folder / (name + ".mp4"));
        return size;
    }

    SystemClock clock;
    TitleId title;
    std::filesystem::path folder;
    std::unique_ptr<test::FakeJobStore> store;
    std::unique_ptr<QTemporaryDir> work;
    std::unique_ptr<FakePublishing> server;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<client::Session> session;
    std::unique_ptr<client::ApiClient> api;
};

QTEST_GUILESS_MAIN(UploadJobTest)
#include "upload_job_test.moc"
