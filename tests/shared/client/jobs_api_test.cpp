// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/jobs_api.h"

#include "tests/support/test_http_server.h"

#include <QTest>

#include <functional>
#include <vector>

using namespace vitascope;
using namespace vitascope::client;
using test::TestConnection;
using test::TestHttpServer;
using test::TestRequest;

class JobsApiTest : public QObject {
    Q_OBJECT

    int status_ = 200;
    std::string body_;
    std::unique_ptr<transfer::HttpClient> http_;
    std::unique_ptr<TestHttpServer> server_;
    SystemClock clock_;
    std::unique_ptr<Session> session_;

private Q_SLOTS:
    void init() {
        http_ = std::move(*transfer::HttpClient::open());
        server_ = std::make_unique<TestHttpServer>(
            [this](const TestRequest&, TestConnection& connection) { connection.reply(status_, body_); });
        session_ = std::make_unique<Session>(*http_, clock_, server_->url());
    }
    void cleanup() {
        session_.reset();
        server_.reset();
        http_.reset();
    }

    void asksWhatTheContractSays() {
        const std::string text = "0190163d-8694-739b-aea5-966c26f8ad91";
        const auto id = *JobId::parse(text);
        const auto title = *TitleId::parse(text);
        const auto upload = *UploadId::parse(text);
        struct Row {
            std::string request; // method, target, body
            int status;
            std::string answer;
            std::function<bool(const JobsApi&)> call;
        };
        const std::vector<Row> rows{
            {"GET /api/v1/jobs?limit=50 ", 200, toJson(wire::JobPage()), [](auto& api) { return !!api.list({}); }},
            {"GET /api/v1/jobs?limit=5&cursor=a%2Fb&state=dead&titleId=" + text + " ", 200, toJson(wire::JobPage()),
             [&](auto& api) {
                 return !!api.list({5, "a/b", wire::JobState::Dead, title});
             }},
            {"GET /api/v1/jobs/" + text + "/log ", 200, toJson(wire::JobLog()),
             [&](auto& api) { return !!api.log(id); }},
            {"POST /api/v1/jobs/" + text + "/cancel ", 200, toJson(wire::Job()),
             [&](auto& api) { return !!api.cancel(id); }},
            {"POST /api/v1/jobs/" + text + "/restart ", 200, toJson(wire::Job()),
             [&](auto& api) { return !!api.restart(id); }},
            {"POST /api/v1/titles/" + text + "/films " + toJson(wire::FilmSubmission{upload, wire::AssetKind::Trailer}),
             202, toJson(wire::Job()),
             [&](auto& api) {
                 return !!api.packageFilm(title, {upload, wire::AssetKind::Trailer});
             }},
        };
        const JobsApi api(*session_);
        for (const auto& row : rows) {
            status_ = row.status;
            body_ = row.answer;
            QVERIFY2(row.call(api), row.request.c_str());
            const auto asked = server_->requests().back();
            QCOMPARE(asked.method + ' ' + asked.target + ' ' + asked.body, row.request);
        }
    }

    void aRefusalIsAFailure() {
        status_ = 409;
        const auto cancelled = JobsApi(*session_).cancel(JobId());
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(JobsApiTest)
#include "jobs_api_test.moc"
