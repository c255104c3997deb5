// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/auth_controller.h"

#include "shared/wire/server_info.h"
#include "tests/server/api/api_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

namespace {

wire::Tokens tokensIn(const front::Response& response) {
    const auto tokens = wire::fromJson<wire::Tokens>(bodyOf(response));
    if (!tokens)
        qFatal("%d: %s", response.status, bodyOf(response).c_str());
    return *tokens;
}

Request registering(const std::string& login, const std::string& password = "a long enough secret") {
    return {.method = "POST",
            .path = "/api/v1/auth/register",
            .body = wire::toJson(wire::RegisterRequest{login, Secret(password), ""})};
}

Request signingIn(const std::string& login, const std::string& password) {
    return {.method = "POST",
            .path = "/api/v1/auth/sign-in",
            .body = wire::toJson(wire::SignInRequest{login, Secret(password), "laptop"})};
}

Request refreshing(const Secret& token) {
    return {.method = "POST", .path = "/api/v1/auth/refresh", .body = wire::toJson(wire::RefreshRequest{token})};
}

} // namespace

class AuthControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerIsClaimedOnceWithItsToken() {
        ApiStage stage;
        const auto info = [&] {
            return wire::fromJson<wire::ServerInfo>(bodyOf(stage.send({.method = "GET", .path = "/api/v1/server"})))
                .value();
        };
        QVERIFY(!info().claimed);
        const Request claim{.method = "POST",
                            .path = "/api/v1/setup/claim",
                            .body = wire::toJson(wire::ClaimRequest{**stage.auth.setup.renewToken(), "root",
                                                                    Secret("a long enough secret"), "Root"})};
        const auto response = stage.send(claim);
        QCOMPARE(response.status, 201);
        QVERIFY(tokensIn(response).user.role == wire::Role::Administrator);
        QVERIFY(info().claimed);
        QCOMPARE(info().name, std::string("Vitascope of the test"));
        QCOMPARE(stage.send(claim).status, 409);
    }

    void aWrongClaimTokenIsForbidden() {
        ApiStage stage;
        QVERIFY(stage.auth.setup.renewToken());
        const auto response = stage.send(
            {.method = "POST",
             .path = "/api/v1/setup/claim",
             .body = wire::toJson(wire::ClaimRequest{Secret("wrong"), "root", Secret("a long enough secret"), ""})});
        QCOMPARE(response.status, 403);
    }

    void registersSignsInRefreshesAndSignsOut() {
        ApiStage stage;
        const auto registered = stage.send(registering("anna"));
        QCOMPARE(registered.status, 201);
        QCOMPARE(*registered.headers.find("Cache-Control"), std::string("no-store"));
        const auto signedIn = stage.send(signingIn("ANNA", "a long enough secret"));
        QCOMPARE(signedIn.status, 200);
        QCOMPARE(tokensIn(signedIn).expiresIn.count(), 600);
        const auto refreshed = stage.send(refreshing(tokensIn(signedIn).refreshToken));
        QCOMPARE(refreshed.status, 200);
        const auto token = tokensIn(refreshed).accessToken.reveal();
        const auto me = stage.send({.method = "GET", .path = "/api/v1/me", .token = token});
        QVERIFY(wire::fromJson<wire::User>(bodyOf(me)) == tokensIn(registered).user);
        QCOMPARE(stage.send({.method = "POST", .path = "/api/v1/auth/sign-out", .token = token}).status, 204);
        QCOMPARE(stage.send({.method = "GET", .path = "/api/v1/me", .token = token}).status, 401);
        QCOMPARE(stage.send(refreshing(tokensIn(refreshed).refreshToken)).status, 401);
    }

    void refusesBadAccounts_data() {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("status");
        QTest::newRow("short password") << "berta"
                                        << "short" << 400;
        QTest::newRow("common password") << "berta"
                                         << "password1" << 400;
        QTest::newRow("bad login") << "b"
                                   << "a long enough secret" << 400;
        QTest::newRow("taken login") << "Anna"
                                     << "a long enough secret" << 409;
    }
    void refusesBadAccounts() {
        QFETCH(QString, login);
        QFETCH(QString, password);
        QFETCH(int, status);
        ApiStage stage;
        QCOMPARE(stage.send(registering("anna")).status, 201);
        const auto response = stage.send(registering(login.toStdString(), password.toStdString()));
        QCOMPARE(response.status, status);
        QVERIFY(bodyOf(response).find(password.toStdString()) == std::string::npos);
    }

    void whoRegistersTooOftenIsToldHowLongToWait() {
        ApiStage stage;
        front::Response response;
        for (int i = 0; i < 61; ++i)
            response = stage.send({.method = "POST",
                                   .path = "/api/v1/auth/register",
                                   .body = "{\"login\":\"u" + std::to_string(100 + i) +
                                           "\",\"password\":\"a long enough secret\",\"displayName\":\"\"}"});
        QCOMPARE(response.status, 429);
        QCOMPARE(*response.headers.find("Retry-After"), std::string("60"));
        QCOMPARE(codeOf(response), std::string("too-many-requests"));
    }

    void aPasswordCannotBeTriedForEverByItsChange() {
        ApiStage stage;
        const auto token = stage.tokenOf(auth::Role::Viewer);
        const auto change = [&] {
            return stage
                .send({.method = "PUT",
                       .path = "/api/v1/me/password",
                       .body = R"({"current":"guessed","password":"another long secret"})",
                       .token = token})
                .status;
        };
        for (int i = 0; i < 10; ++i)
            QCOMPARE(change(), 403);
        QCOMPARE(change(), 429);
    }

    void registersNobodyWhileRegistrationIsClosed() {
        ApiStage stage(auth::Registration::Closed);
        QCOMPARE(stage.send(registering("anna")).status, 403);
    }

    void tooManyWrongPasswordsAre429WithRetryAfter() {
        ApiStage stage;
        QCOMPARE(stage.send(registering("anna")).status, 201);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(stage.send(signingIn("anna", "wrong")).status, 401);
        const auto response = stage.send(signingIn("anna", "a long enough secret"));
        QCOMPARE(response.status, 429);
        QCOMPARE(*response.headers.find("Retry-After"), std::string("300"));
    }

    void administratorsListUsersAndGiveRoles() {
        ApiStage stage;
        const auto token = stage.tokenOf(auth::Role::Administrator);
        const auto anna = tokensIn(stage.send(registering("anna"))).user;
        const auto page = stage.send({.method = "GET", .path = "/api/v1/users", .token = token, .query = "limit=1"});
        const auto first = wire::fromJson<wire::UserPage>(bodyOf(page)).value();
        QCOMPARE(first.items.size(), 1U);
        const auto rest = stage.send({.method = "GET",
                                      .path = "/api/v1/users",
                                      .token = token,
                                      .query = "limit=1&cursor=" + first.nextCursor.value()});
        QCOMPARE(wire::fromJson<wire::UserPage>(bodyOf(rest))->items.size(), 1U);
        const Request change{.method = "PUT",
                             .path = "/api/v1/users/" + anna.id.toString() + "/role",
                             .body = wire::toJson(wire::RoleInput{wire::Role::Editor}),
                             .token = token};
        QVERIFY(wire::fromJson<wire::User>(bodyOf(stage.send(change)))->role == wire::Role::Editor);
    }

    void refusesCursorsAndLimitsThatNoListGaveOut_data() {
        QTest::addColumn<QString>("query");
        for (const char* query : {"limit=0", "limit=201", "limit=x", "limit=-1", "cursor=x", "cursor="})
            QTest::newRow(query) << query;
    }
    void refusesCursorsAndLimitsThatNoListGaveOut() {
        QFETCH(QString, query);
        ApiStage stage;
        const auto token = stage.tokenOf(auth::Role::Administrator);
        for (const char* path : {"/api/v1/users", "/api/v1/titles"})
            QCOMPARE(stage.send({.method = "GET", .path = path, .token = token, .query = query.toStdString()}).status,
                     400);
    }
};

QTEST_GUILESS_MAIN(AuthControllerTest)
#include "auth_controller_test.moc"
