// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/observed_handlers.h"

#include <QTest>

#include <optional>

using namespace vitascope::server;
using metrics::AnsweredRequest;

namespace {

struct Seen {
    metrics::Handler handler;
    std::string method;
    std::string route;
    int status;
    std::uint64_t bytes;
    std::string client;
    std::string requestId;
    std::chrono::steady_clock::duration time;
};

class FakeObserver final : public metrics::RequestObserver {
public:
    void answered(const AnsweredRequest& request) override {
        all.push_back({request.handler, std::string(request.method), std::string(request.route), request.status,
                       request.bytes, std::string(request.client), std::string(request.requestId), request.time});
    }
    std::vector<Seen> all;
};

class FakeReceiver final : public front::BodyReceiver {
public:
    explicit FakeReceiver(bool refuses) : refuses_(refuses) {}
    void piece(std::string, Ready ready) override {
        ready(refuses_ ? std::optional(front::Response{.status = 507, .headers = {}, .body = {}}) : std::nullopt);
    }
    void end(front::BodyEnd, front::Completion completion) override {
        completion.send({.status = 204, .headers = {}, .body = {}});
    }

private:
    const bool refuses_;
};

class FakeApi final : public front::ApiHandler {
public:
    front::BodyPlan plan(const front::RequestHead& head) override {
        if (head.path == "/unknown")
            return front::Refuse{{.status = 404, .headers = {}, .body = {}}};
        return front::ReceiveWhole{10};
    }
    void handle(front::RequestHead, std::string, front::Completion completion) override {
        kept = std::move(completion);
    }
    void open(front::RequestHead head, Opened opened) override {
        if (head.path == "/closed")
            return opened(front::Response{.status = 403, .headers = {}, .body = {}});
        opened(std::make_unique<FakeReceiver>(head.path == "/full"));
    }
    front::Response refusal(int status, std::string_view) override {
        return {.status = status, .headers = {}, .body = {}};
    }
    front::Completion kept;
};

class FakeMedia final : public front::MediaHandler {
public:
    void handle(front::RequestHead, front::Completion completion) override {
        completion.send({.status = 206, .headers = {}, .body = std::string("abc")});
    }
};

front::RequestHead get(const std::string& path) {
    front::RequestHead head;
    head.method = "GET";
    head.path = path;
    head.clientAddress = "192.0.2.7";
    return head;
}

} // namespace

class ObservedHandlersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsToldWhenItIsSent() {
        api_.handle(get("/titles/7"), {}, front::Completion([this](auto response) { sent_ = response.status; }));
        QVERIFY(observer_.all.empty());
        inner_.kept.send({.status = 200, .headers = {{"X-Request-Id", "r-1"}}, .body = std::string("12345")});
        QCOMPARE(sent_, 200);
        QCOMPARE(observer_.all.size(), std::size_t(1));
        const auto& seen = observer_.all.front();
        QVERIFY(seen.handler == metrics::Handler::Api);
        QCOMPARE(seen.method, std::string("GET"));
        QCOMPARE(seen.route, std::string("route of /titles/7"));
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.bytes, std::uint64_t(5));
        QCOMPARE(seen.client, std::string("192.0.2.7"));
        QCOMPARE(seen.requestId, std::string("r-1"));
    }

    void anAnswerThatIsForgottenIsToldAs500() {
        api_.handle(get("/titles"), {}, front::Completion([](auto) {}));
        inner_.kept = front::Completion();
        QCOMPARE(lastStatus(), 500);
    }

    void whatIsRefusedFromItsHeadIsTold() {
        (void)api_.plan(get("/titles"));
        QVERIFY(observer_.all.empty());
        (void)api_.plan(get("/unknown"));
        QCOMPARE(lastStatus(), 404);
    }

    void whatTheFrontRefusesIsTold() {
        (void)api_.refusal(431, "too long");
        QCOMPARE(lastStatus(), 431);
        QCOMPARE(observer_.all.back().route, std::string("refused"));
    }

    void aBodyInPiecesIsToldOnce() {
        auto receiver = opened("/uploads");
        receiver->piece("x", [](auto) {});
        QVERIFY(observer_.all.empty());
        receiver->end(front::BodyEnd::Complete, front::Completion([](auto) {}));
        QCOMPARE(lastStatus(), 204);
        QCOMPARE(observer_.all.size(), std::size_t(1));
    }

    void aPieceThatIsRefusedIsTold() {
        opened("/full")->piece("x", [](auto) {});
        QCOMPARE(lastStatus(), 507);
    }

    void aBodyThatIsNotWantedIsTold() {
        int status = 0;
        api_.open(get("/closed"), [&](auto outcome) { status = std::get<front::Response>(outcome).status; });
        QCOMPARE(status, 403);
        QCOMPARE(lastStatus(), 403);
    }

    void aBodyThatIsCutIsToldAs499() {
        opened("/uploads")->end(front::BodyEnd::Cut, front::Completion());
        QCOMPARE(lastStatus(), 499);
        QCOMPARE(observer_.all.size(), std::size_t(1));
        QCOMPARE(observer_.all.back().route, std::string("route of /uploads"));
    }

    void theTimeThatABodyTakesToArriveIsNotTheServers() {
        constexpr std::chrono::milliseconds kArrival{300};
        auto receiver = opened("/uploads");
        QTest::qSleep(static_cast<int>(kArrival.count()));
        const auto arrived = std::chrono::steady_clock::now();
        receiver->end(front::BodyEnd::Complete, front::Completion([](auto) {}));
        QVERIFY(observer_.all.back().time <= std::chrono::steady_clock::now() - arrived);
    }

    void theMethodsOfStrangersShareOneLabel_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("label");
        for (const auto* known : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
            QTest::newRow(known) << QByteArray(known) << QByteArray(known);
        for (const auto* unknown : {"X1", "X2", "get", "TRACE"})
            QTest::newRow(unknown) << QByteArray(unknown) << QByteArray("other");
    }
    void theMethodsOfStrangersShareOneLabel() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, label);
        auto head = get("/media/right/film");
        head.method = method.toStdString();
        media_.handle(head, front::Completion([](auto) {}));
        head.path = "/unknown";
        (void)api_.plan(head);
        QCOMPARE(observer_.all.size(), std::size_t(2));
        for (const auto& seen : observer_.all)
            QCOMPARE(seen.method, label.toStdString());
    }

    void theRightInAPathOfMediaIsNotTold() {
        media_.handle(get("/media/secret-right/film/master.m3u8"), front::Completion([](auto) {}));
        QCOMPARE(lastStatus(), 206);
        QVERIFY(observer_.all.back().handler == metrics::Handler::Media);
        QCOMPARE(observer_.all.back().route, std::string("/media"));
    }

    void cleanup() { observer_.all.clear(); }

private:
    std::unique_ptr<front::BodyReceiver> opened(const std::string& path) {
        std::unique_ptr<front::BodyReceiver> receiver;
        api_.open(get(path),
                  [&](auto outcome) { receiver = std::move(std::get<std::unique_ptr<front::BodyReceiver>>(outcome)); });
        return receiver;
    }
    int lastStatus() const { return observer_.all.empty() ? 0 : observer_.all.back().status; }

    FakeObserver observer_;
    FakeApi inner_;
    FakeMedia innerMedia_;
    metrics::ObservedApi api_{inner_, [](const auto& head) { return "route of " + head.path; }, {&observer_}};
    metrics::ObservedMedia media_{innerMedia_, {&observer_}};
    int sent_ = 0;
};

QTEST_GUILESS_MAIN(ObservedHandlersTest)
#include "observed_handlers_test.moc"
