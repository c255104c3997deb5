// SPDX-License-Identifier: GPL-3.0-or-later
// Every endpoint against every role, and every endpoint that takes JSON against text that is none.
#include "tests/server/api/api_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

namespace {

enum Who { Nobody, Forger, Viewer, Editor, Administrator };
constexpr const char* kNames[] = {"nobody", "forger", "viewer", "editor", "administrator"};

struct Endpoint {
    const char* method;
    const char* path;
    Who least;
    bool takesJson = false;
};

// What the API promises, written down a second time.
constexpr Endpoint kEndpoints[] = {
    {"GET", "/api/v1/server", Nobody},
    {"POST", "/api/v1/setup/claim", Nobody, true},
    {"POST", "/api/v1/auth/register", Nobody, true},
    {"POST", "/api/v1/auth/sign-in", Nobody, true},
    {"POST", "/api/v1/auth/refresh", Nobody, true},
    {"POST", "/api/v1/auth/sign-out", Viewer},
    {"GET", "/api/v1/me", Viewer},
    {"GET", "/api/v1/users", Administrator},
    {"PUT", "/api/v1/users/{id}/role", Administrator, true},
    {"GET", "/api/v1/audit", Administrator},
    {"GET", "/api/v1/genres", Viewer},
    {"GET", "/api/v1/people", Viewer},
    {"GET", "/api/v1/search/suggest", Viewer},
    {"GET", "/api/v1/titles", Viewer},
    {"POST", "/api/v1/titles", Editor, true},
    {"GET", "/api/v1/titles/{id}", Viewer},
    {"PUT", "/api/v1/titles/{id}", Editor, true},
    {"DELETE", "/api/v1/titles/{id}", Editor},
    {"PUT", "/api/v1/titles/{id}/pictures/poster", Editor},
    {"GET", "/api/v1/titles/{id}/pictures/poster", Viewer},
    {"POST", "/api/v1/titles/{id}/publish", Editor},
    {"POST", "/api/v1/titles/{id}/withdraw", Editor},
};

std::string withId(std::string path) {
    const auto at = path.find("{id}");
    return at == std::string::npos ? path : path.replace(at, 4, "01890000-0000-7000-8000-000000000000");
}

std::string tokenFor(ApiStage& stage, Who who) {
    switch (who) {
    case Nobody:
        return {};
    case Forger:
        return "999";
    case Viewer:
        return stage.tokenOf(auth::Role::Viewer);
    case Editor:
        return stage.tokenOf(auth::Role::Editor);
    case Administrator:
        return stage.tokenOf(auth::Role::Administrator);
    }
    return {};
}

} // namespace

class AccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListKnowsEveryRoute() {
        const ApiStage stage;
        QCOMPARE(stage.router().routes().size(), std::size(kEndpoints));
        for (const auto& route : stage.router().routes()) {
            const auto known = std::find_if(std::begin(kEndpoints), std::end(kEndpoints), [&](const Endpoint& e) {
                return route.method == e.method && route.pattern == e.path;
            });
            QVERIFY2(known != std::end(kEndpoints), (route.method + " " + route.pattern).c_str());
        }
    }

    void whatAnyoneMaySendIsSmall() {
        const ApiStage stage;
        for (const auto& route : stage.router().routes())
            if (route.access == http::Access::Anyone && route.method != "GET")
                QVERIFY2(route.bodyLimit <= http::Router::kOpenBodyLimit, route.pattern.c_str());
    }

    void everyEndpointKnowsWhoMayCallIt_data() {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<int>("who");
        for (int i = 0; i < static_cast<int>(std::size(kEndpoints)); ++i)
            for (const int who : {Nobody, Forger, Viewer, Editor, Administrator})
                QTest::addRow("%s %s as %s", kEndpoints[i].method, kEndpoints[i].path, kNames[who]) << i << who;
    }
    void everyEndpointKnowsWhoMayCallIt() {
        QFETCH(int, endpoint);
        QFETCH(int, who);
        const auto& asked = kEndpoints[endpoint];
        ApiStage stage;
        const auto response = stage.send({.method = asked.method,
                                          .path = withId(asked.path),
                                          .body = "{}",
                                          .token = tokenFor(stage, static_cast<Who>(who)),
                                          .headers = {{"Content-Type", "image/png"}, {"If-Match", "\"1\""}}});
        if (asked.least == Nobody) {
            QVERIFY(response.status != 403);
        } else if (who <= Forger) {
            QCOMPARE(response.status, 401);
            QVERIFY(response.headers.find("WWW-Authenticate") != nullptr);
        } else if (who < asked.least) {
            QCOMPARE(response.status, 403);
        } else {
            QVERIFY(response.status != 401 && response.status != 403);
        }
    }

    void jsonThatIsNoneIsRefused_data() {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QByteArray>("body");
        const std::pair<const char*, QByteArray> bodies[] = {
            {"empty", ""},
            {"cut", "{\"name\": \"x"},
            {"trailing text", "{} x"},
            {"an array", "[]"},
            {"null", "null"},
            {"no UTF-8", "{\"name\":\"\xff\"}"},
            {"no fields", "{}"},
            {"wrong types", "{\"login\":1,\"password\":[],\"token\":{},\"name\":false,\"role\":7,\"refreshToken\":0}"},
            {"deep nesting", QByteArray(10'000, '[')},
            {"NUL", QByteArray("{\"name\":\"x\"}\0", 13)},
        };
        for (int i = 0; i < static_cast<int>(std::size(kEndpoints)); ++i)
            if (kEndpoints[i].takesJson)
                for (const auto& [name, body] : bodies)
                    QTest::addRow("%s %s: %s", kEndpoints[i].method, kEndpoints[i].path, name) << i << body;
    }
    void jsonThatIsNoneIsRefused() {
        QFETCH(int, endpoint);
        QFETCH(QByteArray, body);
        const auto& asked = kEndpoints[endpoint];
        ApiStage stage;
        const auto response = stage.send({.method = asked.method,
                                          .path = withId(asked.path),
                                          .body = body.toStdString(),
                                          .token = stage.tokenOf(auth::Role::Administrator),
                                          .headers = {{"If-Match", "\"1\""}}});
        QCOMPARE(response.status, 400);
        QCOMPARE(codeOf(response), std::string("invalid-input"));
        QVERIFY(response.headers.find("Content-Type")->starts_with("application/problem+json"));
    }

    void anIdThatIsNoneIsNotFound_data() {
        QTest::addColumn<QString>("id");
        QTest::newRow("word") << "film";
        QTest::newRow("dots") << "..";
        QTest::newRow("upper case") << "01890000-0000-7000-8000-00000000000A";
        QTest::newRow("SQL") << "'%20OR%201=1--";
    }
    void anIdThatIsNoneIsNotFound() {
        QFETCH(QString, id);
        ApiStage stage;
        const auto token = stage.tokenOf(auth::Role::Administrator);
        const auto path = "/api/v1/titles/" + id.toStdString();
        QCOMPARE(stage.send({.method = "GET", .path = path, .token = token}).status, 404);
        QCOMPARE(stage.send({.method = "POST", .path = path + "/publish", .token = token}).status, 404);
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
