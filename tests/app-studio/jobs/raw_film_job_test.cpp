// SPDX-License-Identifier: GPL-3.0-or-later
// A film that the server packages: its own file travels, and the server's job is followed, over a server in memory.
#include "app-studio/jobs/film_job.h"

#include "shared/base/file.h"
#include "shared/wire/job.h"
#include "tests/support/fake_job_store.h"
#include "tests/support/fake_tus_server.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <utility>

using namespace vitascope;
using namespace vitascope::studio;

namespace {

// Of the server what package-film jobs need. Each look at the job is one step of its states.
class FakeFilmJobs {
public:
    FakeFilmJobs() {
        tus.onOther = [this](const test::TestRequest& request, test::TestConnection& connection) {
            handle(request, connection);
        };
    }

    test::FakeTusServer tus;
    std::vector<wire::JobState> states; // what the next looks see; the last stays
    std::atomic<int> submissions = 0, cancels = 0;
    bool losesAnswer = false; // of the next submission
    bool refuses = false;     // the upload was submitted for something else
    std::mutex mutex;

private:
    wire::Job job() {
        wire::Job job;
        job.id = id_;
        job.kind = "package-film";
        job.state = states.empty() ? wire::JobState::Queued : states.front();
        if (job.state == wire::JobState::Running)
            job.progress = wire::JobProgress{0.5, "packaging", 2.0, std::chrono::seconds(30)};
        if (job.state == wire::JobState::Dead) {
            job.reason = "there is no picture in it";
            isSubmitted_ = false; // the upload is free again
        }
        if (states.size() > 1)
            states.erase(states.begin());
        return job;
    }
    void handle(const test::TestRequest& request, test::TestConnection& connection) {
        const std::scoped_lock lock(mutex);
        const bool isPost = request.method == "POST";
        if (isPost && request.target.ends_with("/films")) {
            if (refuses)
                return connection.reply(409);
            if (!std::exchange(isSubmitted_, true))
                ++submissions;
            if (losesAnswer)
                states.insert(states.begin(), wire::JobState::Queued);
            return connection.reply(std::exchange(losesAnswer, false) ? 503 : 202, wire::toJson(job()));
        }
        if (isPost && request.target.ends_with("/cancel")) {
            ++cancels;
            states = {wire::JobState::Cancelled};
            return connection.reply(200, wire::toJson(job()));
        }
        if (request.target.starts_with("/api/v1/jobs/"))
            return connection.reply(200, wire::toJson(job()));
        connection.reply(404);
    }

    const JobId id_ = JobId(Uuid::makeV7(SystemClock().utcNow()));
    bool isSubmitted_ = false;
};

} // namespace

class RawFilmJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        server = std::make_unique<FakeFilmJobs>();
        Q_UNUSED(store.remove(1));
        http = std::move(*transfer::HttpClient::open());
        session = std::make_unique<client::Session>(*http, clock, server->tus.http().url());
        api = std::make_unique<client::ApiClient>(*session);
        work = std::make_unique<QTemporaryDir>();
        film = work->filePath("film.mkv").toStdString();
        QVERIFY(writeFileDurably(film, std::string(100'000, 'f')));
    }
    void cleanup() {
        api.reset();
        session.reset();
        http.reset();
        server.reset();
    }

    void uploadsTheFileAndFollowsTheServer() {
        using wire::JobState;
        server->states = {JobState::Queued, JobState::Queued, JobState::Running, JobState::Running, JobState::Done};
        FilmJob job(parts(), record());
        QSignalSpy finished(&job, &FilmJob::finished);
        double seen = 0;
        bool wasLeft = false;
        connect(&job, &FilmJob::changed, this, [&](const FilmStatus& status) {
            seen = std::max(seen, status.upload.serverFraction);
            wasLeft = wasLeft || status.isLeftToServer;
        });
        QVERIFY(!job.wantsPackaging());
        job.startUpload();
        QVERIFY(job.status().stage == FilmStage::Uploading);
        QVERIFY(finished.wait(10'000));
        QCOMPARE(server->tus.content(), std::string(100'000, 'f'));
        QVERIFY(wasLeft);
        QCOMPARE(seen, 1.0);
        QVERIFY(job.status().serverJob);
        QVERIFY(job.record().request.source == *sourceFile(film)); // what came without size and time
        QCOMPARE(server->submissions.load(), 1);
    }

    void anotherRunGoesOnWithTheServersJob() {
        server->states = {wire::JobState::Running};
        {
            FilmJob job(parts(), record());
            QVERIFY(comesToTheServer(job));
        }
        const auto sent = server->tus.bytesReceived();
        setStates({wire::JobState::Done});
        FilmJob job(parts(), store.jobs()->front());
        QVERIFY(startsAndTells(job, &FilmJob::finished));
        QCOMPARE(server->tus.bytesReceived(), sent);
        QCOMPARE(server->submissions.load(), 1);
    }

    void aSubmissionWhoseAnswerIsLostIsFoundAgain() {
        server->losesAnswer = true;
        server->states = {wire::JobState::Running, wire::JobState::Done};
        FilmJob job(parts(), record());
        QVERIFY(startsAndTells(job, &FilmJob::finished));
        QCOMPARE(server->submissions.load(), 1);
    }

    void aRefusedSubmissionIsAFailureAndNoJobOfAnotherFilmIsFollowed() {
        server->refuses = true;
        server->states = {wire::JobState::Done};
        FilmJob job(parts(), record());
        QVERIFY(startsAndTells(job, &FilmJob::failed));
        QVERIFY(!job.status().serverJob);
    }

    void whatTheServerCannotPackageIsAFailureWithItsReason() {
        server->states = {wire::JobState::Dead};
        FilmJob job(parts(), record());
        QVERIFY(startsAndTells(job, &FilmJob::failed));
        QVERIFY(job.status().failure->kind == FailureKind::ServerCannotPackage);
        QVERIFY(job.status().failure->detail.contains("no picture"));
        // Another try submits the same upload again.
        const auto sent = server->tus.bytesReceived();
        setStates({wire::JobState::Queued, wire::JobState::Done});
        auto again = store.jobs()->front();
        again.stage = FilmStage::Waiting;
        FilmJob second(parts(), again);
        QVERIFY(startsAndTells(second, &FilmJob::finished));
        QCOMPARE(server->submissions.load(), 2);
        QCOMPARE(server->tus.bytesReceived(), sent);
    }

    void aPauseLeavesTheServerToItsWorkAndACancelEndsIt() {
        server->states = {wire::JobState::Running};
        FilmJob job(parts(), record());
        QVERIFY(comesToTheServer(job));
        job.pause();
        QTRY_VERIFY(!job.isUploading());
        QCOMPARE(server->cancels.load(), 0);
        job.resume();
        QVERIFY(comesToTheServer(job));
        QVERIFY(isCancelled(job));
        QCOMPARE(server->cancels.load(), 1);
    }

    void aCancelOfAPausedFilmEndsTheServersJobToo() {
        server->states = {wire::JobState::Running};
        FilmJob job(parts(), record());
        QVERIFY(comesToTheServer(job));
        job.pause();
        QTRY_VERIFY(!job.isUploading());
        QVERIFY(isCancelled(job));
        QCOMPARE(server->cancels.load(), 1);
        QVERIFY(job.status().stage == FilmStage::Cancelled);
    }

    void aCancelOfAFilmThatWaitsForItsTurnEndsTheServersJobToo() {
        server->states = {wire::JobState::Running};
        {
            FilmJob job(parts(), record());
            QVERIFY(comesToTheServer(job));
        }
        FilmJob job(parts(), store.jobs()->front());
        QVERIFY(isCancelled(job));
        QCOMPARE(server->cancels.load(), 1);
    }

    void aFileWithOtherBytesOfTheSameLengthIsSentAnew() {
        server->states = {wire::JobState::Dead};
        FilmJob job(parts(), record());
        QVERIFY(startsAndTells(job, &FilmJob::failed));
        QVERIFY(writeFileDurably(film, std::string(100'000, 'g')));
        std::filesystem::last_write_time(film, std::filesystem::last_write_time(film) + std::chrono::seconds(1));
        setStates({wire::JobState::Done});
        auto again = job.record();
        again.stage = FilmStage::Waiting;
        again.request.source = {film, 0, 0}; // as a retry has it
        FilmJob second(parts(), again);
        QVERIFY(startsAndTells(second, &FilmJob::finished));
        QCOMPARE(server->tus.content(), std::string(100'000, 'g'));
    }

    void aFileThatChangedIsNotSent() {
        auto changed = record();
        changed.request.source = *sourceFile(film);
        QVERIFY(writeFileDurably(film, "another film"));
        FilmJob job(parts(), changed);
        QVERIFY(startsAndTells(job, &FilmJob::failed));
        QVERIFY(job.status().failure->kind == FailureKind::SourceChanged);
        QCOMPARE(server->tus.bytesReceived(), std::size_t{0});
    }

private:
    FilmJob::Parts parts() { return {*api, clock, store, "/nowhere/vitascope-package"}; }
    template<class Signal>
    static bool startsAndTells(FilmJob& job, Signal signal) {
        QSignalSpy told(&job, signal);
        job.startUpload();
        return told.wait(20'000);
    }
    static bool comesToTheServer(FilmJob& job) {
        job.startUpload();
        return QTest::qWaitFor([&] { return job.status().isLeftToServer; });
    }
    static bool isCancelled(FilmJob& job) {
        QSignalSpy told(&job, &FilmJob::cancelled);
        job.cancel();
        return told.count() == 1 || told.wait(10'000);
    }
    void setStates(std::vector<wire::JobState> states) {
        const std::scoped_lock lock(server->mutex);
        server->states = std::move(states);
    }
    JobRecord record() {
        JobRecord made;
        made.id = 1;
        made.request.title = TitleId(Uuid::makeV7(clock.utcNow()));
        made.request.source.path = film;
        made.request.folder = work->filePath("out").toStdString();
        made.request.onServer = true;
        Q_UNUSED(store.put(made));
        return made;
    }

    SystemClock clock;
    test::FakeJobStore store;
    std::filesystem::path film;
    std::unique_ptr<QTemporaryDir> work;
    std::unique_ptr<FakeFilmJobs> server;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<client::Session> session;
    std::unique_ptr<client::ApiClient> api;
};

QTEST_GUILESS_MAIN(RawFilmJobTest)
#include "raw_film_job_test.moc"
