// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/watching/watching.h"

#include "tests/server/domain/catalog/catalog_stage.h"
#include "tests/support/fake_watch_repository.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::watching;

namespace {

// The films of the stage last a minute.
struct Stage {
    catalog::CatalogStage catalog;
    test::FakeWatchRepository repository;
    Watching watching{{catalog.work, repository, catalog.catalog, catalog.observer, catalog.clock, catalog.ids}};
    const UserId user = catalog.ids.next<UserId>();
    const UserId other = catalog.ids.next<UserId>();

    WatchEvent event(TitleId title, EventKind kind, FilmTime position) {
        catalog.clock.advance(1s);
        return {catalog.ids.next<WatchEventId>(), title, kind, position, catalog.clock.utcNow()};
    }
    EventFate tell(const WatchEvent& event) { return watching.record(user, std::span(&event, 1)).value().front().fate; }
    Marks marks(TitleId title) { return watching.marks(user, title).value(); }
    std::size_t unfinished() { return watching.continueWatching(user, 20).value().size(); }
};

} // namespace

class WatchingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewerMarksATitle() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        QVERIFY(!stage.marks(title).isFavourite);
        QVERIFY(stage.watching.setFavourite(stage.user, title, true));
        QVERIFY(stage.watching.rate(stage.user, title, 8));
        QVERIFY(stage.watching.rate(stage.other, title, 4));
        const auto marks = stage.marks(title);
        QVERIFY(marks.isFavourite && marks.stars == 8);
        QCOMPARE(marks.figures.averageStars().value(), 6.0);
        QVERIFY(stage.watching.setFavourite(stage.user, title, false));
        QVERIFY(stage.watching.rate(stage.user, title, {}));
        QVERIFY(!stage.marks(title).isFavourite && !stage.marks(title).stars);
    }

    void starsAreOneToTen() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        for (const int stars : {0, 11, -1})
            QVERIFY(stage.watching.rate(stage.user, title, stars).error().code == ErrorCode::InvalidInput);
    }

    void whatMayNotBeSeenIsNotFound() {
        Stage stage;
        const auto draft = stage.catalog.addTitle().id;
        QVERIFY(stage.watching.marks(stage.user, draft).error().code == ErrorCode::NotFound);
        QVERIFY(stage.watching.rate(stage.user, draft, 5).error().code == ErrorCode::NotFound);
        QVERIFY(stage.watching.setFavourite(stage.user, draft, true).error().code == ErrorCode::NotFound);
        QVERIFY(stage.tell(stage.event(draft, EventKind::Start, 0s)) == EventFate::Refused);
    }

    void aFavouriteThatIsWithdrawnComesBackWithItsTitle() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        QVERIFY(stage.watching.setFavourite(stage.user, title, true));
        QVERIFY(stage.catalog.catalog.withdraw(title));
        QCOMPARE(stage.watching.favourites(stage.user, {}, 10)->items.size(), std::size_t(0));
        QVERIFY(stage.catalog.catalog.publish(title));
        QCOMPARE(stage.watching.favourites(stage.user, {}, 10)->items.size(), std::size_t(1));
    }

    void aFilmThatWasBegunIsContinuedUntilItIsFinished() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        QVERIFY(stage.tell(stage.event(title, EventKind::Start, 0s)) == EventFate::Kept);
        QCOMPARE(stage.unfinished(), std::size_t(0));
        QVERIFY(stage.tell(stage.event(title, EventKind::Position, 20s)) == EventFate::Kept);
        QCOMPARE(stage.unfinished(), std::size_t(1));
        QVERIFY(stage.marks(title).state->position == 20s);
        QVERIFY(stage.tell(stage.event(title, EventKind::Stop, 60s)) == EventFate::Kept);
        QCOMPARE(stage.unfinished(), std::size_t(0));
        QVERIFY(stage.marks(title).state->isFinished);
    }

    void anEventThatIsToldTwiceCountsOnce() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        const auto start = stage.event(title, EventKind::Start, 0s);
        QVERIFY(stage.tell(start) == EventFate::Kept);
        const auto later = stage.event(title, EventKind::Position, 30s);
        QVERIFY(stage.tell(later) == EventFate::Kept);
        QVERIFY(stage.tell(start) == EventFate::Repeated);
        QVERIFY(stage.marks(title).state->position == 30s);
        QCOMPARE(stage.marks(title).figures.plays, std::int64_t(1));
    }

    void startsWithinSixHoursAreOnePlay() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        (void)stage.tell(stage.event(title, EventKind::Start, 0s));
        stage.catalog.clock.advance(5h);
        (void)stage.tell(stage.event(title, EventKind::Start, 0s));
        QCOMPARE(stage.marks(title).figures.plays, std::int64_t(1));
        stage.catalog.clock.advance(7h);
        (void)stage.tell(stage.event(title, EventKind::Start, 0s));
        QCOMPARE(stage.marks(title).figures.plays, std::int64_t(2));
    }

    void aClockThatIsAheadDoesNotOutrunTheNextEvents() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        auto early = stage.event(title, EventKind::Position, 10s);
        early.at += 24h;
        QVERIFY(stage.tell(early) == EventFate::Kept);
        QVERIFY(stage.tell(stage.event(title, EventKind::Position, 40s)) == EventFate::Kept);
        QVERIFY(stage.marks(title).state->position == 40s);
    }

    void whatIsTooOldIsRefused() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        auto old = stage.event(title, EventKind::Position, 10s);
        old.at -= Watching::kOldestEvent + 1h;
        QVERIFY(stage.tell(old) == EventFate::Refused);
    }

    void aCallTakesAHundredEvents() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        std::vector<WatchEvent> events;
        for (std::size_t i = 0; i <= Watching::kMostEvents; ++i)
            events.push_back(stage.event(title, EventKind::Position, 10s));
        QVERIFY(stage.watching.record(stage.user, events).error().code == ErrorCode::InvalidInput);
        events.pop_back();
        QCOMPARE(stage.watching.record(stage.user, events)->size(), Watching::kMostEvents);
    }

    void aForgottenFilmIsNotContinued() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        (void)stage.tell(stage.event(title, EventKind::Position, 20s));
        QVERIFY(stage.watching.forget(stage.user, title));
        QCOMPARE(stage.unfinished(), std::size_t(0));
        QVERIFY(!stage.marks(title).state);
    }

    void aFilmIsContinuedBehindManyThatAreWithdrawn() {
        Stage stage;
        const auto old = stage.catalog.addPublished().id;
        (void)stage.tell(stage.event(old, EventKind::Position, 20s));
        for (int i = 0; i < 9; ++i) {
            const auto title = stage.catalog.addPublished().id;
            (void)stage.tell(stage.event(title, EventKind::Position, 20s));
            QVERIFY(stage.catalog.catalog.withdraw(title));
        }
        const auto all = stage.watching.continueWatching(stage.user, 1).value();
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY(all.front().title.title.id == old);
    }

    void aStartThatIsToldLateIsAPlayOfItsOwn() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        auto late = stage.event(title, EventKind::Start, 0s);
        stage.catalog.clock.advance(48h);
        (void)stage.tell(stage.event(title, EventKind::Start, 0s));
        QVERIFY(stage.tell(late) == EventFate::Kept);
        QCOMPARE(stage.marks(title).figures.plays, std::int64_t(2));
    }

    void whereSomebodyWasIsForgottenBeforeThatHeWatched() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        auto start = stage.event(title, EventKind::Start, 0s);
        auto position = stage.event(title, EventKind::Position, 20s);
        QVERIFY(stage.tell(start) == EventFate::Kept && stage.tell(position) == EventFate::Kept);
        stage.catalog.clock.advance(Watching::kOldestEvent + 1h);
        QVERIFY(stage.watching.forgetOldEvents());
        start.at = position.at = stage.catalog.clock.utcNow();
        QVERIFY(stage.tell(start) == EventFate::Repeated);
        QVERIFY(stage.tell(position) == EventFate::Kept);
    }

    void viewersDoNotSeeEachOther() {
        Stage stage;
        const auto title = stage.catalog.addPublished().id;
        (void)stage.tell(stage.event(title, EventKind::Position, 20s));
        QVERIFY(stage.watching.setFavourite(stage.user, title, true));
        const auto theirs = stage.watching.marks(stage.other, title).value();
        QVERIFY(!theirs.isFavourite && !theirs.state);
        QVERIFY(stage.watching.continueWatching(stage.other, 20)->empty());
    }
};

QTEST_APPLESS_MAIN(WatchingTest)
#include "watching_test.moc"
