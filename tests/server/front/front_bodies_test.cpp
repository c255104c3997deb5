// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/front/front_stage.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;

class FrontBodiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { stage_ = std::make_unique<FrontStage>(); }
    void cleanup() { stage_.reset(); }

    void bodiesArriveWholeAlsoByteByByte();
    void chunkedBodiesArriveDecoded();
    void aBodyThatIsTooLargeIsRefused_data();
    void aBodyThatIsTooLargeIsRefused();
    void aLargeBodyGoesOutInPieces_data();
    void aLargeBodyGoesOutInPieces();
    void aReceiverCanRefuseTheRest();
    void aReceiverThatLosesAPieceHarmsNobody();
    void aBodyThatIsCutIsNeverTakenForWhole();
    void expectedContinueIsSentOnlyIfTheBodyIsWanted();

private:
    std::unique_ptr<FrontStage> stage_;
};

void FrontBodiesTest::bodiesArriveWholeAlsoByteByByte() {
    stage_->serve();
    RawClient client(stage_->port());
    for (const char byte : postWithLength("/echo", "hello"))
        QVERIFY(client.send(std::string_view(&byte, 1)));
    QVERIFY(client.readUntil("hello").find("POST /echo? hello") != std::string::npos);
}

void FrontBodiesTest::chunkedBodiesArriveDecoded() {
    stage_->serve();
    const auto answer = stage_->ask(post("/echo", "Transfer-Encoding: chunked\r\n",
                                         "5;ext=\"1\"\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: a\r\n\r\n") +
                                        kGet,
                                    "GET /echo");
    QVERIFY(answer.find("hello world") != std::string::npos);
    QCOMPARE(countOf(answer, "HTTP/1.1 200 OK"), 2);
}

void FrontBodiesTest::aBodyThatIsTooLargeIsRefused_data() {
    QTest::addColumn<QByteArray>("request");
    const std::string body(1025, 'a');
    QTest::newRow("by its length") << QByteArray::fromStdString(postWithLength("/echo", body));
    QTest::newRow("by its chunks") << QByteArray::fromStdString(
        post("/echo", "Transfer-Encoding: chunked\r\n", "401\r\n" + body + "\r\n0\r\n\r\n"));
}

void FrontBodiesTest::aBodyThatIsTooLargeIsRefused() {
    QFETCH(QByteArray, request);
    stage_->serve();
    const auto answer = stage_->ask(request.toStdString());
    QVERIFY2(answer.starts_with("HTTP/1.1 413"), answer.c_str());
    QCOMPARE(stage_->api.handled.load(), 0);
}

void FrontBodiesTest::aLargeBodyGoesOutInPieces_data() {
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isChunked");
    for (const qint64 size : {0LL, 1LL, 262'144LL, 5'000'000LL}) {
        QTest::addRow("%lld bytes", size) << size << false;
        QTest::addRow("%lld bytes in chunks", size) << size << true;
    }
}

void FrontBodiesTest::aLargeBodyGoesOutInPieces() {
    QFETCH(qint64, size);
    QFETCH(bool, isChunked);
    stage_->serve();
    const std::string body(static_cast<std::size_t>(size), 'b');
    std::string request = postWithLength("/pieces", body);
    if (isChunked) {
        std::string chunks;
        for (std::size_t at = 0; at < body.size(); at += 0x10000) {
            const auto part = body.substr(at, 0x10000);
            chunks +=
                QByteArray::number(static_cast<qulonglong>(part.size()), 16).toStdString() + "\r\n" + part + "\r\n";
        }
        request = post("/pieces", "Transfer-Encoding: chunked\r\n", chunks + "0\r\n\r\n");
    }
    const auto answer = stage_->ask(request + kGet, "GET /echo");
    QVERIFY2(answer.find(std::to_string(size) + " bytes") != std::string::npos, answer.c_str());
    QCOMPARE(countOf(answer, "HTTP/1.1 200 OK"), 2);
    QCOMPARE(stage_->api.cut.load(), 0);
}

void FrontBodiesTest::aReceiverCanRefuseTheRest() {
    stage_->serve();
    for (const auto* path : {"/pieces/few", "/pieces/refused"}) {
        const auto answer = stage_->ask(postWithLength(path, std::string(3'000'000, 'b')));
        QVERIFY2(answer.starts_with(std::string(path) == "/pieces/few" ? "HTTP/1.1 507" : "HTTP/1.1 403"),
                 answer.c_str());
        QVERIFY(answer.find("Connection: close") != std::string::npos);
    }
}

void FrontBodiesTest::aReceiverThatLosesAPieceHarmsNobody() {
    stage_->serve();
    RawClient client(stage_->port());
    client.send(postWithLength("/pieces/lost", "hello"));
    QCOMPARE(client.readUntil("HTTP", 600ms), std::string()); // the loop has looked at its connections meanwhile
    QVERIFY(stage_->ask(kGet, "GET /echo").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(!stage_->front->drain(10ms));
}

void FrontBodiesTest::aBodyThatIsCutIsNeverTakenForWhole() {
    stage_->serve();
    for (const auto* path : {"/echo", "/pieces"}) {
        auto request = postWithLength(path, std::string(1000, 'b'));
        request.resize(request.size() - 1);
        const auto answer = stage_->ask(request);
        QVERIFY2(answer.starts_with("HTTP/1.1 400"), answer.c_str());
    }
    QCOMPARE(stage_->api.handled.load(), 0);
    QTRY_COMPARE(stage_->api.cut.load(), 1);
}

void FrontBodiesTest::expectedContinueIsSentOnlyIfTheBodyIsWanted() {
    stage_->serve();
    for (const auto* path : {"/echo", "/pieces"}) {
        RawClient client(stage_->port());
        client.send(post(path, "Content-Length: 5\r\nExpect: 100-continue\r\n", ""));
        QCOMPARE(client.readUntil("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("hello");
        QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 200 OK"));
    }
    for (const auto* path : {"/refuse", "/pieces/refused"}) {
        const auto answer = stage_->ask(post(path, "Content-Length: 5\r\nExpect: 100-continue\r\n", ""));
        QVERIFY2(answer.starts_with("HTTP/1.1 403"), answer.c_str());
    }
}

QTEST_GUILESS_MAIN(FrontBodiesTest)
#include "front_bodies_test.moc"
