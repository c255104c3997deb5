// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_queue.h"

#include "shared/base/file.h"
#include "tests/app-studio/jobs/fake_publishing.h"

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
        queue = std::make_unique<FilmQueue>(*api, clock);
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

private:
    std::filesystem::path file(const char* name) const { return work->filePath(name).toStdString(); }
    FilmRequest request(const char* name) {
        return {TitleId(Uuid::makeV7(clock.utcNow())), name, file("packager"), file("film.mkv"), file(name), false};
    }
    int runs() const {
        const auto text = readFile(file("runs"), 1000).value_or("");
        return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    }
    void go() { QVERIFY(writeFileDurably(file("go"), "")); }

    SystemClock clock;
    std::unique_ptr<QTemporaryDir> work;
    std::unique_ptr<FakePublishing> server;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<client::Session> session;
    std::unique_ptr<client::ApiClient> api;
    std::unique_ptr<FilmQueue> queue;
};

QTEST_GUILESS_MAIN(FilmQueueTest)
#include "film_queue_test.moc"
