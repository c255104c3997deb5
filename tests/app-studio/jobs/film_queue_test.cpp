// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_queue.h"

#include "app-studio/jobs/poster_candidates.h"

#include "shared/base/file.h"
#include "tests/app-studio/jobs/fake_publishing.h"
#include "tests/support/fake_job_store.h"
#include "tests/support/turnstile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;
using test::FakePublishing;

class FilmQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        server = std::make_unique<FakePublishing>();
        http = std::move(*transfer::HttpClient::open());
        session = std::make_unique<client::Session>(*http, clock, server->tus().http().url());
        api = std::make_unique<client::ApiClient>(*session);
        work = std::make_unique<QTemporaryDir>();
        disk = std::make_unique<test::Turnstile>();
        disk->open();
        store = std::make_unique<test::FakeJobStore>();
        store->beforePut = [this] { disk->pass(); };
        open();
        QVERIFY(writeFileDurably(file("film.mkv"), "a film"));
        test::writeWholePackage(file("made"), file("film.mkv"), {"v720"});
        // Makes its package once the file "go" is there.
        QFile packager(work->filePath("packager"));
        QVERIFY(packager.open(QIODevice::WriteOnly));
        packager.write("#!/bin/sh\n"
                       "W=$(dirname $0)\n"
                       "echo x >> $W/runs\n"
                       "if [ -e $W/fail ]; then exit 1; fi\n"
                       "while [ ! -e $W/go ]; do sleep 0.02; done\n"
                       "cp $W/made/* $4\n"
                       "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                       "echo '{\"event\":\"done\"}'\n");
        packager.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void cleanup() {
        disk->open();
        queue.reset();
        api.reset();
        session.reset();
        http.reset();
        server.reset();
    }

    void packagesOneFilmAfterTheOther() {
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        const QSignalSpy added(queue.get(), &FilmQueue::added);
        const auto first = queue->add(request("one")), second = queue->add(request("two"));
        QCOMPARE(added.count(), 2);
        QVERIFY((queue->ids() == QList<FilmQueue::Id>{first, second}));
        QTRY_COMPARE(runs(), 1);
        QVERIFY(queue->job(first)->status().stage == FilmStage::Packaging);
        QVERIFY(queue->job(second)->status().stage == FilmStage::Waiting);
        QVERIFY(queue->isBusy());
        go();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 10'000);
        QVERIFY(!queue->isBusy());
        QCOMPARE(runs(), 2);
    }

    void aFailedFilmLetsTheNextOneStartAndCanBeTriedAgain() {
        QVERIFY(writeFileDurably(file("fail"), ""));
        QSignalSpy failed(queue.get(), &FilmQueue::failed), finished(queue.get(), &FilmQueue::finished);
        const auto first = queue->add(request("one"));
        queue->add(request("two"));
        QTRY_COMPARE(failed.count(), 2);
        std::filesystem::remove(file("fail"));
        go();
        queue->retry(first);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(finished.at(0).at(0).toULongLong(), first);
        QVERIFY(queue->job(first)->status().stage == FilmStage::Done);
        queue->retry(first);
        QVERIFY(queue->job(first)->status().stage == FilmStage::Done);
    }

    void cancelsWaitingAndRunningFilms() {
        QSignalSpy cancelled(queue.get(), &FilmQueue::cancelled);
        const auto first = queue->add(request("one")), second = queue->add(request("two"));
        QTRY_COMPARE(runs(), 1);
        queue->cancel(second);
        QCOMPARE(cancelled.count(), 1);
        queue->cancel(first);
        QTRY_COMPARE(cancelled.count(), 2);
        QCOMPARE(runs(), 1);
        QVERIFY(!queue->isBusy());
    }

    void removesOnlyWhatIsOver() {
        QSignalSpy cancelled(queue.get(), &FilmQueue::cancelled);
        const QSignalSpy removed(queue.get(), &FilmQueue::removed);
        const auto id = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        queue->remove(id);
        QVERIFY(queue->job(id) != nullptr);
        queue->cancel(id);
        QVERIFY(cancelled.count() == 1 || cancelled.wait());
        queue->remove(id);
        QCOMPARE(removed.count(), 1);
        QVERIFY(queue->job(id) == nullptr);
        QVERIFY(queue->ids().isEmpty());
        queue->remove(id);
        queue->cancel(id);
        queue->retry(id);
    }

    void goesOnInTheNextRunOfTheProgram() {
        const auto first = queue->add(request("one")), second = queue->add(request("two"));
        QTRY_COMPARE(runs(), 1);
        queue.reset(); // the first is in the middle of its packaging
        open();
        QVERIFY((queue->ids() == QList<FilmQueue::Id>{first, second}));
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        go();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 10'000);
        QCOMPARE(runs(), 3); // the first one was begun anew
        QVERIFY(!queue->log(first).empty());
        const auto third = queue->add(request("three"));
        QVERIFY(third > second);
    }

    void whatWasPackagedIsNotPackagedAgainAndWhatArrivedIsNotSentAgain() {
        go();
        const auto id = queue->add(request("one"));
        server->answerPublish(503); // all arrives, and then the server is away
        auto asked = request("two");
        asked.publish = true;
        const auto published = queue->add(asked);
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        QVERIFY(finished.wait(10'000));
        QTRY_VERIFY(queue->job(published)->status().stage == FilmStage::Publishing);
        const auto bytes = server->tus().bytesReceived();
        const auto ran = runs();
        queue.reset();
        server->answerPublish(200);
        open();
        QVERIFY(queue->job(id)->status().stage == FilmStage::Done);
        QTRY_VERIFY_WITH_TIMEOUT(queue->job(published)->status().stage == FilmStage::Done, 10'000);
        QCOMPARE(runs(), ran);
        QCOMPARE(server->tus().bytesReceived(), bytes);
        QVERIFY(server->isPublished());
    }

    void whatIsPausedStaysSoInTheNextRun() {
        const auto id = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        queue->pauseAll();
        queue.reset();
        open();
        go();
        QTest::qWait(100);
        QCOMPARE(runs(), 1);
        QVERIFY(queue->job(id)->status().isPaused);
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        queue->resumeAll();
        QVERIFY(finished.wait(10'000));
    }

    void aPausedFilmLetsTheNextOneGoFirst() {
        const auto first = queue->add(request("one"));
        queue->add(request("two"));
        QTRY_COMPARE(runs(), 1);
        queue->pause(first);
        QTRY_COMPARE(runs(), 2);
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        go();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(finished.at(0).at(0).toULongLong(), first + 1);
        queue->resume(first);
        QVERIFY(finished.wait(10'000));
    }

    void theOrderIsThePersonsAndIsKept() {
        const auto first = queue->add(request("one")), second = queue->add(request("two"));
        const auto third = queue->add(request("three"));
        queue->move(third, 0);
        QVERIFY((queue->ids() == QList<FilmQueue::Id>{third, first, second}));
        QTRY_COMPARE(runs(), 1);
        QTRY_VERIFY(queue->job(third)->status().stage == FilmStage::Packaging);
        queue.reset();
        open();
        QVERIFY((queue->ids() == QList<FilmQueue::Id>{third, first, second}));
    }

    void asManyArePackagedAtOnceAsTheLimitSays() {
        queue->setLimits({2, 1});
        queue->add(request("one"));
        queue->add(request("two"));
        queue->add(request("three"));
        QTRY_COMPARE(runs(), 2);
        QTest::qWait(50);
        QCOMPARE(runs(), 2);
        queue->setLimits({3, 1});
        QTRY_COMPARE(runs(), 3);
    }

    void aSignInThatEndedIsNoFailureInTheNextRun() {
        go();
        server->answerPackages(401, 1);
        QSignalSpy failed(queue.get(), &FilmQueue::failed);
        const auto id = queue->add(request("one"));
        QVERIFY(failed.wait(10'000));
        queue.reset();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(queue->job(id)->status().stage == FilmStage::Done, 10'000);
    }

    void thePackageGoesWithTheFilm() {
        go();
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        const auto id = queue->add(request("one"));
        QVERIFY(finished.wait(10'000));
        QTRY_VERIFY(!std::filesystem::exists(file("one")));
        queue->clearFinished();
        QVERIFY(queue->job(id) == nullptr);
        queue.reset();
        QVERIFY(store->jobs()->empty());
    }

    void thePicturesForAPosterStayUntilTheFilmIsTakenOffTheList() {
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        const auto id = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        std::filesystem::create_directories(file("one") / "candidates");
        QVERIFY(writeFileDurably(file("one") / "candidates" / "1.jpg", "large"));
        QVERIFY(writeFileDurably(file("one") / "candidates" / "1-small.jpg", "small"));
        go();
        QVERIFY(finished.wait(10'000));
        QTRY_VERIFY(!std::filesystem::exists(file("one") / "package.json"));
        QCOMPARE(posterCandidates(file("one")).size(), std::size_t{1});
        queue->remove(id);
        QTRY_VERIFY(!std::filesystem::exists(file("one")));
    }

    void theFolderOfOneThatRunsStaysWhenItsForerunnerGoes() {
        go();
        QSignalSpy finished(queue.get(), &FilmQueue::finished), failed(queue.get(), &FilmQueue::failed);
        const auto first = queue->add(request("one"));
        QVERIFY(finished.wait(10'000));
        QTRY_VERIFY(!std::filesystem::exists(file("one")));
        std::filesystem::remove(file("go"));
        const auto again = queue->add(request("one")); // takes the place of the first
        QVERIFY((queue->ids() == QList<FilmQueue::Id>{again}));
        QVERIFY(queue->job(first) == nullptr);
        QTRY_COMPARE(runs(), 2);
        QTest::qWait(50);
        QVERIFY(std::filesystem::exists(file("one")));
        go();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(failed.count(), 0);
    }

    void whatAPersonCancelsLeavesNothingOnTheDisk() {
        const auto id = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        QVERIFY(writeFileDurably(file("one") / "v720.mp4.part", "half a rendition"));
        QSignalSpy cancelled(queue.get(), &FilmQueue::cancelled);
        queue->cancel(id);
        QVERIFY(cancelled.count() == 1 || cancelled.wait());
        QTRY_VERIFY(!std::filesystem::exists(file("one")));
    }

    void whatIsTriedAgainAfterACancelBeginsInAnEmptyFolder() {
        const auto id = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        disk->close();
        QSignalSpy cancelled(queue.get(), &FilmQueue::cancelled), finished(queue.get(), &FilmQueue::finished);
        queue->cancel(id);
        QVERIFY(cancelled.count() == 1 || cancelled.wait());
        queue->retry(id);
        go();
        QTest::qWait(50);
        QCOMPARE(runs(), 1); // its folder is not empty yet
        disk->open();
        QVERIFY(finished.wait(10'000));
        QCOMPARE(runs(), 2);
    }

    void stopsWithoutWaitingAndKeepsWhatWasMade() {
        const auto id = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        QVERIFY(writeFileDurably(file("one") / "v720.mp4.part", "half a rendition"));
        disk->close();
        queue->add(request("two")); // is kept before it stops
        QSignalSpy stopped(queue.get(), &FilmQueue::stopped), cancelled(queue.get(), &FilmQueue::cancelled);
        queue->stop();
        QVERIFY(!disk->wasForced());
        QTRY_VERIFY(!queue->job(id)->isAtWork());
        QCOMPARE(stopped.count(), 0);
        disk->open();
        QVERIFY(stopped.wait(10'000));
        QCOMPARE(cancelled.count(), 0);
        QVERIFY(std::filesystem::exists(file("one") / "v720.mp4.part"));
        QCOMPARE(store->jobs()->size(), std::size_t{2});
        QVERIFY(store->jobs()->front().stage == FilmStage::Packaging);
    }

    // As at a sign-out: the film is not to go on at the next sign-in.
    void aCancelThatIsUnderWayWhenItStopsIsKept() {
        const auto id = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        QSignalSpy stopped(queue.get(), &FilmQueue::stopped);
        queue->cancel(id);
        QVERIFY(queue->job(id)->status().stage == FilmStage::Packaging); // the packager has not ended yet
        queue->stop();
        QVERIFY(stopped.wait(10'000));
        QVERIFY(store->jobs()->front().stage == FilmStage::Cancelled);
        QVERIFY(!std::filesystem::exists(file("one")));
    }

    void aFolderThatAnotherFilmNamesIsNotRemoved() {
        const auto first = queue->add(request("one"));
        QTRY_COMPARE(runs(), 1);
        QSignalSpy cancelled(queue.get(), &FilmQueue::cancelled);
        queue->cancel(first);
        QVERIFY(cancelled.count() == 1 || cancelled.wait());
        queue->add(request("one"));
        QTRY_COMPARE(runs(), 2);
        queue->remove(first);
        QSignalSpy finished(queue.get(), &FilmQueue::finished);
        go();
        QVERIFY(finished.wait(10'000));
    }

    void aPackageThatIsMadeAnewIsLookedAtAnew() {
        go();
        server->refuse("v720", "its digest is another");
        auto asked = request("one");
        asked.review = true;
        const auto id = queue->add(asked);
        QTRY_VERIFY(queue->job(id)->status().stage == FilmStage::Review);
        TrackChange change;
        change.track = "v720";
        change.label = "Sharp";
        QSignalSpy failed(queue.get(), &FilmQueue::failed);
        queue->approve(id, {change});
        QVERIFY(failed.wait(10'000));
        queue->retry(id);
        QTRY_VERIFY(queue->job(id)->status().stage == FilmStage::Review);
        QVERIFY(!queue->job(id)->record().isReviewed);
        QVERIFY(queue->job(id)->record().changes.empty());
    }

private:
    std::filesystem::path file(const char* name) const { return work->filePath(name).toStdString(); }
    // As the studio does when it starts.
    void open() {
        queue = std::make_unique<FilmQueue>(FilmJob::Parts{*api, clock, *store, file("packager")}, *keptJobs(*store));
    }
    FilmRequest request(const char* name) {
        FilmRequest made;
        made.title = TitleId(Uuid::makeV7(clock.utcNow()));
        made.titleName = name;
        made.source = *sourceFile(file("film.mkv"));
        made.folder = file(name);
        return made;
    }
    int runs() const {
        const auto text = readFile(file("runs"), 1000).value_or("");
        return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    }
    void go() { QVERIFY(writeFileDurably(file("go"), "")); }

    SystemClock clock;
    std::unique_ptr<test::Turnstile> disk; // which keeps the films
    std::unique_ptr<test::FakeJobStore> store;
    std::unique_ptr<QTemporaryDir> work;
    std::unique_ptr<FakePublishing> server;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<client::Session> session;
    std::unique_ptr<client::ApiClient> api;
    std::unique_ptr<FilmQueue> queue;
};

QTEST_GUILESS_MAIN(FilmQueueTest)
#include "film_queue_test.moc"
