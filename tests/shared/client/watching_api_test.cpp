// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/watching_api.h"

#include "tests/shared/client/answering_server.h"

#include <QTest>

#include <functional>
#include <vector>

using namespace vitascope;
using namespace vitascope::client;

namespace {

const std::string kId = "0190163d-8694-739b-aea5-966c26f8ad91";

template<class T>
std::string failureOf(const Result<T>& result) {
    return result ? "" : std::string(toString(result.error().code)) + " " + result.error().message;
}

} // namespace

class WatchingApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::AnsweringServer> server_;

private Q_SLOTS:
    void init() { server_ = std::make_unique<test::AnsweringServer>(); }

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
            server_->answer(row.status, row.answer);
            WatchingApi api(server_->session());
            QCOMPARE(row.call(api), std::string());
            QCOMPARE(server_->lastAsked(), row.request);
        }
    }

    void aWithdrawnTitleIsNotFound() {
        server_->answer(404);
        const auto marks = WatchingApi(server_->session()).marks(*TitleId::parse(kId));
        QVERIFY(!marks);
        QVERIFY(marks.error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(WatchingApiTest)
#include "watching_api_test.moc"
