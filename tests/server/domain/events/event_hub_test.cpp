// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/events/event_hub.h"

#include "shared/base/locked.h"
#include "tests/support/fake_event_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <set>
#include <thread>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::events;

namespace {

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeEventRepository repository{work};
    EventLog log{repository, clock};
    Locked<std::set<SessionId>> ended;
    EventHub hub;
    Viewer viewer{
        .user = ids.next<UserId>(), .session = ids.next<SessionId>(), .permissions = {auth::Permission::WatchFilms}};
    Viewer editor{.user = ids.next<UserId>(),
                  .session = ids.next<SessionId>(),
                  .permissions = {auth::Permission::WatchFilms, auth::Permission::EditCatalog}};
    std::jthread thread;

    explicit Fixture(const HubLimits& limits = {})
        : hub(
              work, repository, log, clock,
              [this](SessionId id) { return ended.with([&](const auto& set) { return set.contains(id); }); }, limits) {}
    ~Fixture() { thread = {}; }

    void start() {
        thread = std::jthread([this](const std::stop_token& stop) { hub.run(stop); });
    }
    static Event event(const std::string& subject, const Audience& audience = Audience::viewers()) {
        return {.at = {},
                .kind = "title-changed",
                .subject = subject,
                .state = {},
                .title = {},
                .progress = {},
                .audience = audience};
    }
    void append(const std::string& subject, const Audience& audience = Audience::viewers()) {
        QVERIFY(work.write([&](WriteScope& scope) { return log.append(scope, event(subject, audience)); }));
    }
    // What the hub tells, in whichever thread.
    struct Heard {
        Locked<std::optional<EventHub::Outcome>> outcome;
        bool isThere() {
            return outcome.with([](const auto& value) { return value.has_value(); });
        }
        EventHub::Outcome take() {
            return outcome.with([](auto& value) { return *std::exchange(value, std::nullopt); });
        }
        std::vector<std::string> subjects() {
            std::vector<std::string> found;
            const auto batch = take();
            for (const auto& event : batch.value().events)
                found.push_back(event.subject);
            return found;
        }
    };
    std::shared_ptr<Heard> wait(const Viewer& who, const std::optional<Cursor>& after,
                                std::chrono::seconds patience = std::chrono::hours(1), EventHub::WaitId id = 0) {
        auto heard = std::make_shared<Heard>();
        hub.wait(id == 0 ? hub.nextWait() : id, who, after, patience, [heard](EventHub::Outcome outcome) {
            heard->outcome.with([&](auto& value) { value.emplace(std::move(outcome)); });
        });
        return heard;
    }
    Cursor now() { return wait(viewer, std::nullopt)->take()->cursor; }
};

using Subjects = std::vector<std::string>;

} // namespace

class EventHubTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsANewReaderWhereItIs() {
        Fixture f;
        f.append("a");
        QVERIFY(f.hub.load());
        const auto heard = f.wait(f.viewer, std::nullopt)->take();
        QVERIFY(heard && heard->events.empty() && !heard->isReset);
        QVERIFY(heard->cursor.logged == 1);
    }

    void tellsAtOnceWhatHasHappened() {
        Fixture f;
        for (const auto* subject : {"a", "b", "c"})
            f.append(subject);
        QVERIFY(f.hub.load());
        QCOMPARE(f.wait(f.viewer, Cursor{1, 0})->subjects(), (Subjects{"b", "c"}));
    }

    void tellsWhoWaitsWhatHappens() {
        Fixture f;
        f.start();
        const auto heard = f.wait(f.viewer, f.now());
        QVERIFY(!heard->isThere());
        f.append("a");
        QTRY_VERIFY(heard->isThere());
        const auto batch = heard->take();
        QCOMPARE(batch->events.at(0).subject, std::string("a"));
        QVERIFY(batch->events[0].at == f.clock.utcNow());
        QCOMPARE(f.hub.waiting(), std::size_t(0));
        QVERIFY(!f.wait(f.viewer, batch->cursor)->isThere()); // nothing is told twice
    }

    void anEventThatWasTakenBackIsNotTold() {
        Fixture f;
        f.start();
        const auto heard = f.wait(f.viewer, f.now());
        QVERIFY(!f.work.write([&](WriteScope& scope) -> Result<void> {
            (void)f.log.append(scope, Fixture::event("never"));
            return fail(ErrorCode::Conflict, "changed my mind");
        }));
        f.append("a");
        QTRY_VERIFY(heard->isThere());
        QCOMPARE(heard->subjects(), Subjects{"a"});
    }

    void tellsNobodyWhatIsNotForHim() {
        Fixture f;
        f.start();
        const auto start = f.now();
        const auto viewer = f.wait(f.viewer, start);
        const auto editor = f.wait(f.editor, start);
        f.append("draft", Audience::editors());
        QTRY_VERIFY(editor->isThere());
        f.append("of the editor", Audience::of(f.editor.user));
        f.append("for all");
        QTRY_VERIFY(viewer->isThere());
        QCOMPARE(viewer->subjects(), Subjects{"for all"});
        QTRY_COMPARE(f.wait(f.editor, start, {})->subjects(), (Subjects{"draft", "of the editor", "for all"}));
        QCOMPARE(f.wait(f.viewer, start, {})->subjects(), Subjects{"for all"});
    }

    void endsAWaitInWhichNothingHappened() {
        Fixture f;
        f.start();
        const auto start = f.now();
        const auto heard = f.wait(f.viewer, start, std::chrono::seconds(25));
        f.clock.advance(std::chrono::seconds(25));
        QTRY_VERIFY(heard->isThere());
        const auto batch = heard->take();
        QVERIFY(batch && batch->events.empty() && !batch->isReset && batch->cursor == start);
    }

    void answersAtOnceWithoutPatience() {
        Fixture f;
        QVERIFY(f.wait(f.viewer, f.now(), std::chrono::seconds(0))->take()->events.empty());
    }

    void tellsAReaderWhoMissedSomethingToBeginAnew_data() {
        QTest::addColumn<int>("logged");
        QTest::newRow("older than what is kept") << 3;
        QTest::newRow("of a log that was set back") << 99;
    }
    void tellsAReaderWhoMissedSomethingToBeginAnew() {
        QFETCH(int, logged);
        Fixture f({.kept = 3});
        for (int i = 1; i <= 7; ++i)
            f.append(std::to_string(i));
        QVERIFY(f.hub.load());
        const auto batch = f.wait(f.viewer, Cursor{static_cast<std::uint64_t>(logged), 0})->take();
        QVERIFY(batch->isReset && batch->events.empty());
        QVERIFY((batch->cursor == Cursor{7, 0}));
        QCOMPARE(f.wait(f.viewer, Cursor{4, 0})->subjects(), (Subjects{"5", "6", "7"}));
    }

    void givesManyEventsInParts() {
        Fixture f({.batch = 2});
        for (const auto* subject : {"a", "b", "c"})
            f.append(subject);
        QVERIFY(f.hub.load());
        const auto first = f.wait(f.viewer, Cursor{0, 0})->take();
        QCOMPARE(first->events.size(), std::size_t(2));
        QCOMPARE(f.wait(f.viewer, first->cursor)->subjects(), Subjects{"c"});
    }

    void whatIsNotKeptIsToldInItsNewestForm() {
        Fixture f;
        const auto start = f.now();
        for (const auto done : {0.1, 0.2, 0.3}) {
            auto event = Fixture::event("job 1");
            event.progress = Progress{.done = done, .phase = "packaging", .speed = {}, .remaining = {}};
            f.hub.announce(event);
        }
        f.hub.announce(Fixture::event("job 2", Audience::editors()));
        const auto batch = f.wait(f.viewer, start)->take();
        QCOMPARE(batch->events.size(), std::size_t(1));
        QCOMPARE(batch->events[0].progress->done, 0.3);
        QVERIFY(!f.wait(f.viewer, batch->cursor)->isThere());
    }

    void wakesWhoWaitsForWhatIsNotKept() {
        Fixture f;
        f.start();
        const auto heard = f.wait(f.viewer, f.now());
        f.hub.announce(Fixture::event("job"));
        QTRY_VERIFY(heard->isThere());
        QCOMPARE(heard->subjects(), Subjects{"job"});
    }

    void howFarAJobWasIsNotToldOnceItHasEnded() {
        Fixture f;
        f.start();
        const auto start = f.now();
        auto progress = Fixture::event("job");
        progress.kind = "job-progress";
        f.hub.announce(progress);
        progress.subject = "other job";
        f.hub.announce(progress);
        QCOMPARE(f.wait(f.viewer, start)->subjects(), (Subjects{"job", "other job"}));
        f.append("job");
        QTRY_VERIFY(f.now().logged > 0);
        QCOMPARE(f.wait(f.viewer, start)->subjects(), (Subjects{"job", "other job"}));
        const auto batch = f.wait(f.viewer, start)->take();
        QCOMPARE(batch->events.front().kind, std::string("title-changed"));
        QCOMPARE(batch->events.size(), std::size_t(2));
    }

    void whatIsNotKeptIsToldInTheOrderInWhichItHappened() {
        Fixture f;
        const auto start = f.now();
        for (const auto* subject : {"b", "a", "c", "b"})
            f.hub.announce(Fixture::event(subject));
        QCOMPARE(f.wait(f.viewer, start)->subjects(), (Subjects{"a", "c", "b"}));
    }

    void endsTheWaitsOfASessionThatHasEnded() {
        Fixture f;
        f.start();
        const auto heard = f.wait(f.viewer, f.now());
        const auto other = f.wait(f.editor, f.now());
        f.ended.with([&](auto& set) { set.insert(f.viewer.session); });
        QTRY_VERIFY(heard->isThere());
        QVERIFY(heard->take().error() == WaitRefusal::SessionEnded);
        QVERIFY(!other->isThere());
        QVERIFY(f.wait(f.viewer, std::nullopt)->take().error() == WaitRefusal::SessionEnded);
    }

    void boundsHowManyWait() {
        Fixture f({.waiting = 3, .waitingOfUser = 2});
        const auto start = f.now();
        const auto first = f.wait(f.viewer, start);
        const auto second = f.wait(f.viewer, start);
        QVERIFY(f.wait(f.viewer, start)->take().error() == WaitRefusal::TooManyOfUser);
        const auto third = f.wait(f.editor, start);
        QVERIFY(f.wait(f.editor, start)->take().error() == WaitRefusal::TooMany);
        QVERIFY(!first->isThere() && !second->isThere() && !third->isThere());
    }

    void hurriesOneWait() {
        Fixture f;
        const auto start = f.now();
        const auto id = f.hub.nextWait();
        const auto heard = f.wait(f.viewer, start, std::chrono::hours(1), id);
        const auto other = f.wait(f.viewer, start);
        f.hub.hurry(id);
        QVERIFY(heard->isThere() && heard->take()->cursor == start);
        QVERIFY(!other->isThere());
        f.hub.hurry(id); // over
    }

    void hurriesAWaitThatIsStillToCome() {
        Fixture f;
        const auto start = f.now();
        const auto id = f.hub.nextWait();
        f.hub.hurry(id);
        const auto heard = f.wait(f.viewer, start, std::chrono::hours(1), id);
        QVERIFY(heard->isThere() && heard->take()->cursor == start);
        QVERIFY(!f.wait(f.viewer, start)->isThere());
    }

    void answersAllWhenItCloses() {
        Fixture f;
        const auto start = f.now();
        const auto heard = f.wait(f.viewer, start);
        f.hub.close();
        QVERIFY(heard->isThere() && heard->take()->events.empty());
        QVERIFY(f.wait(f.viewer, start)->take().error() == WaitRefusal::Closed);
    }

    void aThousandWaitForTheSame() {
        Fixture f({.waitingOfUser = 1000}); // many turns of the lock
        f.start();
        const auto start = f.now();
        std::vector<std::shared_ptr<Fixture::Heard>> all;
        for (int i = 0; i < 1000; ++i)
            all.push_back(f.wait(f.viewer, start));
        QCOMPARE(f.hub.waiting(), std::size_t(1000));
        f.append("a");
        QTRY_COMPARE(f.hub.waiting(), std::size_t(0));
        for (const auto& heard : all) {
            QTRY_VERIFY(heard->isThere());
            QCOMPARE(heard->subjects(), Subjects{"a"});
        }
    }

    void readsTheCursorsItWrites() {
        const Cursor cursor{12, 3};
        QCOMPARE(cursor.toString(), std::string("12.3"));
        QVERIFY(Cursor::parse("12.3") == cursor);
        for (const auto* text : {"", "12", "12.", ".3", "12.3.", "-1.3", "12.x", "99999999999999999999.0", " 1.2"})
            QVERIFY2(!Cursor::parse(text), text);
    }
};

QTEST_APPLESS_MAIN(EventHubTest)
#include "event_hub_test.moc"
