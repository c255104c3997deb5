// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/front.h"

#include "tests/server/front/fake_handlers.h"
#include "tests/server/front/raw_client.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <fstream>
#include <vector>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;
using server::front::Front;
using server::front::FrontOptions;

namespace {

const std::string kGet = "GET /echo HTTP/1.1\r\nHost: x\r\n\r\n";

std::string post(const std::string& path, const std::string& headers, const std::string& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body;
}

std::string postWithLength(const std::string& path, const std::string& body) {
    return post(path, "Content-Length: " + std::to_string(body.size()) + "\r\n", body);
}

} // namespace

class FrontTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersAndKeepsTheConnection();
    void pipelinedRequestsAreAnsweredInOrder();
    void headGetsTheHeadAlone();
    void closesWhenTheClientAsksForIt();
    void anHttp10ClientIsServedAndClosed();
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
    void aForgottenAnswerIs500();
    void malformedRequestsAreRefusedAndNothingIsSmuggled_data();
    void malformedRequestsAreRefusedAndNothingIsSmuggled();
    void slowHeadsAreCutOffInTime();
    void slowBodiesAreCutOffInTime();
    void anHonestClientIsServedWhileManyAreSlow();
    void idleConnectionsAreClosedInTime();
    void aClientThatTakesNothingIsCutOff();
    void thereAreNoMoreConnectionsThanAllowed();
    void anAddressHasNoMoreConnectionsThanAllowed();
    void bodiesInMemoryAreBounded();
    void filesAreSentWhole_data();
    void filesAreSentWhole();
    void drainLetsRequestsEndAndClosesIdleOnes();
    void aPortInUseIsAClearError();

private:
    void serve(const FrontOptions& options);
    std::string ask(const std::string& bytes, std::string_view end = "");
    // Asks again while the answer is a refusal, for 5 s.
    bool isServedInTheEnd(const std::string& bytes, std::string_view end);

    FrontOptions options_;
    FakeApi api_;
    FakeMedia media_;
    std::unique_ptr<Front> front_;
};

void FrontTest::init() {
    options_ = {};
    options_.port = 0;
    options_.loops = 2;
    api_.cut = 0;
    api_.handled = 0;
    media_.file = nullptr;
}

void FrontTest::cleanup() {
    front_.reset();
}

void FrontTest::serve(const FrontOptions& options) {
    auto front = Front::open(options, api_, media_);
    QVERIFY2(front.has_value(), front ? "" : front.error().message.c_str());
    front_ = std::move(*front);
}

std::string FrontTest::ask(const std::string& bytes, std::string_view end) {
    RawClient client(front_->port());
    client.send(bytes);
    if (end.empty())
        client.endSending();
    return client.readUntil(end);
}

bool FrontTest::isServedInTheEnd(const std::string& bytes, std::string_view end) {
    for (int i = 0; i < 100; ++i) {
        if (ask(bytes, end).starts_with("HTTP/1.1 200 OK"))
            return true;
        QTest::qWait(50);
    }
    return false;
}

void FrontTest::answersAndKeepsTheConnection() {
    serve(options_);
    RawClient client(front_->port());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.send("GET /echo?n=1 HTTP/1.1\r\nHost: x\r\n\r\n"));
        const auto answer = client.readUntil("/echo?n=1 ");
        QVERIFY(answer.starts_with("HTTP/1.1 200 OK\r\nDate: "));
        QVERIFY(answer.find("Content-Length: ") != std::string::npos);
        QVERIFY(answer.find("Connection: close") == std::string::npos);
    }
    QCOMPARE(front_->connections(), std::size_t{1});
}

void FrontTest::pipelinedRequestsAreAnsweredInOrder() {
    serve(options_);
    std::string requests;
    for (int i = 0; i < 50; ++i)
        requests += "GET /" + std::string(i == 0 ? "slow" : "echo?" + std::to_string(i)) +
                    " HTTP/1.1\r\nHost: x\r\n\r\n" + postWithLength("/echo", "body" + std::to_string(i));
    const auto answer = ask(requests, "body49");
    QCOMPARE(countOf(answer, "HTTP/1.1 200 OK"), 100);
    QVERIFY(answer.find("late") < answer.find("body0"));
    for (int i = 1; i < 50; ++i)
        QVERIFY(answer.find("echo?" + std::to_string(i)) < answer.find("body" + std::to_string(i)));
}

void FrontTest::headGetsTheHeadAlone() {
    serve(options_);
    const auto answer = ask("HEAD /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(answer.find("Content-Length: 12\r\n") != std::string::npos); // of "HEAD /echo? "
    QVERIFY(answer.ends_with("\r\n\r\n"));
}

void FrontTest::closesWhenTheClientAsksForIt() {
    serve(options_);
    RawClient client(front_->port());
    client.send("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: keep-me, Close\r\n\r\n");
    const auto answer = client.readAll();
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QVERIFY(client.isClosed());
}

void FrontTest::anHttp10ClientIsServedAndClosed() {
    serve(options_);
    RawClient client(front_->port());
    client.send("GET /echo HTTP/1.0\r\n\r\n");
    QVERIFY(client.readAll().find("GET /echo") != std::string::npos);
    QVERIFY(client.isClosed());
}

void FrontTest::bodiesArriveWholeAlsoByteByByte() {
    serve(options_);
    RawClient client(front_->port());
    for (const char byte : postWithLength("/echo", "hello"))
        QVERIFY(client.send(std::string_view(&byte, 1)));
    QVERIFY(client.readUntil("hello").find("POST /echo? hello") != std::string::npos);
}

void FrontTest::chunkedBodiesArriveDecoded() {
    serve(options_);
    const auto answer = ask(post("/echo", "Transfer-Encoding: chunked\r\n",
                                 "5;ext=\"1\"\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: a\r\n\r\n") +
                                kGet,
                            "GET /echo");
    QVERIFY(answer.find("hello world") != std::string::npos);
    QCOMPARE(countOf(answer, "HTTP/1.1 200 OK"), 2);
}

void FrontTest::aBodyThatIsTooLargeIsRefused_data() {
    QTest::addColumn<QByteArray>("request");
    const std::string body(1025, 'a');
    QTest::newRow("by its length") << QByteArray::fromStdString(postWithLength("/echo", body));
    QTest::newRow("by its chunks") << QByteArray::fromStdString(
        post("/echo", "Transfer-Encoding: chunked\r\n", "401\r\n" + body + "\r\n0\r\n\r\n"));
}

void FrontTest::aBodyThatIsTooLargeIsRefused() {
    QFETCH(QByteArray, request);
    serve(options_);
    const auto answer = ask(request.toStdString());
    QVERIFY2(answer.starts_with("HTTP/1.1 413"), answer.c_str());
    QCOMPARE(api_.handled.load(), 0);
}

void FrontTest::aLargeBodyGoesOutInPieces_data() {
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isChunked");
    for (const qint64 size : {0LL, 1LL, 262'144LL, 5'000'000LL}) {
        QTest::addRow("%lld bytes", size) << size << false;
        QTest::addRow("%lld bytes in chunks", size) << size << true;
    }
}

void FrontTest::aLargeBodyGoesOutInPieces() {
    QFETCH(qint64, size);
    QFETCH(bool, isChunked);
    serve(options_);
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
    const auto answer = ask(request + kGet, "GET /echo");
    QVERIFY2(answer.find(std::to_string(size) + " bytes") != std::string::npos, answer.c_str());
    QCOMPARE(countOf(answer, "HTTP/1.1 200 OK"), 2);
    QCOMPARE(api_.cut.load(), 0);
}

void FrontTest::aReceiverCanRefuseTheRest() {
    serve(options_);
    for (const auto* path : {"/pieces/few", "/pieces/refused"}) {
        const auto answer = ask(postWithLength(path, std::string(3'000'000, 'b')));
        QVERIFY2(answer.starts_with(std::string(path) == "/pieces/few" ? "HTTP/1.1 507" : "HTTP/1.1 403"),
                 answer.c_str());
        QVERIFY(answer.find("Connection: close") != std::string::npos);
    }
}

void FrontTest::aReceiverThatLosesAPieceHarmsNobody() {
    serve(options_);
    RawClient client(front_->port());
    client.send(postWithLength("/pieces/lost", "hello"));
    QCOMPARE(client.readUntil("HTTP", 600ms), std::string()); // the loop has looked at its connections meanwhile
    QVERIFY(ask(kGet, "GET /echo").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(!front_->drain(10ms));
}

void FrontTest::aBodyThatIsCutIsNeverTakenForWhole() {
    serve(options_);
    for (const auto* path : {"/echo", "/pieces"}) {
        auto request = postWithLength(path, std::string(1000, 'b'));
        request.resize(request.size() - 1);
        const auto answer = ask(request);
        QVERIFY2(answer.starts_with("HTTP/1.1 400"), answer.c_str());
    }
    QCOMPARE(api_.handled.load(), 0);
    QTRY_COMPARE(api_.cut.load(), 1);
}

void FrontTest::expectedContinueIsSentOnlyIfTheBodyIsWanted() {
    serve(options_);
    for (const auto* path : {"/echo", "/pieces"}) {
        RawClient client(front_->port());
        client.send(post(path, "Content-Length: 5\r\nExpect: 100-continue\r\n", ""));
        QCOMPARE(client.readUntil("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("hello");
        QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 200 OK"));
    }
    for (const auto* path : {"/refuse", "/pieces/refused"}) {
        const auto answer = ask(post(path, "Content-Length: 5\r\nExpect: 100-continue\r\n", ""));
        QVERIFY2(answer.starts_with("HTTP/1.1 403"), answer.c_str());
    }
}

void FrontTest::aForgottenAnswerIs500() {
    serve(options_);
    QVERIFY(ask("GET /forget HTTP/1.1\r\nHost: x\r\n\r\n").starts_with("HTTP/1.1 500"));
}

void FrontTest::malformedRequestsAreRefusedAndNothingIsSmuggled_data() {
    QTest::addColumn<QByteArray>("request");
    auto row = [](const char* name, const std::string& request) {
        QTest::newRow(name) << QByteArray(request.data(), static_cast<qsizetype>(request.size()));
    };
    row("encoding and length",
        post("/echo", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + kGet));
    row("two lengths", post("/echo", "Content-Length: 0\r\nContent-Length: 5\r\n", "hello" + kGet));
    row("equal lengths", post("/echo", "Content-Length: 5\r\nContent-Length: 5\r\n", "hello"));
    row("junk chunk size", post("/echo", "Transfer-Encoding: chunked\r\n", "zz\r\nhello\r\n0\r\n\r\n" + kGet));
    row("chunk without an end", post("/echo", "Transfer-Encoding: chunked\r\n", "5\r\nhelloX\r\n0\r\n\r\n" + kGet));
    row("huge chunk", post("/echo", "Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFFFFFFF\r\n" + kGet));
    row("endless chunk extension",
        post("/echo", "Transfer-Encoding: chunked\r\n", "1;" + std::string(200'000, 'a') + "\r\nb\r\n0\r\n\r\n"));
    row("gzip", post("/echo", "Transfer-Encoding: gzip\r\n", kGet));
    row("encoding in 1.0", "POST /echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("no Host", "POST /echo HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
    row("folded", post("/echo", "X-A: b\r\n c\r\nContent-Length: 0\r\n", ""));
    row("space before the colon", post("/echo", "Content-Length : 0\r\n", ""));
    row("NUL", post("/echo", std::string("X-A: a\0b\r\n", 10), ""));
    row("large head", post("/echo", "X-A: " + std::string(100'000, 'a') + "\r\n", ""));
    row("TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15));
    row("a body for media", post("/media/a", "Content-Length: 5\r\n", "hello"));
}

void FrontTest::malformedRequestsAreRefusedAndNothingIsSmuggled() {
    QFETCH(QByteArray, request);
    serve(options_);
    const auto answer = ask(request.toStdString());
    QCOMPARE(countOf(answer, "HTTP/1.1 "), 1);
    QVERIFY2(answer.starts_with("HTTP/1.1 4") || answer.starts_with("HTTP/1.1 501"), answer.c_str());
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QCOMPARE(api_.handled.load(), 0);
}

void FrontTest::slowHeadsAreCutOffInTime() {
    options_.headTime = 300ms;
    serve(options_);
    RawClient begun(front_->port());
    RawClient silent(front_->port());
    begun.send("GET /echo HTTP/1.1\r\nHost: x\r\nX-A: ");
    QVERIFY(begun.readAll().starts_with("HTTP/1.1 408"));
    QVERIFY(begun.isClosed());
    QCOMPARE(silent.readAll(), std::string());
    QVERIFY(silent.isClosed());
}

void FrontTest::slowBodiesAreCutOffInTime() {
    options_.bodyGrace = 300ms;
    serve(options_);
    for (const auto* path : {"/echo", "/pieces"}) {
        RawClient client(front_->port());
        client.send(post(path, "Content-Length: 1000\r\n", "b"));
        QVERIFY(client.readAll().starts_with("HTTP/1.1 408"));
    }
    QTRY_COMPARE(api_.cut.load(), 1);
}

void FrontTest::anHonestClientIsServedWhileManyAreSlow() {
    serve(options_);
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<RawClient>(front_->port()));
        QVERIFY(slow.back()->send(i % 2 == 0 ? std::string("GET /echo HTTP/1.1\r\nHost: x\r\nX-A: a")
                                             : post("/echo", "Content-Length: 1000\r\n", "b")));
    }
    for (int i = 0; i < 20; ++i) {
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(ask(kGet, "GET /echo").starts_with("HTTP/1.1 200 OK"));
        QVERIFY(std::chrono::steady_clock::now() - began < 1s);
        for (const auto& client : slow)
            QVERIFY(client->send("b"));
    }
}

void FrontTest::idleConnectionsAreClosedInTime() {
    options_.idleTime = 300ms;
    serve(options_);
    RawClient client(front_->port());
    client.send(kGet);
    QVERIFY(client.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    QCOMPARE(client.readAll(), std::string());
    QVERIFY(client.isClosed());
    QTRY_COMPARE(front_->connections(), std::size_t{0});
}

void FrontTest::aClientThatTakesNothingIsCutOff() {
    QTemporaryDir folder;
    const auto path = folder.filePath("film").toStdString();
    std::ofstream(path) << std::string(16 * 1024 * 1024, 'f');
    media_.file = *server::front::FileSource::open(std::filesystem::path(path));
    options_.writeStall = 300ms;
    serve(options_);
    RawClient client(front_->port());
    client.takeLittle();
    client.send("GET /media/film HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(front_->connections(), std::size_t{0}, 5000);
}

void FrontTest::thereAreNoMoreConnectionsThanAllowed() {
    options_.connections = 2;
    serve(options_);
    RawClient first(front_->port());
    RawClient second(front_->port());
    first.send(kGet);
    second.send(kGet);
    QVERIFY(first.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(second.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    RawClient third(front_->port());
    const auto answer = third.readAll();
    QVERIFY2(answer.starts_with("HTTP/1.1 503"), answer.c_str());
    QVERIFY(answer.find("Retry-After: ") != std::string::npos);
    first.endSending();
    QVERIFY(isServedInTheEnd(kGet, "GET /echo"));
}

void FrontTest::anAddressHasNoMoreConnectionsThanAllowed() {
    options_.connectionsPerAddress = 1;
    serve(options_);
    RawClient first(front_->port());
    first.send(kGet);
    QVERIFY(first.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    RawClient second(front_->port());
    QVERIFY(second.readAll().starts_with("HTTP/1.1 503"));
}

void FrontTest::bodiesInMemoryAreBounded() {
    options_.bufferedBytes = 1500;
    serve(options_);
    RawClient first(front_->port());
    first.send(post("/echo", "Content-Length: 1000\r\n", std::string(999, 'a')));
    QTest::qWait(100); // the first body is in memory by then
    const auto refused = ask(postWithLength("/echo", std::string(1000, 'b')));
    QVERIFY2(refused.starts_with("HTTP/1.1 503"), refused.c_str());
    first.send("a");
    QVERIFY(first.readUntil("aaa").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(isServedInTheEnd(postWithLength("/echo", std::string(1000, 'b')), "bbb"));
}

void FrontTest::filesAreSentWhole_data() {
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isInMemory");
    for (const int size : {0, 1, 262'144, 7'000'001}) {
        QTest::addRow("%d bytes", size) << size << true;
        QTest::addRow("%d bytes from the disk", size) << size << false;
    }
}

void FrontTest::filesAreSentWhole() {
    QFETCH(int, size);
    QFETCH(bool, isInMemory);
    QTemporaryDir folder(QString(VITASCOPE_BINARY_DIR "/front-test-XXXXXX"));
    const auto path = folder.filePath("film").toStdString();
    std::string content(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 + i / 4096);
    std::ofstream(path, std::ios::binary) << content;
    media_.file = *server::front::FileSource::open(std::filesystem::path(path));
    if (!isInMemory) {
        ::fsync(media_.file->descriptor());
        ::posix_fadvise(media_.file->descriptor(), 0, 0, POSIX_FADV_DONTNEED);
        if (size > 0 && media_.file->isResident(0, server::front::FileSource::kProbe))
            QSKIP("this file system keeps files in memory");
    }
    serve(options_);
    const auto answer = ask("GET /media/film HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto body = answer.find("\r\n\r\n");
    QVERIFY(body != std::string::npos);
    QVERIFY(answer.substr(body + 4) == content);

    const auto parts = ask("GET /media/parts HTTP/1.1\r\nHost: x\r\n\r\n"
                           "GET /media/parts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto half = content.size() / 2;
    const auto wanted = "<" + content.substr(0, half) + "|" + content.substr(half) + ">";
    QVERIFY(parts.find("Content-Length: " + std::to_string(wanted.size()) + "\r\n") != std::string::npos);
    QVERIFY(parts.find("\r\n\r\n" + wanted + "HTTP/1.1 200 OK\r\n") != std::string::npos);
    QVERIFY(parts.ends_with("\r\n\r\n" + wanted));
}

void FrontTest::drainLetsRequestsEndAndClosesIdleOnes() {
    serve(options_);
    RawClient idle(front_->port());
    idle.send(kGet);
    QVERIFY(idle.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    RawClient busy(front_->port());
    busy.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(api_.handled.load(), 2);
    QVERIFY(front_->drain(5s));
    const auto answer = busy.readAll();
    QVERIFY(answer.ends_with("late"));
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QCOMPARE(idle.readAll(), std::string());
    QVERIFY(!RawClient(front_->port()).isConnected());
}

void FrontTest::aPortInUseIsAClearError() {
    serve(options_);
    options_.port = front_->port();
    const auto second = Front::open(options_, api_, media_);
    QVERIFY(!second);
    QVERIFY2(second.error().message.find("127.0.0.1:" + std::to_string(options_.port)) != std::string::npos &&
                 second.error().message.find("in use") != std::string::npos,
             second.error().message.c_str());
}

QTEST_GUILESS_MAIN(FrontTest)
#include "front_test.moc"
