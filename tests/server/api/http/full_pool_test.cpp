// SPDX-License-Identifier: GPL-3.0-or-later
// What a client of a busy server meets on its socket.
#include "server/api/http/dispatcher.h"
#include "server/front/front.h"
#include "tests/server/front/raw_client.h"

#include <QTest>

#include <atomic>
#include <future>
#include <vector>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api::http;

using vitascope::test::RawClient;

namespace {

class NoAuthenticator final : public Authenticator {
public:
    Result<Caller> authenticate(std::string_view) override { return fail(ErrorCode::Unauthenticated, "nobody"); }
};

class NoMedia final : public front::MediaHandler {
public:
    void handle(front::RequestHead, front::Completion completion) override {
        completion.send({.headers = {}, .body = {}});
    }
};

const std::string kWait = "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n";

} // namespace

class FullPoolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestTooManyGets503WithRetryAfterAndKeepsItsConnection();
};

void FullPoolTest::aRequestTooManyGets503WithRetryAfterAndKeepsItsConnection() {
    std::promise<void> gate;
    const auto opened = gate.get_future().share();
    std::atomic<int> waiting = 0;
    Router router;
    router.add("GET", "/wait", Access::Anyone, [&](const Call&) -> Outcome {
        ++waiting;
        opened.wait();
        return Reply::json("\"done\"");
    });
    NoAuthenticator nobody;
    NoMedia media;
    ApiPool pool(1, 1);
    Dispatcher dispatcher(router, nobody, pool);
    front::FrontOptions options;
    options.port = 0;
    auto front = front::Front::open(options, dispatcher, media);
    QVERIFY(front.has_value());

    RawClient working((*front)->port());
    working.send(kWait);
    QTRY_COMPARE(waiting.load(), 1);
    std::vector<std::unique_ptr<RawClient>> others; // one of them gets the only place in the queue
    std::vector<RawClient*> refused;
    RawClient* queued = nullptr;
    for (int i = 0; i < 5; ++i) {
        others.push_back(std::make_unique<RawClient>((*front)->port()));
        others.back()->send(kWait);
    }
    for (const auto& client : others) {
        const auto answer = client->readUntil("\r\n\r\n", 500ms);
        if (answer.empty()) {
            queued = client.get();
            continue;
        }
        QVERIFY2(answer.starts_with("HTTP/1.1 503"), answer.c_str());
        QVERIFY(answer.find("Retry-After: ") != std::string::npos);
        QVERIFY(answer.find("Connection: close") == std::string::npos);
        refused.push_back(client.get());
    }
    QCOMPARE(refused.size(), std::size_t{4});
    gate.set_value();
    QVERIFY(working.readUntil("done").starts_with("HTTP/1.1 200"));
    QVERIFY(queued->readUntil("done").starts_with("HTTP/1.1 200"));
    refused.front()->send(kWait);
    QVERIFY(refused.front()->readUntil("done").find("HTTP/1.1 200") != std::string::npos);
    pool.stop();
    front->reset();
}

QTEST_GUILESS_MAIN(FullPoolTest)
#include "full_pool_test.moc"
