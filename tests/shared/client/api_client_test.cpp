// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/api_client.h"

#include "shared/client/accounts_api.h"
#include "shared/wire/problem.h"
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
const std::string kId2 = "0190163d-8694-739b-aea5-966c26f8ad92";

struct Answer {
    int status = 200;
    std::string body;
    TestConnection::Fields headers{};
};

std::string tokensJson() {
    wire::Tokens tokens;
    tokens.accessToken = Secret("a");
    tokens.refreshToken = Secret("r");
    tokens.expiresIn = std::chrono::seconds(600);
    tokens.user.id = *UserId::parse(kId);
    return toJson(tokens);
}

std::string titleJson() {
    wire::Title title;
    title.id = *TitleId::parse(kId);
    title.version = 4;
    return toJson(title);
}

std::string trackJson() {
    wire::Track track;
    track.id = *TrackId::parse(kId2);
    return toJson(track);
}

using Call = std::function<std::string(ApiClient&)>; // "" or the failure

template<class T>
std::string failureOf(const Result<T>& result) {
    return result ? "" : std::string(toString(result.error().code)) + " " + result.error().message;
}

} // namespace

class ApiClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        answer = Answer();
        http = std::move(*transfer::HttpClient::open());
        server = std::make_unique<TestHttpServer>([this](const TestRequest&, TestConnection& connection) {
            connection.reply(answer.status, answer.body, answer.headers);
        });
        session = std::make_unique<Session>(*http, clock, server->url());
    }
    void cleanup() {
        session.reset();
        server.reset();
        http.reset();
    }

    void asksWhatTheContractSays() {
        struct Row {
            std::string request; // method, target, body
            Answer given;
            Call call;
        };
        const auto titleId = *TitleId::parse(kId);
        const auto packageId = *PackageId::parse(kId);
        const wire::TitleInput input{"A", {}, {}, {}, {}, {}};
        wire::Package package;
        package.id = packageId;
        const std::vector<Row> rows{
            {"GET /api/v1/server ",
             {200, toJson(wire::ServerInfo())},
             [](auto& api) { return failureOf(api.server()); }},
            {"GET /healthz ", {200, toJson(wire::Health())}, [](auto& api) { return failureOf(api.health()); }},
            {R"(POST /api/v1/setup/claim {"token":"t","login":"l","password":"p","displayName":"d"})",
             {201, tokensJson()},
             [](auto& api) {
                 return failureOf(api.claim({Secret("t"), "l", Secret("p"), "d"}));
             }},
            {R"(POST /api/v1/auth/register {"login":"l","password":"p","displayName":"d"})",
             {201, tokensJson()},
             [](auto& api) {
                 return failureOf(api.registerUser({"l", Secret("p"), "d"}));
             }},
            {R"(POST /api/v1/auth/sign-in {"login":"l","password":"p","device":"d"})",
             {200, tokensJson()},
             [](auto& api) {
                 return failureOf(api.signIn({"l", Secret("p"), "d"}));
             }},
            {"GET /api/v1/me ", {200, toJson(wire::User())}, [](auto& api) { return failureOf(api.me()); }},
            {"GET /api/v1/users?search=&cursor=a%2Fb%26 ",
             {200, toJson(wire::UserPage())},
             [](auto& api) {
                 return failureOf(AccountsApi(api.session()).users({{}, "a/b&"}));
             }},
            {"PUT /api/v1/users/" + kId + R"(/role {"role":"editor"})",
             {200, toJson(wire::User())},
             [](auto& api) {
                 return failureOf(AccountsApi(api.session()).setRole(*UserId::parse(kId), wire::Role::Editor));
             }},
            {"GET /api/v1/titles?state=all&limit=5&cursor=c ",
             {200, toJson(wire::TitlePage())},
             [](auto& api) {
                 client::TitleQuery query;
                 query.filter = wire::TitleFilter::All;
                 query.limit = 5;
                 query.cursor = "c";
                 return failureOf(api.titles(query));
             }},
            {"GET /api/v1/titles?state=published&q=st%C3%A4r%20w&sort=year&order=asc&genre=drama&yearFrom=1950"
             "&yearTo=1960&maxAge=12&originalLanguage=de ",
             {200, toJson(wire::TitlePage())},
             [](auto& api) {
                 client::TitleQuery query;
                 query.text = "stär w";
                 query.sort = wire::TitleSort::Year;
                 query.order = wire::SortOrder::Ascending;
                 query.genre = "drama";
                 query.yearFrom = 1950;
                 query.yearTo = 1960;
                 query.maximumAge = 12;
                 query.originalLanguage = "de";
                 return failureOf(api.titles(query));
             }},
            {"GET /api/v1/search/suggest?q=a%26b ",
             {200, toJson(wire::Suggestions())},
             [](auto& api) { return failureOf(api.suggest("a&b")); }},
            {"GET /api/v1/titles/" + kId + " ",
             {200, titleJson()},
             [&](auto& api) { return failureOf(api.title(titleId)); }},
            {"POST /api/v1/titles " + toJson(input),
             {201, titleJson()},
             [&](auto& api) { return failureOf(api.createTitle(input)); }},
            {"PUT /api/v1/titles/" + kId + " " + toJson(input),
             {200, titleJson()},
             [&](auto& api) { return failureOf(api.updateTitle(titleId, 3, input)); }},
            {"DELETE /api/v1/titles/" + kId + " ",
             {204, ""},
             [&](auto& api) { return failureOf(api.deleteTitle(titleId)); }},
            {"POST /api/v1/titles/" + kId + "/publish ",
             {200, titleJson()},
             [&](auto& api) { return failureOf(api.publish(titleId)); }},
            {"POST /api/v1/titles/" + kId + "/withdraw ",
             {200, titleJson()},
             [&](auto& api) { return failureOf(api.withdraw(titleId)); }},
            {"PUT /api/v1/titles/" + kId + "/pictures/poster PNG",
             {204, ""},
             [&](auto& api) { return failureOf(api.putPicture(titleId, PictureKind::Poster, "PNG", "image/png")); }},
            {"GET /api/v1/titles/" + kId + "/pictures/poster?width=320 ",
             {200, "JPEG"},
             [&](auto& api) { return failureOf(api.picture(titleId, PictureKind::Poster, 320, {})); }},
            {"POST /api/v1/titles/" + kId + R"(/packages {"asset":"main","durationTicks":90,"timescale":30})",
             {201, toJson(package)},
             [&](auto& api) {
                 return failureOf(api.createPackage(titleId, {wire::AssetKind::Main, 90, 30}, "key"));
             }},
            {"GET /api/v1/packages/" + kId + " ",
             {200, toJson(package)},
             [&](auto& api) { return failureOf(api.package(packageId)); }},
            {"POST /api/v1/packages/" + kId + "/tracks {\"manifest\":{\"a\":1},\"uploadId\":\"" + kId2 + "\"}",
             {202, trackJson()},
             [&](auto& api) {
                 return failureOf(api.submitTrack(packageId, {R"({"a":1})", *UploadId::parse(kId2)}));
             }},
            {"GET /api/v1/packages/" + kId + "/tracks/" + kId2 + " ",
             {200, trackJson()},
             [&](auto& api) { return failureOf(api.track(packageId, *TrackId::parse(kId2))); }},
            {"GET /api/v1/jobs/" + kId + " ",
             {200, toJson(wire::Job())},
             [&](auto& api) { return failureOf(api.job(*JobId::parse(kId))); }},
            {"GET /api/v1/titles/" + kId + "/playback ",
             {200, toJson(wire::Playback())},
             [&](auto& api) { return failureOf(api.playback(titleId)); }},
        };
        ApiClient api(*session);
        for (const auto& row : rows) {
            answer = row.given;
            QCOMPARE(row.call(api), std::string());
            const auto sent = server->requests().back();
            QCOMPARE(sent.method + ' ' + sent.target + ' ' + sent.body, row.request);
        }
    }

    void sendsTheHeadersOfTheContract() {
        ApiClient api(*session);
        answer = {200, titleJson()};
        QVERIFY(api.updateTitle(*TitleId::parse(kId), 3, {}));
        QCOMPARE(server->requests().back().header("if-match"), std::string("\"3\""));
        QCOMPARE(server->requests().back().header("content-type"), std::string("application/json"));
        answer = {201, toJson(wire::Package())};
        QVERIFY(api.createPackage(*TitleId::parse(kId), {}, "key"));
        QCOMPARE(server->requests().back().header("idempotency-key"), std::string("key"));
        answer = {204, ""};
        QVERIFY(api.putPicture(*TitleId::parse(kId), PictureKind::Poster, "x", "image/webp"));
        QCOMPARE(server->requests().back().header("content-type"), std::string("image/webp"));
        QVERIFY(api.putPicture(*TitleId::parse(kId), PictureKind::Backdrop, "x", "image/png"));
        QVERIFY(server->requests().back().target.ends_with("/pictures/backdrop"));
    }

    void signingInStartsTheSessionAndSigningOutEndsIt() {
        ApiClient api(*session);
        answer = {200, tokensJson()};
        QVERIFY(api.signIn({"l", Secret("p"), "d"}));
        QVERIFY(session->user());
        answer = {204, ""};
        QVERIFY(api.signOut());
        QCOMPARE(server->requests().back().header("authorization"), std::string("Bearer a"));
        QVERIFY(!session->user());
    }

    void signingOutForgetsEvenWhenTheServerIsAway() {
        ApiClient api(*session);
        answer = {200, tokensJson()};
        QVERIFY(api.signIn({"l", Secret("p"), "d"}));
        server->goAway();
        QVERIFY(!api.signOut());
        QVERIFY(!session->user());
    }

    void aKnownPosterIsNotSentAgain() {
        ApiClient api(*session);
        const auto id = *TitleId::parse(kId);
        answer = {200, "JPEG", {{"ETag", "\"p1\""}}};
        const auto poster = api.picture(id, PictureKind::Poster, 320, {});
        QCOMPARE((*poster)->jpeg, std::string("JPEG"));
        QCOMPARE((*poster)->etag, std::string("\"p1\""));
        answer = {304, ""};
        const auto again = api.picture(id, PictureKind::Poster, 320, (*poster)->etag);
        QVERIFY(again && !*again);
        QCOMPARE(server->requests().back().header("if-none-match"), std::string("\"p1\""));
    }

    void problemsBecomeErrors_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("failure");
        const auto problem = [](const char* code, const char* detail) {
            return QString::fromStdString(
                toJson(wire::Problem{"about:blank", "Title", 400, code, detail, std::string("r1")}));
        };
        const QString path = "GET /api/v1/me: ";
        QTest::newRow("its code") << 409 << problem("already-exists", "taken")
                                  << "already-exists " + path + "taken (request r1)";
        QTest::newRow("unknown code") << 412 << problem("stale", "old")
                                      << "conflict " + path + "stale: old (request r1)";
        QTest::newRow("no problem") << 404 << "<html>"
                                    << "not-found " + path + "the server answered with status 404";
        QTest::newRow("401") << 401 << ""
                             << "unauthenticated " + path + "the server answered with status 401";
        QTest::newRow("403") << 403 << ""
                             << "forbidden " + path + "the server answered with status 403";
        QTest::newRow("410") << 410 << ""
                             << "not-found " + path + "the server answered with status 410";
        QTest::newRow("413") << 413 << ""
                             << "invalid-input " + path + "the server answered with status 413";
        QTest::newRow("429") << 429 << ""
                             << "unavailable " + path + "the server answered with status 429";
        QTest::newRow("500") << 500 << ""
                             << "internal " + path + "the server answered with status 500";
        QTest::newRow("503") << 503 << ""
                             << "unavailable " + path + "the server answered with status 503";
        QTest::newRow("redirect") << 302 << ""
                                  << "internal " + path + "the server answered with status 302";
        QTest::newRow("not JSON") << 200 << "{"
                                  << "corrupt the server's answer: not JSON: byte 2";
        QTest::newRow("other JSON") << 200 << "{}"
                                    << "corrupt the server's answer: $.id: is missing";
    }
    void problemsBecomeErrors() {
        QFETCH(const int, status);
        QFETCH(const QString, body);
        QFETCH(const QString, failure);
        answer = {status, body.toStdString()};
        QCOMPARE(QString::fromStdString(failureOf(ApiClient(*session).me())), failure);
    }

private:
    SystemClock clock;
    Answer answer;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<TestHttpServer> server;
    std::unique_ptr<Session> session;
};

QTEST_GUILESS_MAIN(ApiClientTest)
#include "api_client_test.moc"
