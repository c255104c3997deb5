// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/request_rules.h"

#include <QTest>

#include <string>

using vitascope::server::front::checkRequestHead;

namespace {

std::string head(const std::string& headers, const std::string& line = "POST /api/v1/titles HTTP/1.1") {
    return line + "\r\n" + headers + "\r\n";
}

const std::string kHost = "Host: films.example:8080\r\n";

} // namespace

class RequestRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wellFormedHeadsPass_data();
    void wellFormedHeadsPass();
    void whatTwoReadersCouldReadDifferentlyIsRefused_data();
    void whatTwoReadersCouldReadDifferentlyIsRefused();
    void theAbsoluteFormIsReducedToItsPath_data();
    void theAbsoluteFormIsReducedToItsPath();
    void trailersSayNothingAboutFraming_data();
    void trailersSayNothingAboutFraming();
};

void RequestRulesTest::wellFormedHeadsPass_data() {
    QTest::addColumn<QByteArray>("text");
    auto row = [](const char* name, const std::string& text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("plain", head(kHost));
    row("a body of known length", head(kHost + "Content-Length: 5\r\n"));
    row("chunked", head(kHost + "Transfer-Encoding: chunked\r\n"));
    row("chunked in capitals", head(kHost + "transfer-encoding: Chunked\r\n"));
    row("expects 100-continue", head(kHost + "Content-Length: 5\r\nExpect: 100-Continue\r\n"));
    row("empty value", head(kHost + "X-A:\r\n"));
    row("no space after the colon", head("Host:films.example\r\n"));
    row("tab and UTF-8 in a value", head(kHost + "X-A: a\tb \xC3\xA4\r\n"));
    row("query", head(kHost, "GET /a?b=c%20d HTTP/1.1"));
    row("absolute form", head(kHost, "GET http://films.example/a HTTP/1.1"));
    row("a method of the longest", head(kHost, std::string(32, 'M') + " / HTTP/1.1"));
    row("asterisk form", head(kHost, "OPTIONS * HTTP/1.1"));
    row("HTTP/1.0 without a Host", head("", "GET / HTTP/1.0"));
    row("IPv6 host", head("Host: [::1]:8080\r\n"));
}

void RequestRulesTest::wellFormedHeadsPass() {
    QFETCH(QByteArray, text);
    const auto verdict = checkRequestHead(text.toStdString());
    QVERIFY2(verdict.has_value(), verdict ? "" : verdict.error().detail.c_str());
}

void RequestRulesTest::whatTwoReadersCouldReadDifferentlyIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    auto row = [](const char* name, const std::string& text, int status = 400) {
        QTest::newRow(name) << QByteArray(text.data(), static_cast<qsizetype>(text.size())) << status;
    };
    row("encoding and length", head(kHost + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n"));
    row("two lengths", head(kHost + "Content-Length: 0\r\nContent-Length: 5\r\n"));
    row("equal lengths", head(kHost + "Content-Length: 5\r\nContent-Length: 5\r\n"));
    row("list of lengths", head(kHost + "Content-Length: 5, 5\r\n"));
    row("negative length", head(kHost + "Content-Length: -5\r\n"));
    row("signed length", head(kHost + "Content-Length: +5\r\n"));
    row("huge length", head(kHost + "Content-Length: 99999999999999999999\r\n"));
    row("empty length", head(kHost + "Content-Length:\r\n"));
    row("a long method", head(kHost, std::string(33, 'M') + " / HTTP/1.1"), 501);
    row("gzip encoding", head(kHost + "Transfer-Encoding: gzip\r\n"), 501);
    row("xchunked encoding", head(kHost + "Transfer-Encoding: xchunked\r\n"), 501);
    row("chunked, gzip", head(kHost + "Transfer-Encoding: chunked, gzip\r\n"), 501);
    row("gzip, chunked", head(kHost + "Transfer-Encoding: gzip, chunked\r\n"), 501);
    row("two encodings", head(kHost + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"));
    row("encoding in HTTP/1.0", head("Transfer-Encoding: chunked\r\n", "POST / HTTP/1.0"));
    row("no Host", head("X-A: b\r\n"));
    row("two Hosts", head(kHost + kHost));
    row("Host with a path", head("Host: films.example/x\r\n"));
    row("folded", head(kHost + "X-A: b\r\n c\r\n"));
    row("folded at once", head(" X-A: b\r\n" + kHost));
    row("space before the colon", head(kHost + "Content-Length : 0\r\n"));
    row("no colon", head(kHost + "X-A\r\n"));
    row("no name", head(kHost + ": b\r\n"));
    row("NUL in a value", head(kHost + std::string("X-A: a\0b\r\n", 10)));
    row("NUL in a name", head(kHost + std::string("X\0A: ab\r\n", 9)));
    row("escape in a value", head(kHost + "X-A: a\x1B[2J\r\n"));
    row("bare LF", head(kHost + "X-A: b\nX-C: d\r\n"));
    row("bare CR", head(kHost + "X-A: b\rX-C: d\r\n"));
    row("other expectation", head(kHost + "Expect: fortune\r\n"), 417);
    row("HTTP/2.0", head(kHost, "GET / HTTP/2.0"), 505);
    row("no version", head(kHost, "GET /"));
    row("lower-case version", head(kHost, "GET / http/1.1"));
    row("two spaces", head(kHost, "GET  / HTTP/1.1"));
    row("tab for a space", head(kHost, "GET\t/ HTTP/1.1"));
    row("fragment", head(kHost, "GET /a#b HTTP/1.1"));
    row("authority form", head(kHost, "GET films.example:443 HTTP/1.1"));
    row("CONNECT", head(kHost, "CONNECT films.example:443 HTTP/1.1"), 501);
    row("absolute form without an authority", head(kHost, "GET http:///a HTTP/1.1"));
    row("absolute form with a user", head(kHost, "GET http://a@films.example/ HTTP/1.1"));
    row("another scheme", head(kHost, "GET ftp://films.example/ HTTP/1.1"));
    row("asterisk form of GET", head(kHost, "GET * HTTP/1.1"));
    row("length that is octal to some", head(kHost + "Content-Length: 010\r\n"));
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\n", 505);
    row("bytes beyond ASCII in the target", head(kHost, "GET /\xC3\xA4 HTTP/1.1"));
    row("no request line", "\r\n");
    row("long target", head(kHost, "GET /" + std::string(9000, 'a') + " HTTP/1.1"), 414);
    std::string many = kHost;
    for (int i = 0; i < 101; ++i)
        many += "X-A: b\r\n";
    row("too many headers", head(many), 431);
}

void RequestRulesTest::whatTwoReadersCouldReadDifferentlyIsRefused() {
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    const auto verdict = checkRequestHead(std::string_view(text.data(), static_cast<std::size_t>(text.size())));
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().status, status);
    QVERIFY(!verdict.error().detail.empty());
}

void RequestRulesTest::theAbsoluteFormIsReducedToItsPath_data() {
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("a path") << QByteArray("/a?b=http://c/d") << QByteArray("/a?b=http://c/d");
    QTest::newRow("absolute") << QByteArray("http://films.example:80/a?b") << QByteArray("/a?b");
    QTest::newRow("without a path") << QByteArray("https://films.example") << QByteArray("/");
    QTest::newRow("a query with slashes") << QByteArray("http://films.example?/api/v1") << QByteArray("/?/api/v1");
    QTest::newRow("two slashes") << QByteArray("//films.example/a") << QByteArray("//films.example/a");
}

void RequestRulesTest::theAbsoluteFormIsReducedToItsPath() {
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, path);
    QCOMPARE(QByteArray::fromStdString(vitascope::server::front::originForm(target.toStdString())), path);
}

void RequestRulesTest::trailersSayNothingAboutFraming_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("passes");
    QTest::newRow("a checksum") << QByteArray("Digest: sha-256=abc") << true;
    QTest::newRow("length") << QByteArray("content-length: 5") << false;
    QTest::newRow("encoding") << QByteArray("Transfer-Encoding: chunked") << false;
    QTest::newRow("host") << QByteArray("Host: x") << false;
    QTest::newRow("rights") << QByteArray("Authorization: Bearer x") << false;
    QTest::newRow("folded") << QByteArray(" a: b") << false;
    QTest::newRow("no colon") << QByteArray("a") << false;
    QTest::newRow("control") << QByteArray("a: b\x01") << false;
}

void RequestRulesTest::trailersSayNothingAboutFraming() {
    QFETCH(QByteArray, line);
    QFETCH(bool, passes);
    QCOMPARE(vitascope::server::front::checkTrailerLine(line.toStdString()).has_value(), passes);
}

QTEST_APPLESS_MAIN(RequestRulesTest)
#include "request_rules_test.moc"
