// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for events through the dispatcher, with one thread for the whole API.
#include "server/api/events_controller.h"

#include "shared/wire/event.h"
#include "shared/wire/problem.h"
#include "tests/server/api/api_fixture.h"
#include "tests/support/fake_event_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace vitascope;
using namespace vitascope::server;

namespace {

// What comes back for one request, some time.
struct Pending {
    std::promise<front::Response> promise;
    std::future<front::Response> answer = promise.get_future();
    front::Completion::Hurry hurry;

    [[nodiscard]] bool isAnswered() const {
        return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }
};

struct Fixture {
    test::ManualClock clock;
    test::FakeUnitOfWork work;
    test::FakeEventRepository repository{work};
    events::EventLog log{repository, clock};
    std::atomic<bool> hasEnded = false;
    events::EventHub hub;
    api::http::Router router;
    test::FakeAuthenticator authenticator;
    api::http::ApiPool pool{1, 2000};
    api::EventsController controller{router, hub};
    api::http::Dispatcher dispatcher{router, authenticator, pool};
    std::jthread thread{[this](const std::stop_token& stop) { hub.run(stop); }};

    explicit Fixture(const events::HubLimits& limits = {})
        : hub(
              work, repository, log, clock, [this](SessionId) { return hasEnded.load(); }, limits) {
        router.add("GET", "/other", api::http::Access::Anyone,
                   [](const api::http::Call&) -> api::http::Outcome { return api::http::Reply::noContent(); });
    }
    ~Fixture() {
        thread = {};
        pool.stop();
    }

    std::shared_ptr<Pending> begin(const std::string& query, const std::string& token = "viewer",
                                   const std::string& path = "/api/v1/events") {
        auto pending = std::make_shared<Pending>();
        front::RequestHead head;
        head.method = "GET";
        head.path = path;
        head.query = query;
        head.clientAddress = "127.0.0.1";
        head.headers.add("Authorization", "Bearer " + token);
        dispatcher.handle(
            std::move(head), {},
            front::Completion([pending](front::Response r) { pending->promise.set_value(std::move(r)); },
                              [pending](front::Completion::Hurry hurry) { pending->hurry = std::move(hurry); }));
        return pending;
    }
    front::Response get(const std::string& query, const std::string& token = "viewer") {
        return begin(query, token)->answer.get();
    }
    static wire::EventBatch batchOf(const front::Response& response) {
        return wire::fromJson<wire::EventBatch>(test::bodyOf(response)).value();
    }
    std::string now() { return batchOf(get("")).cursor; }
    void append(const std::string& subject, const events::Audience& audience = events::Audience::viewers()) {
        QVERIFY(work.write([&](WriteScope& scope) {
            return log.append(scope, {.at = {},
                                      .kind = "title-changed",
                                      .subject = subject,
                                      .state = "draft",
                                      .title = {},
                                      .progress = {},
                                      .audience = audience});
        }));
    }
};

std::string codeOf(const front::Response& response) {
    return wire::fromJson<wire::Problem>(test::bodyOf(response)).value_or(wire::Problem{}).code;
}

} // namespace

class EventsControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappens() {
        Fixture f;
        const auto waiting = f.begin("after=" + f.now());
        QTRY_COMPARE(f.hub.waiting(), std::size_t(1));
        f.append("a");
        const auto response = waiting->answer.get();
        QCOMPARE(response.status, 200);
        QCOMPARE(test::headerOf(response, "Cache-Control"), std::string("no-store"));
        const auto batch = Fixture::batchOf(response);
        QVERIFY(!batch.reset && batch.events.size() == 1 && batch.events[0].kind == "title-changed");
        QVERIFY(batch.events[0].id == "a" && batch.events[0].state == "draft");
        QVERIFY(Fixture::batchOf(f.get("wait=0&after=" + batch.cursor)).events.empty());
    }

    // None of them holds the one thread that the API has.
    void aThousandWaitWithoutAThread() {
        Fixture f({.waitingOfUser = 1000});
        const auto start = f.now();
        std::vector<std::shared_ptr<Pending>> all;
        for (int i = 0; i < 1000; ++i)
            all.push_back(f.begin("after=" + start));
        QTRY_COMPARE(f.hub.waiting(), std::size_t(1000));
        QCOMPARE(f.begin("", "", "/other")->answer.get().status, 204);
        QVERIFY(std::ranges::none_of(all, [](const auto& each) { return each->isAnswered(); }));
        f.append("a");
        for (const auto& each : all)
            QCOMPARE(Fixture::batchOf(each->answer.get()).events.at(0).id, std::string("a"));
    }

    void aSessionThatEndsEndsItsWait() {
        Fixture f;
        const auto waiting = f.begin("after=" + f.now());
        QTRY_COMPARE(f.hub.waiting(), std::size_t(1));
        f.hasEnded = true;
        const auto response = waiting->answer.get();
        QCOMPARE(response.status, 401);
        QCOMPARE(codeOf(response), std::string("unauthenticated"));
    }

    void tellsAViewerNothingOfDrafts() {
        Fixture f;
        const auto start = f.now();
        const auto viewer = f.begin("after=" + start);
        const auto editor = f.begin("after=" + start, "editor");
        QTRY_COMPARE(f.hub.waiting(), std::size_t(2));
        f.append("draft", events::Audience::editors());
        QCOMPARE(Fixture::batchOf(editor->answer.get()).events.size(), std::size_t(1));
        QVERIFY(!viewer->isAnswered());
        QVERIFY(Fixture::batchOf(f.get("wait=0&after=" + start)).events.empty());
    }

    void answersWhenTheClientHasGone() {
        Fixture f;
        const auto waiting = f.begin("after=" + f.now());
        QTRY_COMPARE(f.hub.waiting(), std::size_t(1));
        waiting->hurry();
        QVERIFY(waiting->isAnswered());
        QCOMPARE(f.hub.waiting(), std::size_t(0));
    }

    void answersAllWhenTheServerEnds() {
        Fixture f;
        const auto start = f.now();
        const auto waiting = f.begin("after=" + start);
        QTRY_COMPARE(f.hub.waiting(), std::size_t(1));
        f.hub.close();
        QVERIFY(Fixture::batchOf(waiting->answer.get()).cursor == start);
        const auto late = f.get("after=" + start);
        QCOMPARE(late.status, 503);
        QVERIFY(!test::headerOf(late, "Retry-After").empty());
    }

    void refusesMoreWaitsThanItHolds() {
        Fixture f({.waiting = 2, .waitingOfUser = 1});
        const auto start = f.now();
        const auto viewer = f.begin("after=" + start);
        QTRY_COMPARE(f.hub.waiting(), std::size_t(1));
        QCOMPARE(f.get("after=" + start).status, 429);
        const auto editor = f.begin("after=" + start, "editor");
        QTRY_COMPARE(f.hub.waiting(), std::size_t(2));
        const auto refused = f.get("after=" + start, "editor2");
        QCOMPARE(refused.status, 503);
        QVERIFY(!test::headerOf(refused, "Retry-After").empty());
    }

    void refusesAQueryThatMeansNothing_data() {
        QTest::addColumn<QByteArray>("query");
        for (const auto* query : {"after=x", "after=1", "after=-1.0", "wait=-1", "wait=61", "wait=x", "after="})
            QTest::newRow(query) << QByteArray(query);
    }
    void refusesAQueryThatMeansNothing() {
        QFETCH(QByteArray, query);
        Fixture f;
        QCOMPARE(f.get(query.toStdString()).status, 400);
    }

    void isForThoseWhoAreSignedIn() {
        Fixture f;
        QCOMPARE(f.get("", "forged").status, 401);
    }
};

QTEST_APPLESS_MAIN(EventsControllerTest)
#include "events_controller_test.moc"
