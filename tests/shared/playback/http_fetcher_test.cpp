// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/http_fetcher.h"

#include "tests/support/test_http_server.h"

#include <QTest>

#include <future>

using namespace vitascope;
using namespace vitascope::playback;

namespace {

struct Outcome {
    std::string bytes;
    Result<void> result;
};

// Fetches bytes 2 to 5 from a server that answers so.
Outcome fetch(int status, const std::string& contentRange, const std::string& body) {
    test::TestHttpServer server([&](const test::TestRequest&, test::TestConnection& connection) {
        connection.reply(status, body, {{"Content-Range", contentRange}});
    });
    const auto client = transfer::HttpClient::open();
    HttpFetcher fetcher(**client);
    Outcome outcome;
    std::promise<void> done;
    FetchHandlers handlers;
    handlers.onBytes = [&](std::span<const std::uint8_t> bytes) { outcome.bytes.append(bytes.begin(), bytes.end()); };
    handlers.onDone = [&](const Result<void>& result) {
        outcome.result = result;
        done.set_value();
    };
    fetcher.start({server.url("/media.mp4"), ByteRange{2, 4}}, std::move(handlers));
    done.get_future().wait();
    return outcome;
}

} // namespace

class HttpFetcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheRangeThatItAskedFor() {
        for (const auto* range : {"bytes 2-5/10", "bytes 2-5/*"}) {
            const auto outcome = fetch(206, range, "cdef");
            QVERIFY2(outcome.result, outcome.result ? "" : outcome.result.error().message.c_str());
            QCOMPARE(outcome.bytes, std::string("cdef"));
        }
    }

    void refusesAnyOther_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("range");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, int status, const char* range, int size, ErrorCode code) {
            QTest::newRow(name) << status << range << size << static_cast<int>(code);
        };
        row("other bytes of this length", 206, "bytes 3-6/10", 4, ErrorCode::Unavailable);
        row("fewer bytes", 206, "bytes 2-4/10", 3, ErrorCode::Unavailable);
        row("a longer end", 206, "bytes 2-50/100", 49, ErrorCode::Unavailable);
        row("another unit", 206, "pages 2-5/10", 4, ErrorCode::Unavailable);
        row("no range", 206, "", 4, ErrorCode::Unavailable);
        row("the whole file", 200, "", 100, ErrorCode::InvalidInput);
        row("a whole large file", 200, "", 1'000'000, ErrorCode::InvalidInput);
    }
    void refusesAnyOther() {
        QFETCH(int, status);
        QFETCH(QString, range);
        QFETCH(int, size);
        QFETCH(int, code);
        const auto outcome = fetch(status, range.toStdString(), std::string(static_cast<std::size_t>(size), 'x'));
        QVERIFY(!outcome.result);
        QCOMPARE(static_cast<int>(outcome.result.error().code), code);
        QVERIFY(outcome.bytes.empty());
    }

    void refusesABodyLongerThanItsRange() {
        const auto outcome = fetch(206, "bytes 2-5/10", "cdefghij");
        QVERIFY(!outcome.result && outcome.result.error().code == ErrorCode::Unavailable);
        const auto endless = fetch(206, "bytes 2-5/10", std::string(1'000'000, 'x'));
        QVERIFY(!endless.result && endless.result.error().code == ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(HttpFetcherTest)
#include "http_fetcher_test.moc"
