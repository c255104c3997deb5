// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that two readers could take apart differently: each gets one refusal with its status and the connection is
// closed, and what was hidden behind it is not answered.
#include "tests/server/front/front_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::test;

namespace {

void row(const std::string& name, const std::string& request, int status = 400) {
    QTest::newRow(name.c_str()) << QByteArray(request.data(), static_cast<qsizetype>(request.size())) << status;
}

void addLengths() {
    row("encoding and length",
        post("/echo", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + kGet));
    row("length and encoding",
        post("/echo", "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n", "0\r\n\r\n" + kGet));
    row("two lengths", post("/echo", "Content-Length: 0\r\nContent-Length: 5\r\n", "hello" + kGet));
    row("equal lengths", post("/echo", "Content-Length: 5\r\nContent-Length: 5\r\n", "hello" + kGet));
    for (const auto* length : {"5, 5", "5,5", "-5", "+5", "0x5", "5;", "5 5", "5.0", "05", "", "five", "\"5\"",
                               "99999999999999999999", "18446744073709551621"})
        row(std::string("length ") + length,
            post("/echo", std::string("Content-Length: ") + length + "\r\n", "hello" + kGet));
}

void addEncodings() {
    for (const auto* encoding : {"gzip", "xchunked", "chunked, gzip", "gzip, chunked", "chunked, chunked", "chunked,",
                                 ", chunked", "chunked;q=1", "\"chunked\"", "identity", "", "chunked\xA0",
                                 "\xEF\xBB\xBF"
                                 "chunked"})
        row(std::string("encoding ") + encoding,
            post("/echo", std::string("Transfer-Encoding: ") + encoding + "\r\n", "0\r\n\r\n" + kGet), 501);
    row("encoding with a vertical tab", post("/echo",
                                             "Transfer-Encoding: \x0B"
                                             "chunked\r\n",
                                             "0\r\n\r\n" + kGet));
    row("two encodings",
        post("/echo", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + kGet));
    row("two encodings, one unknown",
        post("/echo", "Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n", "0\r\n\r\n" + kGet), 501);
    row("encoding in 1.0", "POST /echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + kGet);
}

void addChunks() {
    row("junk chunk size", postInChunks("zz\r\nhello\r\n0\r\n\r\n" + kGet));
    row("chunk size with 0x", postInChunks("0x5\r\nhello\r\n0\r\n\r\n" + kGet));
    row("blank before a chunk size", postInChunks(" 5\r\nhello\r\n0\r\n\r\n" + kGet));
    row("blank behind a chunk size", postInChunks("5 \r\nhello\r\n0\r\n\r\n" + kGet));
    row("chunk size with a bare LF", postInChunks("5\nhello\r\n0\r\n\r\n" + kGet));
    row("chunk without an end", postInChunks("5\r\nhelloX\r\n0\r\n\r\n" + kGet));
    row("chunk that ends in a bare LF", postInChunks("5\r\nhello\n0\r\n\r\n" + kGet));
    row("last chunk with a bare LF", postInChunks("5\r\nhello\r\n0\n\r\n" + kGet));
    row("huge chunk", postInChunks("FFFFFFFFFFFFFFFFF\r\n" + kGet));
    row("chunk of nearly 64 bits", postInChunks("FFFFFFFFFFFFFFFF\r\n" + kGet));
    row("chunk larger than the limit", postInChunks("401\r\n" + std::string(0x401, 'a') + "\r\n0\r\n\r\n" + kGet), 413);
    row("long chunk extension", postInChunks("1;" + std::string(300, 'a') + "\r\nb\r\n0\r\n\r\n" + kGet));
    row("endless chunk extension", postInChunks("1;" + std::string(200'000, 'a') + "\r\nb\r\n0\r\n\r\n" + kGet));
    row("chunk extension with a bare LF", postInChunks("1;a\nb\r\nb\r\n0\r\n\r\n" + kGet));
    row("trailer that gives a length", postInChunks("0\r\nContent-Length: 5\r\n\r\n" + kGet));
    row("folded trailer", postInChunks("0\r\nX-A: a\r\n b\r\n\r\n" + kGet));
    row("trailer with a bare LF", postInChunks("0\r\nX-A: a\n\r\n" + kGet));
    row("endless trailer", postInChunks("0\r\nX-A: " + std::string(100'000, 'a') + "\r\n\r\n" + kGet), 431);
    row("chunks that are cut off", postInChunks("5\r\nhel"));
    row("a length that is cut off", post("/echo", "Content-Length: 5\r\n", "hel"));
}

void addLines() {
    row("bare LF for each line", "GET /echo HTTP/1.1\nHost: x\n\n" + kGet);
    row("bare LF in the head", "GET /echo HTTP/1.1\r\nHost: x\nX-A: b\r\n\r\n" + kGet);
    row("bare LF at the end", "GET /echo HTTP/1.1\r\nHost: x\r\n\n" + kGet);
    row("bare CR in a value", get("/echo", "X-A: b\rX-C: d\r\n") + kGet);
    row("CR LF that is doubled", get("/echo", "X-A: b\r\r\n") + kGet);
    row("folded", get("/echo", "X-A: b\r\n c\r\n") + kGet);
    row("folded with a tab", get("/echo", "X-A: b\r\n\tc\r\n") + kGet);
    row("folded at once", "GET /echo HTTP/1.1\r\n Host: x\r\n\r\n" + kGet);
    row("blank before the colon", get("/echo", "Content-Length : 0\r\n") + kGet);
    row("tab before the colon", get("/echo", "Transfer-Encoding\t: chunked\r\n") + kGet);
    row("no colon", get("/echo", "X-A\r\n") + kGet);
    row("no name", get("/echo", ": a\r\n") + kGet);
    row("name in quotes", get("/echo", "\"X-A\": a\r\n") + kGet);
    row("name beyond ASCII", get("/echo", "X-\xC3\xA4: a\r\n") + kGet);
    row("NUL in a value", get("/echo", std::string("X-A: a\0b\r\n", 10)) + kGet);
    row("NUL in a name", get("/echo", std::string("X\0A: ab\r\n", 9)) + kGet);
    row("delete in a value", get("/echo", "X-A: \x7F\r\n") + kGet);
    row("large head", get("/echo", "X-A: " + std::string(100'000, 'a') + "\r\n") + kGet, 431);
    std::string many;
    for (int i = 0; i < 101; ++i)
        many += "X-" + std::to_string(i) + ": a\r\n";
    row("many headers", get("/echo", many) + kGet, 431);
    row("other expectation", post("/echo", "Content-Length: 5\r\nExpect: fortune\r\n", "hello" + kGet), 417);
    row("two expectations", post("/echo", "Content-Length: 5\r\nExpect: 100-continue, fortune\r\n", "hello" + kGet),
        417);
    row("head that is cut off", "GET /echo HTTP/1.1\r\nHost: x\r\n");
}

void addRequestLines() {
    const auto line = [](const std::string& text) { return text + "\r\nHost: x\r\n\r\n" + kGet; };
    row("HTTP/0.9", "GET /echo\r\n");
    row("HTTP/0.9 with an empty line", "GET /echo\r\n\r\n" + kGet);
    row("HTTP/0.9 by number", line("GET /echo HTTP/0.9"), 505);
    row("HTTP/1.2", line("GET /echo HTTP/1.2"), 505);
    row("HTTP/2", line("GET /echo HTTP/2"));
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("HTTP/1.10", line("GET /echo HTTP/1.10"));
    row("HTTP/01.1", line("GET /echo HTTP/01.1"));
    row("lower-case version", line("GET /echo http/1.1"));
    row("version of another protocol", line("GET /echo ICAP/1.0"));
    row("blank behind the version", line("GET /echo HTTP/1.1 "));
    row("no version", line("GET /echo"));
    row("two blanks", line("GET  /echo HTTP/1.1"));
    row("tab for a blank", line("GET\t/echo HTTP/1.1"));
    row("blank at the start", line(" GET /echo HTTP/1.1"));
    row("LF at the start", "\n" + kGet);
    row("CR at the start", "\r" + kGet);
    row("method with a colon", line("GET: /echo HTTP/1.1"));
    row("no method", line("/echo HTTP/1.1"));
    row("TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    row("long target", line("GET /" + std::string(9'000, 'a') + " HTTP/1.1"), 414);
    row("endless target", line("GET /" + std::string(100'000, 'a') + " HTTP/1.1"), 414);
    row("endless method", line(std::string(100'000, 'G') + " / HTTP/1.1"), 414);
}

void addTargets() {
    const auto target = [](const std::string& text) { return "GET " + text + " HTTP/1.1\r\nHost: x\r\n\r\n" + kGet; };
    row("no slash", target("echo"));
    row("asterisk", target("*"));
    row("authority", target("films.example:443"));
    row("CONNECT", "CONNECT films.example:443 HTTP/1.1\r\nHost: x\r\n\r\n" + kGet, 501);
    row("CONNECT to a path", "CONNECT /echo HTTP/1.1\r\nHost: x\r\n\r\n" + kGet, 501);
    row("another scheme", target("ftp://films.example/echo"));
    row("absolute without an authority", target("http:///echo"));
    row("absolute with a user", target("http://films.example@evil.example/echo"));
    row("absolute with a backslash", target("http://films.example\\echo"));
    row("fragment", target("/echo#a"));
    row("NUL", target(std::string("/ec\0ho", 6)));
    row("beyond ASCII", target("/\xC3\xA4"));
    row("backslash", target("\\echo"));
}

void addHosts() {
    row("no Host", "GET /echo HTTP/1.1\r\n\r\n" + kGet);
    row("two Hosts", get("/echo", "Host: x\r\n") + kGet);
    for (const auto* host : {"a, b", "a,b", "a b", "a/b", "user@a", "a?b", "a#b", "a\\b", "<a>", "\xC3\xA4"})
        row(std::string("Host ") + host, std::string("GET /echo HTTP/1.1\r\nHost: ") + host + "\r\n\r\n" + kGet);
}

} // namespace

class MalformedRequestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsRefusedOnceAndTheConnectionClosed_data();
    void eachIsRefusedOnceAndTheConnectionClosed();
    void theRefusalIsTheSameByteByByte_data();
    void theRefusalIsTheSameByteByByte();
    void mediaTakesNoBody();
    void whatIsOddButClearIsAnswered_data();
    void whatIsOddButClearIsAnswered();
};

void MalformedRequestsTest::eachIsRefusedOnceAndTheConnectionClosed_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    addLengths();
    addEncodings();
    addChunks();
    addLines();
    addRequestLines();
    addTargets();
    addHosts();
}

void MalformedRequestsTest::eachIsRefusedOnceAndTheConnectionClosed() {
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    FrontStage stage;
    stage.serve();
    const auto answer = stage.ask(request.toStdString());
    QVERIFY2(statusOf(answer) == status, answer.c_str());
    QCOMPARE(countOf(answer, "HTTP/1.1 "), 1);
    QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
    QCOMPARE(stage.api.handled.load(), 0);
}

void MalformedRequestsTest::theRefusalIsTheSameByteByByte_data() {
    eachIsRefusedOnceAndTheConnectionClosed_data();
}

void MalformedRequestsTest::theRefusalIsTheSameByteByByte() {
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    if (request.size() > 1000)
        return; // the smaller ones say the same
    FrontStage stage;
    stage.serve();
    RawClient client(stage.port());
    for (const char byte : request.toStdString()) {
        if (!client.send(std::string_view(&byte, 1)))
            break;
    }
    client.endSending();
    const auto answer = client.readAll();
    QVERIFY2(statusOf(answer) == status, answer.c_str());
    QCOMPARE(countOf(answer, "HTTP/1.1 "), 1);
    QCOMPARE(stage.api.handled.load(), 0);
}

void MalformedRequestsTest::mediaTakesNoBody() {
    FrontStage stage;
    stage.serve();
    const auto answer = stage.ask(postWithLength("/media/a", kGet));
    QCOMPARE(statusOf(answer), 413);
    QCOMPARE(countOf(answer, "HTTP/1.1 "), 1);
    QCOMPARE(stage.api.handled.load(), 0);
}

void MalformedRequestsTest::whatIsOddButClearIsAnswered_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    row("empty lines before it", "\r\n\r\n\r\n" + kGet, 200);
    row("UTF-8 in a value", get("/echo", "X-A: \xC3\xA4\r\n"), 200);
    row("tabs around a value", get("/echo", "X-A:\t b \t\r\n"), 200);
    row("absolute form", "GET http://films.example/echo HTTP/1.1\r\nHost: other\r\n\r\n", 200);
    row("empty Host", "GET /echo HTTP/1.1\r\nHost:\r\n\r\n", 200);
    row("underscore in a name", get("/echo", "Transfer_Encoding: chunked\r\nContent_Length: 5\r\n"), 200);
    row("an upgrade that nobody offers", get("/echo", "Connection: Upgrade\r\nUpgrade: h2c\r\n"), 200);
    row("a body of GET", "GET /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", 200);
    row("chunk extension and trailer", postInChunks("5;a=\"b\"\r\nhello\r\n0\r\nX-A: b\r\n\r\n"), 200);
    row("percent-encoded NUL", get("/%00"), 200); // decoding is the handlers'
}

void MalformedRequestsTest::whatIsOddButClearIsAnswered() {
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    FrontStage stage;
    stage.serve();
    const auto answer = stage.ask(request.toStdString() + kGet);
    QVERIFY2(statusOf(answer) == status, answer.c_str());
    QCOMPARE(countOf(answer, "HTTP/1.1 200"), 2);
    QCOMPARE(stage.api.handled.load(), 2);
}

QTEST_GUILESS_MAIN(MalformedRequestsTest)
#include "malformed_requests_test.moc"
