// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/session.h"

#include "shared/base/http_date.h"
#include "tests/support/test_http_server.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

using namespace vitascope;
using namespace vitascope::client;
using namespace std::chrono_literals;
using test::TestConnection;
using test::TestHttpServer;
using test::TestRequest;

namespace {

class ManualClock final : public Clock {
public:
    [[nodiscard]] UtcTime utcNow() const override { return UtcTime(now.load() + slept.load()); }
    [[nodiscard]] SteadyTime steadyNow() const override { return SteadyTime(now.load()); }
    std::atomic<std::chrono::seconds> now{1000s};
    std::atomic<std::chrono::seconds> slept{0s};
};

// A request over loopback takes its real time beside that of the clock.
bool isAbout(UtcTime time, UtcTime expected) {
    return std::chrono::abs(time - expected) < 60s;
}

wire::Tokens tokens(const std::string& name) {
    wire::Tokens made;
    made.accessToken = Secret("access-" + name);
    made.refreshToken = Secret("refresh-" + name);
    made.expiresIn = 600s;
    made.user.id = *UserId::parse("0190163d-8694-739b-aea5-966c26f8ad91");
    made.user.login = "ann";
    return made;
}

// Takes one access token and exchanges one refresh token, each for the next of its kind.
struct TokenServer {
    std::string good = "1";
    std::atomic<int> status = 200; // of a refresh
    std::atomic<std::chrono::milliseconds> delay{0ms};
    std::atomic<int> refreshes = 0;
    std::function<void()> betweenHeadAndBody = [] {};

    void handle(const TestRequest& request, TestConnection& connection) {
        if (request.target == "/api/v1/auth/refresh") {
            ++refreshes;
            connection.stall(delay);
            if (status != 200 || request.body != R"({"refreshToken":"refresh-)" + good + "\"}")
                return connection.reply(status == 200 ? 401 : status.load());
            good = std::to_string(std::stoi(good) + 1);
            return connection.reply(200, toJson(tokens(good)));
        }
        if (request.target == "/dated") {
            connection.raw("HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 4\r\n\r\n");
            betweenHeadAndBody();
            return connection.raw("body");
        }
        connection.reply(request.header("authorization") == "Bearer access-" + good ? 200 : 401, request.target);
    }
};

transfer::HttpRequest get(const std::string& path) {
    transfer::HttpRequest request;
    request.url = path;
    return request;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        tokenServer.emplace();
        told.clear();
        clock.slept = 0s;
        http = std::move(*transfer::HttpClient::open());
        server = std::make_unique<TestHttpServer>([this](const TestRequest& request, TestConnection& connection) {
            tokenServer->handle(request, connection);
        });
        session =
            std::make_unique<Session>(*http, clock, server->url("/"), [this](const std::optional<wire::Tokens>& now) {
                told.push_back(now ? now->refreshToken.reveal() : "none");
            });
    }
    void cleanup() {
        session.reset();
        server.reset();
        http.reset();
    }

    void sendsTheTokenOfTheSession() {
        session->adopt(tokens("1"));
        QCOMPARE(session->perform(get("/x"))->status, 200);
        QCOMPARE(session->user()->login, std::string("ann"));
        QCOMPARE(tokenServer->refreshes.load(), 0);
        QVERIFY((told == std::vector<std::string>{"refresh-1"}));
    }

    void withoutASessionSendsNoToken() {
        QCOMPARE(session->perform(get("/x"))->status, 401);
        QCOMPARE(server->requests().at(0).header("authorization"), std::string());
        QCOMPARE(tokenServer->refreshes.load(), 0);
        QVERIFY(!session->user());
    }

    void refreshesATokenThatIsAboutToExpire() {
        session->adopt(tokens("1"));
        clock.now = clock.now.load() + 530s;
        QCOMPARE(session->perform(get("/x"))->status, 200);
        QCOMPARE(tokenServer->refreshes.load(), 0);
        clock.now = clock.now.load() + 15s;
        QCOMPARE(session->perform(get("/x"))->status, 200);
        QCOMPARE(tokenServer->refreshes.load(), 1);
        QCOMPARE(server->requests().back().header("authorization"), std::string("Bearer access-2"));
        QVERIFY((told == std::vector<std::string>{"refresh-1", "refresh-2"}));
    }

    void refreshesATokenThatTheServerRefuses() {
        auto old = tokens("1");
        old.accessToken = Secret("access-revoked");
        session->adopt(old);
        QCOMPARE(session->perform(get("/x"))->status, 200);
        QCOMPARE(tokenServer->refreshes.load(), 1);
    }

    void refreshesOnceForAllThreads() {
        auto old = tokens("1");
        old.accessToken = Secret("access-revoked");
        session->adopt(old);
        tokenServer->delay = 50ms;
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] { good += session->perform(get("/x"))->status == 200; });
        }
        QCOMPARE(good.load(), 8);
        QCOMPARE(tokenServer->refreshes.load(), 1);
    }

    void aRefusedRefreshEndsTheSession() {
        session->adopt(tokens("stale"));
        const auto response = session->perform(get("/x"));
        QVERIFY(!response);
        QVERIFY(response.error().code == ErrorCode::Unauthenticated);
        QVERIFY(!session->user());
        QVERIFY((told == std::vector<std::string>{"refresh-stale", "none"}));
    }

    void aServerThatIsAwayDoesNotEndTheSession() {
        session->adopt(tokens("1"));
        clock.now = clock.now.load() + 700s;
        server->goAway();
        QVERIFY(session->perform(get("/x")).error().code == ErrorCode::Unavailable);
        QVERIFY(session->user());
        server->comeBack();
        QCOMPARE(session->perform(get("/x"))->status, 200);
    }

    void aBusyServerDoesNotEndTheSession() {
        session->adopt(tokens("1"));
        clock.now = clock.now.load() + 700s;
        tokenServer->status = 503;
        QVERIFY(session->perform(get("/x")).error().code == ErrorCode::Unavailable);
        QVERIFY(session->user());
        QVERIFY((told == std::vector<std::string>{"refresh-1"}));
    }

    void restoresWithAKeptToken() {
        const auto user = session->restore(Secret("refresh-1"));
        QVERIFY(user);
        QCOMPARE(user->login, std::string("ann"));
        QVERIFY((told == std::vector<std::string>{"refresh-2"}));
        QCOMPARE(session->perform(get("/x"))->status, 200);
    }

    void aKeptTokenThatIsNoLongerGoodIsRefused() {
        QVERIFY(session->restore(Secret("refresh-7")).error().code == ErrorCode::Unauthenticated);
        QVERIFY(!session->user());
    }

    void aStopEndsARefreshThatIsNotAnswered() {
        tokenServer->delay = 60s;
        std::stop_source stop;
        Result<wire::User> user = fail(ErrorCode::Internal, "not asked");
        std::jthread restoring([&] { user = session->restore(Secret("refresh-1"), stop.get_token()); });
        QTRY_COMPARE(tokenServer->refreshes.load(), 1);
        stop.request_stop();
        restoring.join(); // or the test runs into its time limit
        QVERIFY(user.error().code == ErrorCode::Cancelled);
        QVERIFY(told.empty());
    }

    void aStopEndsTheWaitForSomebodyElsesRefresh() {
        auto old = tokens("1");
        old.accessToken = Secret("access-revoked");
        session->adopt(old);
        tokenServer->delay = 60s;
        std::stop_source first;
        std::stop_source second;
        std::jthread refreshing([&] { (void)session->perform(get("/x"), first.get_token()); });
        QTRY_COMPARE(tokenServer->refreshes.load(), 1);
        std::atomic<bool> isCancelled = false;
        std::jthread waiting([&] {
            const auto response = session->perform(get("/y"), second.get_token());
            isCancelled = !response && response.error().code == ErrorCode::Cancelled;
        });
        second.request_stop();
        waiting.join();
        QVERIFY(isCancelled);
        first.request_stop();
    }

    void aStoppedRefreshTakesTheAnswerThatIsOnItsWay() {
        tokenServer->delay = 300ms;
        std::stop_source stop;
        Result<wire::User> user = fail(ErrorCode::Internal, "not asked");
        std::jthread restoring([&] { user = session->restore(Secret("refresh-1"), stop.get_token()); });
        QTRY_COMPARE(tokenServer->refreshes.load(), 1);
        stop.request_stop();
        restoring.join();
        QVERIFY(user);
        QVERIFY((told == std::vector<std::string>{"refresh-2"}));
    }

    void forgets() {
        session->adopt(tokens("1"));
        session->forget();
        QVERIFY(!session->user());
        QCOMPARE(session->perform(get("/x"))->status, 401);
        QCOMPARE(told.back(), std::string("none"));
    }

    void knowsTheTimeOfItsServer() {
        QVERIFY(session->serverNow() == clock.utcNow());
        QCOMPARE(session->performOpenly(get("/dated"))->status, 200);
        QVERIFY(isAbout(session->serverNow(), dated));
        clock.now = clock.now.load() + 90min;
        QVERIFY(isAbout(session->serverNow(), dated + 90min));
    }

    void theTimeOfItsServerGoesOnWhileTheComputerSleeps() {
        QCOMPARE(session->performOpenly(get("/dated"))->status, 200);
        clock.slept = 8h;
        QVERIFY(isAbout(session->serverNow(), dated + 8h));
    }

    void anAnswerIsDatedWhenItBegins() {
        tokenServer->betweenHeadAndBody = [this] { clock.now = clock.now.load() + 20min; };
        QCOMPARE(session->performOpenly(get("/dated"))->status, 200);
        QVERIFY(isAbout(session->serverNow(), dated + 20min));
    }

    void anAnswerDuringWhichTheComputerSleptTellsNoTime() {
        QCOMPARE(session->performOpenly(get("/dated"))->status, 200);
        tokenServer->betweenHeadAndBody = [this] { clock.slept = 8h; };
        QCOMPARE(session->performOpenly(get("/dated"))->status, 200);
        QVERIFY(isAbout(session->serverNow(), dated + 8h));
    }

    void resolvesPathsOnItsServer() {
        QCOMPARE(session->resolve("/media/x"), server->url("/media/x"));
        QCOMPARE(session->resolve("https://other/x"), std::string("https://other/x"));
    }

private:
    const UtcTime dated = *parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT");
    ManualClock clock;
    std::optional<TokenServer> tokenServer;
    std::vector<std::string> told;
    std::unique_ptr<transfer::HttpClient> http;
    std::unique_ptr<TestHttpServer> server;
    std::unique_ptr<Session> session;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
