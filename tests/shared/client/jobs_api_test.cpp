// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/jobs_api.h"

#include "tests/shared/client/answering_server.h"

#include <QTest>

#include <functional>
#include <vector>

using namespace vitascope;
using namespace vitascope::client;

class JobsApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::AnsweringServer> server_;

private Q_SLOTS:
    void init() { server_ = std::make_unique<test::AnsweringServer>(); }

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
            {"GET /api/v1/jobs?limit=5&cursor=a%2Fb&state=dead&kind=package-film&titleId=" + text + " ", 200,
             toJson(wire::JobPage()),
             [&](auto& api) {
                 return !!api.list({5, "a/b", wire::JobState::Dead, title, "package-film"});
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
        const JobsApi api(server_->session());
        for (const auto& row : rows) {
            server_->answer(row.status, row.answer);
            QVERIFY2(row.call(api), row.request.c_str());
            QCOMPARE(server_->lastAsked(), row.request);
        }
    }

    void aRefusalIsAFailure() {
        server_->answer(409);
        const auto cancelled = JobsApi(server_->session()).cancel(JobId());
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(JobsApiTest)
#include "jobs_api_test.moc"
