// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/http_client.h"

#include "tests/support/test_http_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

using namespace vitascope;
using namespace vitascope::transfer;
using namespace std::chrono_literals;
using test::TestConnection;
using test::TestHttpServer;
using test::TestRequest;

namespace {

void echo(const TestRequest& request, TestConnection& connection) {
    connection.reply(200, request.method + ' ' + request.target + ' ' + request.body, {{"X-Answer", "yes"}});
}

HttpRequest get(const std::string& url) {
    HttpRequest request;
    request.url = url;
    return request;
}

std::string textOf(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

class HttpClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        auto opened = HttpClient::open();
        QVERIFY(opened);
        client = std::move(*opened);
    }
    void cleanup() { client.reset(); }

    void sendsEachMethodWithItsBody_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("answer");
        const auto row = [](Method method, const char* body, const char* answer) {
            QTest::addRow("%s %s", std::string(toString(method)).c_str(), body)
                << static_cast<int>(method) << QString(body) << QString(answer);
        };
        row(Method::Get, "", "GET /a?b=c ");
        row(Method::Head, "", "");
        row(Method::Post, "", "POST /a?b=c ");
        row(Method::Post, "text", "POST /a?b=c text");
        row(Method::Put, "text", "PUT /a?b=c text");
        row(Method::Patch, "text", "PATCH /a?b=c text");
        row(Method::Delete, "", "DELETE /a?b=c ");
        row(Method::Options, "", "OPTIONS /a?b=c ");
    }
    void sendsEachMethodWithItsBody() {
        QFETCH(const int, method);
        QFETCH(const QString, body);
        QFETCH(const QString, answer);
        TestHttpServer server(echo);
        auto request = get(server.url("/a?b=c"));
        request.method = static_cast<Method>(method);
        if (!body.isEmpty())
            request.body = std::make_shared<MemoryBody>(body.toStdString());

        const auto response = client->perform(request);

        QVERIFY2(response, response ? "" : response.error().message.c_str());
        QCOMPARE(response->status, 200);
        QCOMPARE(QString::fromStdString(response->body), answer);
        QCOMPARE(response->headers.find("x-answer").value_or(""), std::string("yes"));
        QVERIFY(!response->headers.find("x-other"));
        const auto sent = server.requests().at(0);
        QCOMPARE(sent.header("expect"), std::string());
        QCOMPARE(sent.header("user-agent"), std::string("Vitascope"));
        const bool hasLength = request.method == Method::Post || !body.isEmpty();
        QCOMPARE(sent.header("content-length"), hasLength ? std::to_string(body.size()) : std::string());
    }

    void everyStatusIsAnAnswer_data() {
        QTest::addColumn<int>("status");
        for (const int status : {204, 301, 304, 401, 404, 416, 460, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer() {
        QFETCH(const int, status);
        TestHttpServer server([&](const TestRequest&, TestConnection& connection) {
            connection.reply(status, status == 204 || status == 304 ? "" : "why", {{"Location", "/else"}});
        });
        const auto response = client->perform(get(server.url("/")));
        QVERIFY(response);
        QCOMPARE(response->status, status);
        QCOMPARE(server.requests().size(), std::size_t{1}); // a redirect is not followed
    }

    void followsRedirectsOnlyWhenAsked() {
        TestHttpServer server([&](const TestRequest& request, TestConnection& connection) {
            if (request.target == "/1")
                return connection.reply(302, "old", {{"Location", "/2"}});
            connection.reply(200, "new");
        });
        auto request = get(server.url("/1"));
        request.redirects = 1;
        std::vector<int> heads;
        std::promise<void> done;
        client->start(request, {[&](const HttpHead& head) { heads.push_back(head.status); },
                                {},
                                {},
                                [&](const Result<TransferFacts>&) { done.set_value(); }});
        done.get_future().wait();
        QVERIFY((heads == std::vector<int>{200}));
    }

    void asksForRangesAndSendsHeaders() {
        TestHttpServer server(echo);
        auto request = get(server.url("/"));
        request.range = ByteRange{10, 5};
        request.headers.add("Authorization", "Bearer x");
        request.headers.add("X-Empty", "");
        QVERIFY(client->perform(request));
        request.range = ByteRange{10, {}};
        QVERIFY(client->perform(request));
        const auto requests = server.requests();
        QCOMPARE(requests.at(0).header("range"), std::string("bytes=10-14"));
        QCOMPARE(requests.at(1).header("range"), std::string("bytes=10-"));
        QCOMPARE(requests.at(0).header("authorization"), std::string("Bearer x"));
    }

    void thisMachineIsReachedWithoutAProxy() {
        TestHttpServer server(echo);
        qputenv("http_proxy", "http://127.0.0.1:1");
        const auto response = client->perform(get(server.url("/")));
        qunsetenv("http_proxy");
        QVERIFY(response);
    }

    void usesAConnectionAgain() {
        TestHttpServer server(echo);
        QVERIFY(!client->perform(get(server.url("/1")))->facts.reusedConnection);
        for (int i = 0; i < 3; ++i)
            QVERIFY(client->perform(get(server.url("/2")))->facts.reusedConnection);
        QCOMPARE(server.connections(), 1);
    }

    void tellsWhatAnEstimatorNeeds() {
        TestHttpServer server([](const TestRequest&, TestConnection& connection) {
            connection.stall(60ms);
            connection.raw("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + std::string(2000, 'a'));
            connection.stall(60ms);
            connection.raw(std::string(2000, 'b'));
        });
        const auto facts = client->perform(get(server.url("/")))->facts;
        QCOMPARE(facts.bytesReceived, std::uint64_t{4000});
        QVERIFY(facts.firstByte >= 50ms);
        QVERIFY(facts.total >= facts.firstByte + 50ms);
        QVERIFY(facts.total < 5s);
    }

    void streamsTheAnswerAsItComes() {
        std::promise<void> seen;
        auto seenFuture = seen.get_future().share();
        TestHttpServer server([&](const TestRequest&, TestConnection& connection) {
            connection.raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst");
            if (seenFuture.wait_for(5s) == std::future_status::ready)
                connection.raw("again");
        });
        std::string body;
        std::vector<std::string> order;
        std::promise<Result<TransferFacts>> done;
        client->start(get(server.url("/")), {[&](const HttpHead&) { order.emplace_back("head"); },
                                             [&](std::span<const std::uint8_t> bytes) {
                                                 order.emplace_back("data");
                                                 if (body.empty())
                                                     seen.set_value();
                                                 body += textOf(bytes);
                                             },
                                             {},
                                             [&](const Result<TransferFacts>& facts) { done.set_value(facts); }});
        QVERIFY(done.get_future().get());
        QCOMPARE(body, std::string("firstagain"));
        QVERIFY((order == std::vector<std::string>{"head", "data", "data"}));
    }

    void uploadsARangeOfAFileAndTellsProgress() {
        QTemporaryDir folder;
        const auto path = folder.filePath("file").toStdString();
        std::string content(3 * 1024 * 1024, '\0');
        for (std::size_t i = 0; i < content.size(); ++i)
            content[i] = static_cast<char>(i * 31 >> 7);
        QVERIFY(writeFileDurably(path, content));
        TestHttpServer server([](const TestRequest& request, TestConnection& connection) {
            connection.reply(200, std::to_string(request.body.size()));
        });
        auto request = get(server.url("/"));
        request.method = Method::Put;
        auto file = std::make_shared<FileDescriptor>(std::move(*openForReading(path)));
        request.body = std::make_shared<FileBody>(file, 1000, 2'000'000);
        std::vector<std::uint64_t> sent;
        std::promise<Result<TransferFacts>> done;
        client->start(request, {{},
                                {},
                                [&](std::uint64_t bytes) { sent.push_back(bytes); },
                                [&](const Result<TransferFacts>& facts) { done.set_value(facts); }});
        const auto facts = done.get_future().get();
        QVERIFY(facts);
        QCOMPARE(facts->bytesSent, std::uint64_t{2'000'000});
        QCOMPARE(sent.back(), std::uint64_t{2'000'000});
        QVERIFY(std::is_sorted(sent.begin(), sent.end()));
        QVERIFY(server.requests().at(0).body == content.substr(1000, 2'000'000));
    }

    void pausesAndResumes() {
        const std::string part(600'000, 'x');
        TestHttpServer server([&](const TestRequest&, TestConnection& connection) {
            connection.raw("HTTP/1.1 200 OK\r\nContent-Length: 6000000\r\n\r\n");
            for (int i = 0; i < 10; ++i)
                connection.raw(part);
        });
        std::atomic<std::size_t> received = 0;
        std::atomic<HttpClient::Id> id = 0;
        std::promise<Result<TransferFacts>> done;
        auto request = get(server.url("/"));
        request.deadlines.stall = 100ms; // a pause is no stall
        id = client->start(request, {{},
                                     [&](std::span<const std::uint8_t> bytes) {
                                         while (id == 0)
                                             std::this_thread::yield();
                                         if (received == 0)
                                             client->pause(id);
                                         received += bytes.size();
                                     },
                                     {},
                                     [&](const Result<TransferFacts>& facts) { done.set_value(facts); }});
        auto future = done.get_future();
        QVERIFY(future.wait_for(400ms) == std::future_status::timeout);
        QVERIFY(received > 0 && received < part.size());
        client->resume(id);
        QVERIFY(future.get());
        QCOMPARE(received.load(), std::size_t{6'000'000});
    }

    void cancelsFromElsewhereAndNothingFollows() {
        TestHttpServer server([](const TestRequest&, TestConnection& connection) {
            connection.raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst");
            connection.stall(10s);
        });
        std::promise<void> seen;
        std::atomic<int> after = 0;
        std::atomic<bool> isCancelled = false;
        const auto id = client->start(get(server.url("/")),
                                      {{}, [&](auto) { seen.set_value(); }, {}, [&](const auto&) { ++after; }});
        seen.get_future().wait();
        const auto begun = std::chrono::steady_clock::now();
        client->cancel(id);
        QVERIFY(std::chrono::steady_clock::now() - begun < 1s);
        client->cancel(id);
        client->cancel(999);
        std::this_thread::sleep_for(50ms);
        QCOMPARE(after.load(), 0);
    }

    void cancelsFromItsOwnHandler() {
        TestHttpServer server(
            [](const TestRequest&, TestConnection& connection) { connection.reply(200, std::string(3'000'000, 'x')); });
        std::atomic<HttpClient::Id> id = 0;
        std::atomic<int> calls = 0, ends = 0;
        id = client->start(get(server.url("/")), {{},
                                                  [&](auto) {
                                                      while (id == 0)
                                                          std::this_thread::yield();
                                                      ++calls;
                                                      client->cancel(id);
                                                  },
                                                  {},
                                                  [&](const auto&) { ++ends; }});
        QTRY_COMPARE(calls.load(), 1);
        QVERIFY(client->perform(get(server.url("/")))); // the loop goes on
        QCOMPARE(calls.load(), 1);
        QCOMPARE(ends.load(), 0);
    }

    void aStopEndsPerform() {
        TestHttpServer server([](const TestRequest&, TestConnection& connection) { connection.stall(10s); });
        std::stop_source source;
        std::thread stopping([&] {
            std::this_thread::sleep_for(50ms);
            source.request_stop();
        });
        const auto response = client->perform(get(server.url("/")), source.get_token());
        stopping.join();
        QVERIFY(!response);
        QVERIFY(response.error().code == ErrorCode::Cancelled);
        QVERIFY(client->perform(get(server.url("/")), source.get_token()).error().code == ErrorCode::Cancelled);
    }

    void carriesManyTransfersAtOnce() {
        TestHttpServer server(echo);
        constexpr int kCount = 50;
        std::atomic<int> good = 0, ended = 0;
        for (int i = 0; i < kCount; ++i) {
            auto body = std::make_shared<std::string>();
            client->start(get(server.url("/" + std::to_string(i))),
                          {{},
                           [body](std::span<const std::uint8_t> bytes) { *body += textOf(bytes); },
                           {},
                           [&, i, body](const Result<TransferFacts>& done) {
                               good += done && *body == "GET /" + std::to_string(i) + ' ';
                               ++ended;
                           }});
        }
        QTRY_COMPARE(ended.load(), kCount);
        QCOMPARE(good.load(), kCount);
    }

    void destructionEndsWhatIsOnItsWay() {
        TestHttpServer server([](const TestRequest&, TestConnection& connection) { connection.stall(10s); });
        std::atomic<int> ends = 0;
        client->start(get(server.url("/")), {{}, {}, {}, [&](const auto&) { ++ends; }});
        std::this_thread::sleep_for(30ms);
        client.reset();
        QCOMPARE(ends.load(), 0);
    }

private:
    std::unique_ptr<HttpClient> client;
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "http_client_test.moc"
