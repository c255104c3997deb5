// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/front.h"

#include "tests/server/front/front_stage.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;

class FrontTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { stage_ = std::make_unique<FrontStage>(); }
    void cleanup() { stage_.reset(); }

    void answersAndKeepsTheConnection();
    void pipelinedRequestsAreAnsweredInOrder();
    void headGetsTheHeadAlone();
    void closesWhenTheClientAsksForIt();
    void anHttp10ClientIsServedAndClosed();
    void aForgottenAnswerIs500();
    void drainLetsRequestsEndAndClosesIdleOnes();
    void forwardedHeadersCountFromATrustedProxyAlone();
    void aPortInUseIsAClearError();

private:
    std::unique_ptr<FrontStage> stage_;
};

void FrontTest::answersAndKeepsTheConnection() {
    stage_->serve();
    RawClient client(stage_->port());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.send("GET /echo?n=1 HTTP/1.1\r\nHost: x\r\n\r\n"));
        const auto answer = client.readUntil("/echo?n=1 ");
        QVERIFY(answer.starts_with("HTTP/1.1 200 OK\r\nDate: "));
        QVERIFY(answer.find("Content-Length: ") != std::string::npos);
        QVERIFY(answer.find("Connection: close") == std::string::npos);
    }
    QCOMPARE(stage_->front->connections(), std::size_t{1});
}

void FrontTest::pipelinedRequestsAreAnsweredInOrder() {
    stage_->serve();
    std::string requests;
    for (int i = 0; i < 50; ++i)
        requests += "GET /" + std::string(i == 0 ? "slow" : "echo?" + std::to_string(i)) +
                    " HTTP/1.1\r\nHost: x\r\n\r\n" + postWithLength("/echo", "body" + std::to_string(i));
    const auto answer = stage_->ask(requests, "body49");
    QCOMPARE(countOf(answer, "HTTP/1.1 200 OK"), 100);
    QVERIFY(answer.find("late") < answer.find("body0"));
    for (int i = 1; i < 50; ++i)
        QVERIFY(answer.find("echo?" + std::to_string(i)) < answer.find("body" + std::to_string(i)));
}

void FrontTest::headGetsTheHeadAlone() {
    stage_->serve();
    const auto answer = stage_->ask("HEAD /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(answer.find("Content-Length: 12\r\n") != std::string::npos); // of "HEAD /echo? "
    QVERIFY(answer.ends_with("\r\n\r\n"));
}

void FrontTest::closesWhenTheClientAsksForIt() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: keep-me, Close\r\n\r\n");
    const auto answer = client.readAll();
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QVERIFY(client.isClosed());
}

void FrontTest::anHttp10ClientIsServedAndClosed() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send("GET /echo HTTP/1.0\r\n\r\n");
    QVERIFY(client.readAll().find("GET /echo") != std::string::npos);
    QVERIFY(client.isClosed());
}

void FrontTest::aForgottenAnswerIs500() {
    stage_->serve();
    QVERIFY(stage_->ask("GET /forget HTTP/1.1\r\nHost: x\r\n\r\n").starts_with("HTTP/1.1 500"));
}

void FrontTest::drainLetsRequestsEndAndClosesIdleOnes() {
    stage_->serve();
    RawClient idle(stage_->port());
    idle.send(kGet);
    QVERIFY(idle.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    RawClient busy(stage_->port());
    busy.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(stage_->api.handled.load(), 2);
    QVERIFY(stage_->front->drain(5s));
    const auto answer = busy.readAll();
    QVERIFY(answer.ends_with("late"));
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QCOMPARE(idle.readAll(), std::string());
    QVERIFY(!RawClient(stage_->port()).isConnected());
}

void FrontTest::forwardedHeadersCountFromATrustedProxyAlone() {
    const std::string request =
        "GET /who HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.1\r\nX-Forwarded-Proto: https\r\n\r\n";
    stage_->serve();
    QVERIFY(stage_->ask(request, " by http").ends_with("127.0.0.1 by http"));
    stage_ = std::make_unique<FrontStage>();
    stage_->options.trustedProxies =
        server::front::TrustedProxies({server::front::AddressRange::parse("127.0.0.0/8").value()});
    stage_->serve();
    QVERIFY(stage_->ask(request, " by http").find("198.51.100.1 by https") != std::string::npos);
}

void FrontTest::aPortInUseIsAClearError() {
    stage_->serve();
    stage_->options.port = stage_->port();
    const auto second = server::front::Front::open(stage_->options, stage_->api, stage_->media);
    QVERIFY(!second);
    QVERIFY2(second.error().message.find("127.0.0.1:" + std::to_string(stage_->options.port)) != std::string::npos &&
                 second.error().message.find("in use") != std::string::npos,
             second.error().message.c_str());
}

QTEST_GUILESS_MAIN(FrontTest)
#include "front_test.moc"
