// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/chunked_body.h"

#include <QTest>

#include <string>

using vitascope::server::front::ChunkedBody;

namespace {

struct Outcome {
    int status = 0; // 0: no refusal
    bool isComplete = false;
    std::string content;
    std::string rest; // behind the body
};

// Hands the bytes over in portions of this size.
Outcome takeIn(std::string_view bytes, std::size_t portion) {
    ChunkedBody body;
    Outcome outcome;
    while (!bytes.empty()) {
        auto part = bytes.substr(0, portion);
        const auto size = part.size();
        const auto taken = body.take(part, outcome.content);
        if (!taken)
            return {.status = taken.error().status, .content = {}, .rest = {}};
        bytes.remove_prefix(size - part.size());
        outcome.isComplete = *taken;
        if (*taken)
            break;
    }
    outcome.rest = bytes;
    return outcome;
}

} // namespace

class ChunkedBodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theContentIsTheSameHoweverTheBytesCome_data();
    void theContentIsTheSameHoweverTheBytesCome();
    void whatReadersDisagreeAboutIsRefused_data();
    void whatReadersDisagreeAboutIsRefused();
};

void ChunkedBodyTest::theContentIsTheSameHoweverTheBytesCome_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("content");
    auto row = [](const char* name, const std::string& bytes, const std::string& content) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray::fromStdString(content);
    };
    row("empty", "0\r\n\r\n", "");
    row("one chunk", "5\r\nhello\r\n0\r\n\r\n", "hello");
    row("several", "5\r\nhello\r\n1\r\n \r\n5\r\nworld\r\n0\r\n\r\n", "hello world");
    row("hexadecimal", "0a\r\n0123456789\r\nB\r\nabcdefghijk\r\n000\r\n\r\n", "0123456789abcdefghijk");
    row("content with line ends", "6\r\n\r\n0\r\n\n\r\n0\r\n\r\n", "\r\n0\r\n\n");
    row("an extension", "1;a=\"b;c\"\r\nx\r\n0;last\r\n\r\n", "x");
    row("trailers", "1\r\nx\r\n0\r\nDigest: abc\r\nX-A:\r\n\r\n", "x");
}

void ChunkedBodyTest::theContentIsTheSameHoweverTheBytesCome() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, content);
    const auto text = bytes.toStdString() + "GET /";
    for (std::size_t portion = 1; portion <= text.size(); ++portion) {
        const auto outcome = takeIn(text, portion);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.isComplete);
        QCOMPARE(outcome.content, content.toStdString());
        QCOMPARE(outcome.rest, std::string("GET /"));
    }
    for (std::size_t size = 0; size < static_cast<std::size_t>(bytes.size()); ++size)
        QVERIFY(!takeIn(std::string_view(text).substr(0, size), text.size()).isComplete);
}

void ChunkedBodyTest::whatReadersDisagreeAboutIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    auto row = [](const char* name, const std::string& bytes, int status = 400) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << status;
    };
    row("no size", "\r\n");
    row("junk", "zz\r\nhello");
    row("0x", "0x5\r\nhello");
    row("plus", "+5\r\nhello");
    row("minus", "-5\r\nhello");
    row("blank before", " 5\r\nhello");
    row("blank behind", "5 \r\nhello");
    row("tab behind", "5\t\r\nhello");
    row("blank before the extension", "5 ;a\r\nhello");
    row("seventeen digits", "00000000000000005\r\nhello");
    row("more than 64 bits", "10000000000000000\r\n");
    row("nearly 64 bits", "FFFFFFFFFFFFFFFF\r\n");
    row("size with a bare LF", "5\nhello");
    row("size with a bare CR", "5\rhello");
    row("extension with a bare LF", "5;a\nb\r\nhello");
    row("extension with NUL", std::string("5;a\0\r\nhello", 11));
    row("endless extension", "5;" + std::string(300, 'a'));
    row("content that goes on", "5\r\nhelloX\r\n");
    row("content that ends in a bare LF", "5\r\nhello\n0\r\n\r\n");
    row("content that is not ended", "5\r\nhello0\r\n\r\n");
    row("last chunk with a bare LF", "0\n\r\n");
    row("end with a bare LF", "0\r\n\n");
    row("folded trailer", "0\r\nX-A: a\r\n b\r\n\r\n");
    row("trailer that gives a length", "0\r\nContent-Length: 5\r\n\r\n");
    row("blank before a trailer's colon", "0\r\nX-A : a\r\n\r\n");
    row("trailer with NUL", std::string("0\r\nX-A: \0\r\n\r\n", 13));
    row("long trailer", "0\r\nX-A: " + std::string(9000, 'a'), 431);
    std::string many = "0\r\n";
    for (int i = 0; i < 2000; ++i)
        many += "X-A: a\r\n";
    row("many trailers", many, 431);
}

void ChunkedBodyTest::whatReadersDisagreeAboutIsRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (const std::size_t portion : {std::size_t{1}, std::size_t{3}, std::size_t{100'000}})
        QCOMPARE(takeIn({bytes.data(), static_cast<std::size_t>(bytes.size())}, portion).status, status);
}

QTEST_APPLESS_MAIN(ChunkedBodyTest)
#include "chunked_body_test.moc"
