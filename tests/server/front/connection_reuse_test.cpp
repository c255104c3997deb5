// SPDX-License-Identifier: GPL-3.0-or-later
// One connection for many requests (RFC 9112, 9), HTTP/1.0, HEAD, and Expect: 100-continue (RFC 9110, 10.1.1).
#include "tests/server/front/front_stage.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;

namespace {

const std::string kInvitation = "HTTP/1.1 100 Continue\r\n\r\n";

} // namespace

class ConnectionReuseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theConnectionIsKeptUnlessOneSideWantsItClosed_data();
    void theConnectionIsKeptUnlessOneSideWantsItClosed();
    void nothingIsAnsweredBehindAClose();
    void pipelinedAnswersKeepTheOrderOfTheirRequests();
    void aPipelineThatNobodyReadsIsNotTakenIn();
    void aPipelineIsServedAlsoIfItsClientHasEndedSending();
    void aMalformedRequestEndsThePipelineBehindTheGoodOnes();
    void headGetsTheHeadOfGetAndNoBody();
    void aRefusalBehindHeadHasItsBody();
    void continueIsSentOnlyIfTheBodyIsWanted_data();
    void continueIsSentOnlyIfTheBodyIsWanted();
    void continueIsNotSentToWhoHasSentTheBodyAlready();
    void aRefusedBodyThatWasNotSentClosesTheConnection();
};

void ConnectionReuseTest::theConnectionIsKeptUnlessOneSideWantsItClosed_data() {
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<QByteArray>("connection"); // of the answer
    QTest::newRow("1.1") << QByteArray("1.1") << QByteArray("") << true << QByteArray();
    QTest::newRow("1.1 keep-alive") << QByteArray("1.1") << QByteArray("Connection: keep-alive\r\n") << true
                                    << QByteArray();
    QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("Connection: close\r\n") << false
                               << QByteArray("close");
    QTest::newRow("1.1 close in a list") << QByteArray("1.1") << QByteArray("Connection: a , CLOSE,b\r\n") << false
                                         << QByteArray("close");
    QTest::newRow("1.1 close in the second header")
        << QByteArray("1.1") << QByteArray("Connection: keep-alive\r\nConnection: close\r\n") << false
        << QByteArray("close");
    QTest::newRow("1.1 something like close")
        << QByteArray("1.1") << QByteArray("Connection: closet\r\n") << true << QByteArray();
    QTest::newRow("1.0") << QByteArray("1.0") << QByteArray("") << false << QByteArray("close");
    QTest::newRow("1.0 keep-alive") << QByteArray("1.0") << QByteArray("Connection: Keep-Alive\r\n") << true
                                    << QByteArray("keep-alive");
    QTest::newRow("1.0 close") << QByteArray("1.0") << QByteArray("Connection: close\r\n") << false
                               << QByteArray("close");
}

void ConnectionReuseTest::theConnectionIsKeptUnlessOneSideWantsItClosed() {
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, headers);
    QFETCH(bool, isKept);
    QFETCH(QByteArray, connection);
    FrontStage stage;
    stage.serve();
    RawClient client(stage.port());
    const auto request =
        "GET /echo?end HTTP/" + version.toStdString() + "\r\nHost: x\r\n" + headers.toStdString() + "\r\n";
    client.send(request);
    const auto answer = client.readUntil("?end ");
    QCOMPARE(statusOf(answer), 200);
    const bool namesConnection = answer.find("Connection: ") != std::string::npos;
    QCOMPARE(namesConnection, !connection.isEmpty());
    QVERIFY(connection.isEmpty() ||
            answer.find("Connection: " + connection.toStdString() + "\r\n") != std::string::npos);
    if (isKept) {
        QVERIFY(client.send(request));
        QCOMPARE(statusOf(client.readUntil("?end ")), 200);
    } else {
        QCOMPARE(client.readAll(), std::string());
        QVERIFY(client.isClosed());
    }
}

void ConnectionReuseTest::nothingIsAnsweredBehindAClose() {
    FrontStage stage;
    stage.serve();
    const auto answer = stage.ask(get("/echo", "Connection: close\r\n") + kGet + kGet);
    QCOMPARE(countOf(answer, "HTTP/1.1 200"), 1);
    QCOMPARE(stage.api.handled.load(), 1);
}

void ConnectionReuseTest::pipelinedAnswersKeepTheOrderOfTheirRequests() {
    FrontStage stage;
    stage.serve();
    std::string requests;
    for (int i = 0; i < 300; ++i) {
        const auto number = "<" + std::to_string(i) + ">";
        requests += i % 100 == 0 ? get("/slow") : postWithLength("/echo", number);
    }
    const auto answer = stage.ask(requests);
    QCOMPARE(countOf(answer, "HTTP/1.1 200"), 300);
    std::size_t at = 0;
    for (int i = 0; i < 300; ++i) {
        at = answer.find(i % 100 == 0 ? "late" : "<" + std::to_string(i) + ">", at);
        QVERIFY2(at != std::string::npos, std::to_string(i).c_str());
    }
}

void ConnectionReuseTest::aPipelineThatNobodyReadsIsNotTakenIn() {
    FrontStage stage;
    stage.serve();
    RawClient client(stage.port());
    client.takeLittle();
    std::string block;
    for (int i = 0; i < 1000; ++i)
        block += kGet;
    std::size_t sent = 0;
    for (int i = 0; i < 100'000 && client.isTaken(block); ++i)
        sent += block.size();
    QVERIFY2(sent < 64UL * 1024 * 1024, std::to_string(sent).c_str()); // what both kernels hold, not what memory holds
    QVERIFY(stage.api.handled.load() > 0);
    QCOMPARE(statusOf(stage.ask(kGet)), 200);
}

void ConnectionReuseTest::aPipelineIsServedAlsoIfItsClientHasEndedSending() {
    FrontStage stage;
    stage.serve();
    const auto answer = stage.ask(get("/slow") + kGet + get("/slow") + kGet);
    QCOMPARE(countOf(answer, "HTTP/1.1 200"), 4);
}

void ConnectionReuseTest::aMalformedRequestEndsThePipelineBehindTheGoodOnes() {
    FrontStage stage;
    stage.serve();
    const auto answer = stage.ask(kGet + kGet + "BAD\r\n\r\n" + kGet);
    QCOMPARE(countOf(answer, "HTTP/1.1 200"), 2);
    QCOMPARE(countOf(answer, "HTTP/1.1 400"), 1);
    QCOMPARE(stage.api.handled.load(), 2);
}

void ConnectionReuseTest::headGetsTheHeadOfGetAndNoBody() {
    FrontStage stage;
    stage.serve();
    RawClient client(stage.port());
    client.send("HEAD /echo HTTP/1.1\r\nHost: x\r\n\r\n" + get("/echo", "Connection: close\r\n"));
    const auto answer = client.readAll();
    const auto second = answer.find("\r\n\r\nHTTP/1.1 200"); // no byte between the two
    QVERIFY(second != std::string::npos);
    QVERIFY(answer.substr(0, second).find("Content-Length: 12") != std::string::npos); // of "HEAD /echo? "
}

void ConnectionReuseTest::aRefusalBehindHeadHasItsBody() {
    FrontStage stage;
    stage.serve();
    const auto malformed = std::string("GET /echo HTTP/1.1\r\nHost : x\r\n\r\n");
    const auto alone = stage.ask(malformed);
    const auto body = alone.substr(alone.find("\r\n\r\n"));
    QVERIFY(statusOf(alone) == 400 && body.size() > 4);
    const auto both = stage.ask("HEAD /echo HTTP/1.1\r\nHost: x\r\n\r\n" + malformed);
    QVERIFY2(both.ends_with(body), both.c_str());
}

void ConnectionReuseTest::continueIsSentOnlyIfTheBodyIsWanted_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status"); // of the first answer
    const auto row = [](const char* name, const std::string& path, const std::string& headers, int status) {
        QTest::newRow(name) << QByteArray::fromStdString(post(path, headers, "")) << status;
    };
    const std::string expect = "Expect: 100-continue\r\n";
    row("wanted whole", "/echo", "Content-Length: 5\r\n" + expect, 100);
    row("wanted in pieces", "/pieces", "Content-Length: 5\r\n" + expect, 100);
    row("wanted in chunks", "/echo", "Transfer-Encoding: chunked\r\n" + expect, 100);
    row("in capitals", "/echo", "Content-Length: 5\r\nExpect: 100-Continue\r\n", 100);
    row("refused by its head", "/refuse", "Content-Length: 5\r\n" + expect, 403);
    row("refused when it is opened", "/pieces/refused", "Content-Length: 5\r\n" + expect, 403);
    row("too large", "/echo", "Content-Length: 5000\r\n" + expect, 413);
    row("for media", "/media/a", "Content-Length: 5\r\n" + expect, 413);
    row("another expectation", "/echo", "Content-Length: 5\r\nExpect: tea\r\n", 417);
    row("no body", "/echo", "Content-Length: 0\r\n" + expect, 200);
    QTest::newRow("HTTP/1.0") << QByteArray(
                                     "POST /echo HTTP/1.0\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello")
                              << 200;
}

void ConnectionReuseTest::continueIsSentOnlyIfTheBodyIsWanted() {
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    FrontStage stage;
    stage.serve();
    RawClient client(stage.port());
    client.send(request.toStdString());
    const auto answer = client.readUntil("\r\n\r\n");
    QVERIFY2(statusOf(answer) == status, answer.c_str());
    if (status != 100)
        return;
    QCOMPARE(answer, kInvitation);
    client.send(request.contains("chunked") ? "5\r\nhello\r\n0\r\n\r\n" : "hello");
    QCOMPARE(statusOf(client.readUntil("\r\n\r\n")), 200);
}

void ConnectionReuseTest::continueIsNotSentToWhoHasSentTheBodyAlready() {
    FrontStage stage;
    stage.serve();
    RawClient client(stage.port());
    client.send(post("/echo", "Content-Length: 5\r\nExpect: 100-continue\r\n", "hello"));
    QVERIFY(client.readUntil("hello").starts_with("HTTP/1.1 200"));
}

void ConnectionReuseTest::aRefusedBodyThatWasNotSentClosesTheConnection() {
    FrontStage stage;
    stage.serve();
    // Whether the body follows is unknown, so the next bytes cannot be told from a request.
    const auto answer = stage.ask(post("/refuse", "Content-Length: 5\r\nExpect: 100-continue\r\n", "") + kGet);
    QCOMPARE(statusOf(answer), 403);
    QCOMPARE(countOf(answer, "HTTP/1.1 "), 1);
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QCOMPARE(stage.api.handled.load(), 0);
}

QTEST_GUILESS_MAIN(ConnectionReuseTest)
#include "connection_reuse_test.moc"
