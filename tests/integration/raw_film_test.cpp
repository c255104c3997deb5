// SPDX-License-Identifier: GPL-3.0-or-later
// A raw film that is uploaded to a running server, from its submission to the package; what is no film; a server that
// is killed in the middle; a job that is cancelled.
#include "shared/base/clock.h"
#include "shared/client/api_client.h"
#include "shared/client/tus_upload.h"
#include "shared/transfer/http_client.h"
#include "shared/wire/job.h"
#include "shared/wire/publishing.h"
#include "tests/support/clip.h"
#include "tests/support/server_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace vitascope;
using namespace vitascope::test;

namespace {

// An editor with a session of a server.
struct Desk {
    explicit Desk(const ServerProcess& server)
        : http(*transfer::HttpClient::open()), session(*http, clock, server.url().toStdString()), api(session) {}

    Result<UploadId> upload(const QString& path) {
        transfer::SystemSleeper sleeper;
        return client::TusUpload(session, clock, sleeper).run({path.toStdString(), {}, {}}, {}, {});
    }
    Result<TitleId> makeTitle() {
        wire::TitleInput input;
        input.name = "A film";
        return api.createTitle(input).map([](const wire::Title& title) { return title.id; });
    }
    Result<wire::Job> post(const std::string& path, std::string body = {}) {
        transfer::HttpRequest request;
        request.method = transfer::Method::Post;
        request.url = "/api/v1" + path;
        request.headers.add("Content-Type", "application/json");
        request.body = std::make_shared<transfer::MemoryBody>(std::move(body));
        const auto response = session.perform(std::move(request));
        if (!response)
            return fail(response.error());
        return wire::fromJson<wire::Job>(response->body);
    }
    Result<wire::Job> submit(TitleId title, UploadId upload) {
        return post("/titles/" + title.toString() + "/films",
                    wire::toJson(wire::FilmSubmission{.uploadId = upload, .asset = wire::AssetKind::Main}));
    }

    SystemClock clock;
    std::unique_ptr<transfer::HttpClient> http;
    client::Session session;
    client::ApiClient api;
};

bool isOver(const wire::Job& job) {
    return job.state != wire::JobState::Queued && job.state != wire::JobState::Running;
}

} // namespace

class RawFilmTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    Clips clips_;
    std::unique_ptr<ServerProcess> server_;
    std::unique_ptr<Desk> desk_;

    // The job when it runs and has told how far it is, or has ended.
    wire::Job underWay(JobId id) {
        wire::Job job;
        (void)QTest::qWaitFor(
            [&] {
                job = desk_->api.job(id).value_or(wire::Job{});
                return isOver(job) || job.progress;
            },
            60'000);
        return job;
    }
    wire::Job ended(JobId id) {
        wire::Job job;
        (void)QTest::qWaitFor(
            [&] {
                job = desk_->api.job(id).value_or(wire::Job{});
                return isOver(job);
            },
            120'000);
        return job;
    }
    bool isPlayable(TitleId title) { return desk_->api.title(title).value_or(wire::Title{}).playable; }

private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("ffmpeg is not installed");
        server_ = ServerProcess::start(folder_.path());
        QVERIFY(server_);
        desk_ = std::make_unique<Desk>(*server_);
        QVERIFY(desk_->api.claim(
            {Secret(server_->claimToken().toStdString()), "editor", Secret("a long film evening"), "The Editor"}));
    }

    void packagesAFilmAndTellsHowFarItIs() {
        const auto title = *desk_->makeTitle();
        const auto upload = desk_->upload(clips_.simple("film.mp4", "320x180", 6));
        QVERIFY(upload);
        auto cursor = desk_->api.events(std::nullopt, std::chrono::seconds(0))->cursor;
        const auto job = desk_->submit(title, *upload);
        QVERIFY2(job, job ? "" : job.error().message.c_str());
        std::set<std::string> states;
        std::size_t tracks = 0;
        for (int i = 0; i < 200 && !states.contains("done") && !states.contains("dead"); ++i) {
            const auto batch = desk_->api.events(cursor, std::chrono::seconds(10));
            QVERIFY2(batch, batch ? "" : batch.error().message.c_str());
            QVERIFY(!batch->reset);
            cursor = batch->cursor;
            for (const auto& event : batch->events) {
                if (event.kind == "job-changed" && event.id == job->id.toString())
                    states.insert(event.state.value_or(""));
                tracks += event.kind == "track-changed" && event.state == "committed" ? 1 : 0;
                if (event.kind == "job-progress")
                    states.insert("progress");
            }
        }
        const auto done = ended(job->id);
        QVERIFY2(done.state == wire::JobState::Done, done.reason.value_or("").c_str());
        QCOMPARE(states, (std::set<std::string>{"queued", "running", "progress", "done"}));
        QVERIFY(tracks >= 2);
        QVERIFY(isPlayable(title));
        QTRY_VERIFY(QDir(folder_.filePath("data/work")).isEmpty());
    }

    void whatIsNoFilmIsDeadAtOnce() {
        const QString path = folder_.filePath("letter.txt");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100'000, 'x')) > 0);
        file.close();
        const auto job = desk_->submit(*desk_->makeTitle(), *desk_->upload(path));
        QVERIFY(job);
        const auto dead = ended(job->id);
        QVERIFY(dead.state == wire::JobState::Dead);
        QCOMPARE(dead.attempts, 1);
        QVERIFY(dead.reason && !dead.reason->empty());
        QVERIFY2(dead.reason->find(folder_.path().toStdString()) == std::string::npos, dead.reason->c_str());
        qInfo("its reason: %s", dead.reason->c_str());
    }

    void aCancelledJobEndsItsChildAndCanBeRestarted() {
        const auto title = *desk_->makeTitle();
        const auto upload = desk_->upload(clips_.simple("long.mp4", "1280x720", 40));
        QVERIFY(upload);
        const auto job = desk_->submit(title, *upload);
        QVERIFY(job && underWay(job->id).state == wire::JobState::Running);
        QVERIFY(desk_->post("/jobs/" + job->id.toString() + "/cancel")->state == wire::JobState::Cancelled);
        QTRY_VERIFY(QDir(folder_.filePath("data/work")).isEmpty());
        QVERIFY(!isPlayable(title));
        QVERIFY(desk_->post("/jobs/" + job->id.toString() + "/restart")->state == wire::JobState::Queued);
        QVERIFY(underWay(job->id).state == wire::JobState::Running);
        QVERIFY(desk_->post("/jobs/" + job->id.toString() + "/cancel")->state == wire::JobState::Cancelled);
    }

    void aKilledServerBeginsTheFilmAnew() {
        const auto title = *desk_->makeTitle();
        const auto upload = desk_->upload(clips_.simple("killed.mp4", "640x360", 12));
        QVERIFY(upload);
        const auto job = desk_->submit(title, *upload);
        QVERIFY(job && underWay(job->id).state == wire::JobState::Running);
        const auto port = server_->port();
        server_->kill();
        server_ = ServerProcess::start(folder_.path(), {}, port);
        QVERIFY(server_);
        QVERIFY(!isPlayable(title));
        const auto done = ended(job->id);
        QVERIFY2(done.state == wire::JobState::Done, done.reason.value_or("").c_str());
        QCOMPARE(done.attempts, 2);
        QVERIFY(isPlayable(title));
        QTRY_VERIFY(QDir(folder_.filePath("data/work")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RawFilmTest)
#include "raw_film_test.moc"
