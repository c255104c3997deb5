// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/watching_api.h"

#include "tests/support/test_http_server.h"

#include <QTest>

#include <functional>
#include <vector>

using namespace vitascope;
using namespace vitascope::client;
using test::TestConnection;
using test::TestHttpServer;
using test::TestRequest;

namespace {

const std::string kId = "0190163d-8694-739b-aea5-966c26f8ad91";

template<class T>
std::string failureOf(const Result<T>& result) {
    return result ? "" : std::string(toString(result.error().code)) + " " + result.error().message;
}

} // namespace

class WatchingApiTest : public QObject {
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
        const auto id = *TitleId::parse(kId);
        const auto title = "/api/v1/me/titles/" + kId;
        wire::WatchEvent event;
        event.id = *WatchEventId::parse(kId);
        event.titleId = id;
        event.positionSeconds = Seconds(41);
        struct Row {
            std::string request; // method, target, body
            int status;
            std::string answer;
            std::function<std::string(WatchingApi&)> call;
        };
        const std::vector<Row> rows{
            {"GET " + title + " ", 200, toJson(wire::TitleMarks()),
             [&](auto& api) { return failureOf(api.marks(id)); }},
            {"PUT " + title + "/favourite ", 204, "", [&](auto& api) { return failureOf(api.setFavourite(id, true)); }},
            {"DELETE " + title + "/favourite ", 204, "",
             [&](auto& api) { return failureOf(api.setFavourite(id, false)); }},
            {"PUT " + title + R"(/rating {"stars":8})", 204, "", [&](auto& api) { return failureOf(api.rate(id, 8)); }},
            {"DELETE " + title + "/rating ", 204, "", [&](auto& api) { return failureOf(api.rate(id, std::nullopt)); }},
            {"DELETE " + title + "/position ", 204, "", [&](auto& api) { return failureOf(api.forgetPosition(id)); }},
            {"GET /api/v1/me/favourites?limit=5&cursor=a%2Fb ", 200, toJson(wire::TitlePage()),
             [&](auto& api) { return failureOf(api.favourites(5, "a/b")); }},
            {"GET /api/v1/me/continue-watching?limit=20 ", 200, toJson(wire::UnfinishedList()),
             [&](auto& api) { return failureOf(api.continueWatching(20)); }},
            {"POST /api/v1/me/watch-events " + toJson(wire::WatchEventBatch{{event}}), 200,
             toJson(wire::WatchEventReport{1, 0, {}}), [&](auto& api) { return failureOf(api.tell({{event}})); }},
        };
        for (const auto& row : rows) {
            status_ = row.status;
            body_ = row.answer;
            WatchingApi api(*session_);
            QCOMPARE(row.call(api), std::string());
            const auto asked = server_->requests().back();
            QCOMPARE(asked.method + ' ' + asked.target + ' ' + asked.body, row.request);
        }
    }

    void aWithdrawnTitleIsNotFound() {
        status_ = 404;
        const auto marks = WatchingApi(*session_).marks(*TitleId::parse(kId));
        QVERIFY(!marks);
        QVERIFY(marks.error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(WatchingApiTest)
#include "watching_api_test.moc"
