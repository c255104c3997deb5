// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/server_session.h"

#include "tests/support/desktop/slow_credential_store.h"
#include "tests/support/test_http_server.h"

#include <QTest>

#include <atomic>
#include <latch>

namespace vitascope::desktop {

using namespace std::chrono_literals;
using test::TestConnection;
using test::TestHttpServer;
using test::TestRequest;

// Over a server that signs everybody in and answers each call with the user.
class ServerSessionTest : public QObject {
    Q_OBJECT

    static wire::Tokens tokens() {
        wire::Tokens made;
        made.accessToken = Secret("access");
        made.refreshToken = Secret("refresh");
        made.expiresIn = 600s;
        made.user.login = "ann";
        return made;
    }

    SystemClock clock_;
    std::unique_ptr<transfer::HttpClient> http_;
    std::unique_ptr<TestHttpServer> server_;
    std::unique_ptr<SlowCredentialStore> keychain_;
    std::unique_ptr<ServerSession> session_;
    std::atomic<bool> isRefreshing_ = false;
    std::latch signedOut_{1};

    // Not before the person has signed out.
    void answerRefresh(TestConnection& connection) {
        isRefreshing_ = true;
        signedOut_.wait();
        auto fresh = tokens();
        fresh.refreshToken = Secret("fresh");
        connection.reply(200, toJson(fresh));
    }

    QUrl url() { return QUrl(QString::fromStdString(server_->url("/"))); }
    bool signIn() {
        std::optional<Result<wire::User>> answer;
        session_->signIn({url(), "ann", Secret("password"), true}, this, [&](const auto& user) { answer = user; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) && answer->has_value();
    }

private Q_SLOTS:
    void init() {
        http_ = std::move(*transfer::HttpClient::open());
        server_ = std::make_unique<TestHttpServer>([this](const TestRequest& request, TestConnection& connection) {
            if (request.target == "/api/v1/auth/sign-in")
                connection.reply(200, toJson(tokens()));
            else if (request.target == "/api/v1/auth/refresh")
                answerRefresh(connection);
            else
                connection.reply(
                    request.header("authorization") == "Bearer access" && request.target != "/refused" ? 200 : 401);
        });
        keychain_ = std::make_unique<SlowCredentialStore>();
        session_ = std::make_unique<ServerSession>(*http_, clock_, *keychain_);
    }
    void cleanup() {
        keychain_->open();
        session_.reset();
        server_.reset();
    }

    void aSlowKeychainHoldsUpNoCall() {
        QVERIFY(signIn());
        std::optional<Result<int>> answer;
        session_->calls().run<int>(
            this,
            [](client::Session& session, const std::stop_token& stop) -> Result<int> {
                transfer::HttpRequest request;
                request.url = "/api/v1/me";
                return session.perform(std::move(request), stop).map([](const auto& response) {
                    return response.status;
                });
            },
            Answer<int>([&](const Result<int>& status) { answer = status; }));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value(), 200);
        QCOMPARE(keychain_->changes(), 0);
        keychain_->open();
        session_->finishKeeping(10s);
        QCOMPARE(keychain_->find(url())->reveal(), std::string("refresh"));
    }

    void signingOutAndQuittingAtOnceLeavesNoTokenBehind() {
        keychain_->open();
        QVERIFY(signIn());
        session_->finishKeeping(10s);
        QVERIFY(keychain_->find(url()));
        session_->signOut();
        QVERIFY(!session_->user());
        session_.reset();
        QVERIFY(!keychain_->find(url()));
    }

    void aRefreshThatIsAnsweredAfterTheSignOutKeepsNoToken() {
        keychain_->open();
        QVERIFY(signIn());
        bool isAnswered = false;
        session_->calls().run<int>(
            this,
            [](client::Session& session, const std::stop_token& stop) -> Result<int> {
                transfer::HttpRequest request;
                request.url = "/refused";
                return session.perform(std::move(request), stop).map([](const auto& response) {
                    return response.status;
                });
            },
            Answer<int>([&](const auto&) { isAnswered = true; }));
        QTRY_VERIFY(isRefreshing_);
        session_->signOut();
        signedOut_.count_down();
        QTRY_VERIFY(isAnswered);
        session_->finishKeeping(10s);
        QVERIFY(!keychain_->find(url()));
    }

    void aTokenThatWaitsForTheKeychainIsNotKeptAfterTheSignOut() {
        QVERIFY(signIn());
        session_->signOut();
        keychain_->open();
        session_.reset();
        QVERIFY(!keychain_->find(url()));
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::ServerSessionTest)
#include "server_session_test.moc"
