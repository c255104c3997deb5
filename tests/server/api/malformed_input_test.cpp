// SPDX-License-Identifier: GPL-3.0-or-later
// Every endpoint of the API that takes JSON against text that is none, and paths against ids that are none. (Who may
// call what is the subject of tests/server/app/access_matrix_test.cpp.)
#include "tests/server/api/api_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

namespace {

struct Endpoint {
    const char* method;
    const char* path;
};

// Those that take JSON.
constexpr Endpoint kEndpoints[] = {
    {"POST", "/api/v1/setup/claim"},    {"POST", "/api/v1/auth/register"},       {"POST", "/api/v1/auth/sign-in"},
    {"POST", "/api/v1/auth/refresh"},   {"POST", "/api/v1/auth/reset-password"}, {"PUT", "/api/v1/me/password"},
    {"PUT", "/api/v1/users/{id}/role"}, {"POST", "/api/v1/invitations"},         {"POST", "/api/v1/titles"},
    {"PUT", "/api/v1/titles/{id}"},
};

std::string withId(std::string path) {
    const auto at = path.find("{id}");
    return at == std::string::npos ? path : path.replace(at, 4, "01890000-0000-7000-8000-000000000000");
}

} // namespace

class MalformedInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

QTEST_GUILESS_MAIN(MalformedInputTest)
#include "malformed_input_test.moc"
