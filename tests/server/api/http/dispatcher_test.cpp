// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/dispatcher.h"

#include "shared/wire/problem.h"

#include <QTest>

#include <atomic>
#include <future>
#include <stdexcept>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api::http;
using auth::Permission;

namespace {

// Tokens are the names of their access.
class FakeAuthenticator final : public Authenticator {
public:
    Result<Caller> authenticate(std::string_view token) override {
        Caller caller;
        if (token == "editor")
            caller.permissions = {Permission::EditCatalog};
        else if (token != "viewer")
            return fail(ErrorCode::Unauthenticated, "not a token of ours");
        return caller;
    }
};

// Counts bytes; refuses a piece that says "no"; throws at one that says "throw".
class FakeSink final : public BodySink {
public:
    explicit FakeSink(std::promise<BodyEnd>* ended) : ended_(ended) {}
    tl::expected<void, HttpProblem> write(std::string_view piece) override {
        if (piece == "no")
            return refuse(HttpProblem::insufficientStorage("no room"));
        if (piece == "throw")
            throw std::runtime_error("a bug");
        size_ += piece.size();
        return {};
    }
    Outcome finish(BodyEnd end) override {
        if (ended_ != nullptr)
            ended_->set_value(end);
        return Reply::json(std::to_string(size_));
    }

private:
    std::promise<BodyEnd>* ended_;
    std::size_t size_ = 0;
};

front::RequestHead makeHead(const std::string& method, const std::string& path, const std::string& token = {}) {
    front::RequestHead head;
    head.method = method;
    head.path = path;
    head.query = "q=1";
    head.clientAddress = "127.0.0.1";
    head.headers.add("X-Test", "a value");
    if (!token.empty())
        head.headers.add("Authorization", "Bearer " + token);
    return head;
}

std::string bodyOf(const front::Response& response) {
    return std::get<std::string>(response.body);
}

wire::Problem problemOf(const front::Response& response) {
    return wire::fromJson<wire::Problem>(bodyOf(response)).value_or(wire::Problem{});
}

} // namespace

class DispatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThreadOutlivesATaskThatThrows() {
        ApiPool pool(1, 4);
        std::promise<void> done;
        QVERIFY(pool.tryRun([] { throw std::runtime_error("a mistake"); }));
        QVERIFY(pool.tryRun([] { throw 7; }));
        QVERIFY(pool.tryRun([&done] { done.set_value(); }));
        QVERIFY(done.get_future().wait_for(std::chrono::seconds(5)) == std::future_status::ready);
    }

    void init();
    void cleanup();
    void aControllerSeesTheWholeRequest();
    void theCallerIsCheckedBeforeTheController_data();
    void theCallerIsCheckedBeforeTheController();
    void problemsAreShownAsProblemJson();
    void anExceptionIs500AndItsTextStaysInTheLog();
    void theHeadDecidesHowTheBodyIsReceived();
    void aBodyIsReceivedOnlyFromWhoMaySendIt_data();
    void aBodyIsReceivedOnlyFromWhoMaySendIt();
    void aFullQueueIs503WithRetryAfter();
    void aStoppedPoolAnswersTheEndOfABody();
    void aStoppedPoolAnswersWhatItDrops();
    void aSinkTakesPiecesInOrderAndAnswers();
    void aSinkIsToldThatTheBodyWasCut();
    void aSinkCanRefuseAPiece_data();
    void aSinkCanRefuseAPiece();
    void aSinkIsOpenedForWhoMayOnly();
    void refusalsOfTheFrontLookLikeAllOthers();

private:
    front::Response ask(front::RequestHead head, const std::string& body = {});
    std::variant<std::unique_ptr<front::BodyReceiver>, front::Response> open(front::RequestHead head);
    std::optional<front::Response> deliver(front::BodyReceiver& receiver, const std::string& bytes);

    FakeAuthenticator authenticator_;
    std::promise<void> gate_;      // what /wait waits for
    std::atomic<int> waiting_ = 0; // how often it began to
    std::promise<BodyEnd> ended_;
    Router router_;
    std::unique_ptr<ApiPool> pool_;
    std::unique_ptr<Dispatcher> dispatcher_;
};

void DispatcherTest::init() {
    gate_ = {};
    waiting_ = 0;
    ended_ = {};
    router_ = {};
    router_.add("POST", "/echo/{name}", Access::Anyone, [](const Call& call) -> Outcome {
        return Reply::created("/somewhere", call.method() + " " + call.parameter("name") + " " +
                                                call.query("q").value_or("-") + " " +
                                                std::string(call.header("x-test").value_or("-")) + " " + call.body() +
                                                " " + call.clientAddress())
            .with("ETag", "\"1\"");
    });
    router_.add("GET", "/edit", Permission::EditCatalog, [](const Call& call) -> Outcome {
        return Reply::json(call.caller().may(Permission::EditCatalog) ? "1" : "0");
    });
    router_.add("POST", "/edit", Permission::EditCatalog, [](const Call&) -> Outcome { return Reply::noContent(); });
    router_.add("GET", "/missing", Access::Anyone,
                [](const Call&) -> Outcome { return fail(ErrorCode::NotFound, "no such film"); });
    router_.add("GET", "/stale", Access::Anyone,
                [](const Call&) -> Outcome { return refuse(HttpProblem::preconditionFailed("edited since")); });
    router_.add("GET", "/throw", Access::Anyone,
                [](const Call&) -> Outcome { throw std::runtime_error("a secret of the database"); });
    router_.add("GET", "/wait", Access::Anyone, [this, future = gate_.get_future().share()](const Call&) -> Outcome {
        ++waiting_;
        future.wait();
        return Reply::noContent();
    });
    router_.addSink("PUT", "/sink", Permission::EditCatalog,
                    [this](const Call&) -> SinkOutcome { return std::make_unique<FakeSink>(&ended_); });
    router_.addSink("PUT", "/closed", Access::Anyone, [](const Call&) -> SinkOutcome {
        return refuse(HttpProblem::unsupportedMediaType("only pictures"));
    });
    pool_ = std::make_unique<ApiPool>(1, 2);
    dispatcher_ = std::make_unique<Dispatcher>(router_, authenticator_, *pool_);
}

void DispatcherTest::cleanup() {
    pool_->stop();
}

front::Response DispatcherTest::ask(front::RequestHead head, const std::string& body) {
    std::promise<front::Response> answered;
    auto future = answered.get_future();
    dispatcher_->handle(std::move(head), body,
                        front::Completion([&](front::Response response) { answered.set_value(std::move(response)); }));
    return future.get();
}

std::variant<std::unique_ptr<front::BodyReceiver>, front::Response> DispatcherTest::open(front::RequestHead head) {
    std::promise<std::variant<std::unique_ptr<front::BodyReceiver>, front::Response>> answered;
    auto future = answered.get_future();
    dispatcher_->open(std::move(head), [&](auto opened) { answered.set_value(std::move(opened)); });
    return future.get();
}

std::optional<front::Response> DispatcherTest::deliver(front::BodyReceiver& receiver, const std::string& bytes) {
    std::promise<std::optional<front::Response>> taken;
    auto future = taken.get_future();
    receiver.piece(bytes, [&](std::optional<front::Response> refusal) { taken.set_value(std::move(refusal)); });
    return future.get();
}

void DispatcherTest::aControllerSeesTheWholeRequest() {
    const auto response = ask(makeHead("POST", "/echo/a%20b"), "the body");
    QCOMPARE(response.status, 201);
    QCOMPARE(bodyOf(response), std::string("POST a b 1 a value the body 127.0.0.1"));
    QCOMPARE(*response.headers.find("Location"), std::string("/somewhere"));
    QCOMPARE(*response.headers.find("ETag"), std::string("\"1\""));
    QCOMPARE(*response.headers.find("Content-Type"), std::string("application/json"));
    QVERIFY(response.headers.find("X-Request-Id") != nullptr);
    QVERIFY(response.headers.find("Content-Length") == nullptr); // the front's to write
}

void DispatcherTest::theCallerIsCheckedBeforeTheController_data() {
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("a bad token") << QByteArray("Bearer forged") << 401;
    QTest::newRow("an empty token") << QByteArray("Bearer ") << 401;
    QTest::newRow("another scheme") << QByteArray("Basic editor") << 401;
    QTest::newRow("a viewer") << QByteArray("Bearer viewer") << 403;
    QTest::newRow("an editor") << QByteArray("Bearer editor") << 200;
    QTest::newRow("scheme in small letters") << QByteArray("bearer editor") << 200;
}

void DispatcherTest::theCallerIsCheckedBeforeTheController() {
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    auto head = makeHead("GET", "/edit");
    if (!authorization.isEmpty())
        head.headers.add("Authorization", authorization.toStdString());
    const auto response = ask(std::move(head));
    QCOMPARE(response.status, status);
    QCOMPARE(response.headers.find("WWW-Authenticate") != nullptr, status == 401);
}

void DispatcherTest::problemsAreShownAsProblemJson() {
    const auto missing = ask(makeHead("GET", "/missing"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(*missing.headers.find("Content-Type"), std::string("application/problem+json"));
    const auto problem = problemOf(missing);
    QCOMPARE(problem.status, 404);
    QCOMPARE(problem.title, std::string("Not Found"));
    QCOMPARE(problem.code, std::string("not-found"));
    QCOMPARE(problem.detail.value_or(""), std::string("no such film"));
    QCOMPARE(problem.requestId.value_or(""), *missing.headers.find("X-Request-Id"));
    const auto stale = ask(makeHead("GET", "/stale"));
    QCOMPARE(stale.status, 412);
    QCOMPARE(problemOf(stale).code, std::string("precondition-failed"));
}

void DispatcherTest::anExceptionIs500AndItsTextStaysInTheLog() {
    const auto response = ask(makeHead("GET", "/throw"));
    QCOMPARE(response.status, 500);
    QVERIFY(bodyOf(response).find("secret") == std::string::npos);
    QCOMPARE(problemOf(response).code, std::string("internal"));
    QCOMPARE(ask(makeHead("POST", "/echo/a")).status, 201); // the thread lives on
}

void DispatcherTest::theHeadDecidesHowTheBodyIsReceived() {
    const auto whole = dispatcher_->plan(makeHead("POST", "/echo/a"));
    QCOMPARE(std::get<front::ReceiveWhole>(whole).limit, std::uint64_t{1024 * 1024});
    QVERIFY(std::holds_alternative<front::ReceivePieces>(dispatcher_->plan(makeHead("PUT", "/sink"))));
    const auto unknown = dispatcher_->plan(makeHead("PUT", "/nothing"));
    QCOMPARE(std::get<front::Refuse>(unknown).response.status, 404);
    const auto method = dispatcher_->plan(makeHead("DELETE", "/edit"));
    QCOMPARE(std::get<front::Refuse>(method).response.status, 405);
    QCOMPARE(*std::get<front::Refuse>(method).response.headers.find("Allow"), std::string("GET, HEAD, POST"));
}

void DispatcherTest::aBodyIsReceivedOnlyFromWhoMaySendIt_data() {
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status"); // 0: it is received
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("a bad token") << QByteArray("forged") << 401;
    QTest::newRow("a viewer") << QByteArray("viewer") << 403;
    QTest::newRow("an editor") << QByteArray("editor") << 0;
}

void DispatcherTest::aBodyIsReceivedOnlyFromWhoMaySendIt() {
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    auto head = makeHead("POST", "/edit", token.toStdString());
    head.contentLength = 10;
    const auto plan = dispatcher_->plan(head);
    const auto* refused = std::get_if<front::Refuse>(&plan);
    QCOMPARE(refused != nullptr ? refused->response.status : 0, status);
    head.path = "/echo/a";
    QVERIFY(std::holds_alternative<front::ReceiveWhole>(dispatcher_->plan(head)));
}

void DispatcherTest::aFullQueueIs503WithRetryAfter() {
    const auto wait = [&] { dispatcher_->handle(makeHead("GET", "/wait"), {}, front::Completion([](auto) {})); };
    wait();
    QTRY_COMPARE(waiting_.load(), 1); // on the only thread
    wait();
    wait(); // and the queue is full
    const auto refused = ask(makeHead("POST", "/echo/a"));
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.headers.find("Retry-After") != nullptr);
    auto sink = open(makeHead("PUT", "/sink", "editor"));
    QCOMPARE(std::get<front::Response>(sink).status, 503);
    gate_.set_value();
    QTRY_COMPARE(ask(makeHead("POST", "/echo/a")).status, 201);
}

void DispatcherTest::aStoppedPoolAnswersWhatItDrops() {
    std::promise<front::Response> answered;
    dispatcher_->handle(makeHead("GET", "/wait"), {}, front::Completion([](front::Response) {}));
    QTRY_COMPARE(waiting_.load(), 1);
    dispatcher_->handle(makeHead("GET", "/wait"), {},
                        front::Completion([&](front::Response response) { answered.set_value(std::move(response)); }));
    auto stopping = std::async(std::launch::async, [this] { pool_->stop(); });
    const auto dropped = answered.get_future().get();
    QCOMPARE(dropped.status, 503);
    QVERIFY(dropped.headers.find("Retry-After") != nullptr);
    gate_.set_value();
    stopping.get();
    QCOMPARE(ask(makeHead("POST", "/echo/a")).status, 503);
}

void DispatcherTest::aStoppedPoolAnswersTheEndOfABody() {
    auto opened = open(makeHead("PUT", "/sink", "editor"));
    pool_->stop();
    int status = 0;
    std::get<0>(opened)->end(front::BodyEnd::Complete,
                             front::Completion([&](const front::Response& response) { status = response.status; }));
    QCOMPARE(status, 503);
}

void DispatcherTest::aSinkTakesPiecesInOrderAndAnswers() {
    auto opened = open(makeHead("PUT", "/sink", "editor"));
    auto& receiver = *std::get<0>(opened);
    QVERIFY(!deliver(receiver, "12345").has_value());
    QVERIFY(!deliver(receiver, "678").has_value());
    std::promise<front::Response> answered;
    receiver.end(front::BodyEnd::Complete,
                 front::Completion([&](front::Response response) { answered.set_value(std::move(response)); }));
    const auto response = answered.get_future().get();
    QCOMPARE(response.status, 200);
    QCOMPARE(bodyOf(response), std::string("8"));
    QVERIFY(ended_.get_future().get() == BodyEnd::Complete);
}

void DispatcherTest::aSinkIsToldThatTheBodyWasCut() {
    auto opened = open(makeHead("PUT", "/sink", "editor"));
    std::get<0>(opened)->end(front::BodyEnd::Cut, {});
    QVERIFY(ended_.get_future().get() == BodyEnd::Cut);
}

void DispatcherTest::aSinkCanRefuseAPiece_data() {
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<int>("status");
    QTest::newRow("a problem") << QByteArray("no") << 507;
    QTest::newRow("an exception") << QByteArray("throw") << 500;
}

void DispatcherTest::aSinkCanRefuseAPiece() {
    QFETCH(QByteArray, piece);
    QFETCH(int, status);
    auto opened = open(makeHead("PUT", "/sink", "editor"));
    const auto refusal = deliver(*std::get<0>(opened), piece.toStdString());
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->status, status);
}

void DispatcherTest::aSinkIsOpenedForWhoMayOnly() {
    auto nobody = open(makeHead("PUT", "/sink"));
    QCOMPARE(std::get<front::Response>(nobody).status, 401);
    auto viewer = open(makeHead("PUT", "/sink", "viewer"));
    QCOMPARE(std::get<front::Response>(viewer).status, 403);
    auto closed = open(makeHead("PUT", "/closed"));
    QCOMPARE(std::get<front::Response>(closed).status, 415);
}

void DispatcherTest::refusalsOfTheFrontLookLikeAllOthers() {
    const auto response = dispatcher_->refusal(431, "too large");
    QCOMPARE(response.status, 431);
    QCOMPARE(problemOf(response).status, 431);
    QCOMPARE(problemOf(response).detail.value_or(""), std::string("too large"));
}

QTEST_GUILESS_MAIN(DispatcherTest)
#include "dispatcher_test.moc"
