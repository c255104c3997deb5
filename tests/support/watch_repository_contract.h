// SPDX-License-Identifier: GPL-3.0-or-later
// What every WatchRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/watching/watch_repository.h"

#include <QTest>

namespace vitascope::test {

class WatchRepositoryContract : public QObject {
    Q_OBJECT

protected:
    // An empty repository, with the users and titles of these numbers 1 to 3.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::watching::WatchRepository& repository() = 0;

    template<class IdType>
    static IdType id(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        bytes[15] = static_cast<std::uint8_t>(number);
        return IdType(Uuid(bytes));
    }

private:
    using Favourite = server::watching::Favourite;
    using WatchState = server::watching::WatchState;
    using WatchEvent = server::watching::WatchEvent;
    using EventKind = server::watching::EventKind;
    using FilmTime = server::watching::FilmTime;

    static UtcTime second(int number) { return UtcTime(std::chrono::seconds(number)); }
    static TitleId title(int number) { return id<TitleId>(number); }
    static ProfileId profile(int number) { return id<ProfileId>(number); }
    static WatchEvent event(int number, EventKind kind, int at) {
        return {id<WatchEventId>(number), title(1), kind, FilmTime(5000), second(at)};
    }
    template<class Action>
    auto write(Action&& action) {
        return work().write([&](server::WriteScope& scope) { return action(scope, repository()); });
    }
    template<class Action>
    auto read(Action&& action) {
        return work().read([&](server::ReadScope& scope) { return action(scope, repository()); }).value();
    }
    bool favour(int who, int what, int at) {
        return write([&](auto& scope, auto& all) {
                   return all.setFavourite(scope, profile(who), {title(what), second(at)});
               })
            .has_value();
    }
    std::string favourites(int who) {
        std::string text;
        std::optional<Favourite> after;
        do {
            const auto page =
                read([&](auto& scope, auto& all) { return all.favourites(scope, profile(who), after, 2); });
            for (const auto& one : page.items)
                text += std::to_string(one.title.uuid().bytes()[15]) + ' ';
            after = page.next;
        } while (after);
        return text;
    }
    bool rate(int who, int what, std::optional<int> stars) {
        return write([&](auto& scope, auto& all) {
                   return all.setStars(scope, profile(who), title(what), stars, second(9));
               })
            .has_value();
    }
    server::watching::Figures figures(int what) {
        const auto one = title(what);
        return read([&](auto& scope, auto& all) { return all.figures(scope, std::span(&one, 1)); })[one];
    }
    bool put(const WatchState& state) {
        return write([&](auto& scope, auto& all) { return all.putState(scope, profile(1), state); }).has_value();
    }
    std::size_t unfinished(int limit) {
        return read([&](auto& scope, auto& all) { return all.unfinished(scope, profile(1), limit); }).size();
    }
    bool add(const WatchEvent& value, int receivedAt) {
        return write([&](auto& scope, auto& all) { return all.addEvent(scope, profile(1), value, second(receivedAt)); })
            .value();
    }
    bool hasStarted(int from, int to = 1000) {
        return read([&](auto& scope, auto& all) {
            return all.hasStarted(scope, profile(1), title(1), second(from), second(to));
        });
    }

private Q_SLOTS:
    void init() {
        makeEmpty();
        for (const int number : {1, 2})
            QVERIFY(write([&](auto& scope, auto& all) {
                return all.addProfile(scope, profile(number), id<UserId>(number), second(1));
            }));
    }

    void aUserHasTheProfileThatWasMade() {
        const auto of = [&](int user) {
            return read([&](auto& scope, auto& all) { return all.findProfile(scope, id<UserId>(user)); });
        };
        QVERIFY(of(1) == profile(1));
        QVERIFY(of(2) == profile(2));
        QVERIFY(!of(3));
    }

    void favouritesAreListedNewestFirstPageByPage() {
        QVERIFY(favour(1, 1, 10) && favour(1, 2, 30) && favour(1, 3, 20) && favour(2, 1, 40));
        QCOMPARE(favourites(1), std::string("2 3 1 "));
        QCOMPARE(favourites(2), std::string("1 "));
        QVERIFY(favour(1, 1, 50)); // it was one already
        QCOMPARE(favourites(1), std::string("2 3 1 "));
        QVERIFY(write([&](auto& scope, auto& all) { return all.removeFavourite(scope, profile(1), title(3)); }));
        QCOMPARE(favourites(1), std::string("2 1 "));
    }

    void favouritesOfOneMomentAreNotLostBetweenPages() {
        QVERIFY(favour(1, 1, 10) && favour(1, 2, 10) && favour(1, 3, 10));
        QCOMPARE(favourites(1), std::string("3 2 1 "));
    }

    void aRatingReplacesTheOneBeforeAndTheFiguresFollow() {
        QVERIFY(rate(1, 1, 8) && rate(2, 1, 4));
        QCOMPARE(figures(1).ratings, std::int64_t(2));
        QCOMPARE(figures(1).stars, std::int64_t(12));
        QVERIFY(rate(1, 1, 10));
        QCOMPARE(figures(1).ratings, std::int64_t(2));
        QCOMPARE(figures(1).stars, std::int64_t(14));
        QVERIFY(rate(1, 1, {}) && rate(1, 1, {}));
        QCOMPARE(figures(1).ratings, std::int64_t(1));
        QCOMPARE(figures(1).stars, std::int64_t(4));
        QVERIFY(!read([&](auto& scope, auto& all) { return all.findStars(scope, profile(1), title(1)); }));
        QVERIFY(read([&](auto& scope, auto& all) { return all.findStars(scope, profile(2), title(1)); }) == 4);
        QVERIFY(figures(2) == server::watching::Figures());
    }

    void aStateIsReplacedAndForgotten() {
        const WatchState state{title(1), FilmTime(61'500), FilmTime(600'000), false, second(20)};
        QVERIFY(put(state));
        const auto found = [&] {
            return read([&](auto& scope, auto& all) { return all.findState(scope, profile(1), title(1)); });
        };
        QVERIFY(found() == state);
        auto later = state;
        later.position = FilmTime(70'000);
        QVERIFY(put(later));
        QVERIFY(found() == later);
        QVERIFY(write([&](auto& scope, auto& all) { return all.removeState(scope, profile(1), title(1)); }));
        QVERIFY(!found());
    }

    void whatIsFinishedIsNotListed() {
        QVERIFY(put({title(1), FilmTime(1), FilmTime(9), false, second(10)}));
        QVERIFY(put({title(2), FilmTime(1), FilmTime(9), false, second(20)}));
        QVERIFY(put({title(3), FilmTime(9), FilmTime(9), true, second(30)}));
        const auto list = read([&](auto& scope, auto& all) { return all.unfinished(scope, profile(1), 9); });
        QCOMPARE(list.size(), std::size_t(2));
        QVERIFY(list.front().title == title(2));
        QCOMPARE(unfinished(1), std::size_t(1));
    }

    void anEventIsKeptOnce() {
        QVERIFY(add(event(1, EventKind::Start, 10), 11));
        QVERIFY(!add(event(1, EventKind::Start, 10), 12));
        QVERIFY(add(event(2, EventKind::Position, 20), 21));
    }

    void tellsWhetherTheTitleWasBegun() {
        QVERIFY(add(event(1, EventKind::Position, 30), 31));
        QVERIFY(!hasStarted(0));
        QVERIFY(add(event(2, EventKind::Start, 10), 11));
        QVERIFY(hasStarted(10));
        QVERIFY(!hasStarted(11));
        QVERIFY(hasStarted(0, 10));
        QVERIFY(!hasStarted(0, 9));
    }

    void forgetsOldEvents() {
        QVERIFY(add(event(1, EventKind::Start, 10), 11) && add(event(2, EventKind::Start, 10), 20));
        QVERIFY(write([&](auto& scope, auto& all) { return all.removeEvents(scope, second(20), 9); }) == 1U);
        QVERIFY(add(event(1, EventKind::Start, 10), 30));
        QVERIFY(!add(event(2, EventKind::Start, 10), 30));
    }

    void forgetsOldEventsInParts() {
        for (const int number : {1, 2, 3})
            QVERIFY(add(event(number, EventKind::Start, 10), 11));
        const auto remove = [&] {
            return write([&](auto& scope, auto& all) { return all.removeEvents(scope, second(20), 2); }).value();
        };
        QCOMPARE(remove(), std::size_t(2));
        QCOMPARE(remove(), std::size_t(1));
        QCOMPARE(remove(), std::size_t(0));
    }

    void forgetsWhereSomebodyWasAlone() {
        QVERIFY(add(event(1, EventKind::Start, 10), 11) && add(event(2, EventKind::Stop, 10), 11));
        QVERIFY(add(event(3, EventKind::Position, 10), 11) && add(event(4, EventKind::Seek, 10), 11));
        QVERIFY(add(event(5, EventKind::Pause, 10), 11) && add(event(6, EventKind::Position, 10), 20));
        QVERIFY(write([&](auto& scope, auto& all) { return all.removePassingEvents(scope, second(20), 9); }) == 3U);
        QVERIFY(!add(event(1, EventKind::Start, 10), 30) && !add(event(2, EventKind::Stop, 10), 30));
        QVERIFY(!add(event(6, EventKind::Position, 10), 30) && add(event(3, EventKind::Position, 10), 30));
    }

    void whatNamesATitleThatIsNotThereIsNotFound() {
        const auto isNotFound = [&](auto&& action) {
            const auto done = write(action);
            return !done && done.error().code == ErrorCode::NotFound;
        };
        QVERIFY(isNotFound([&](auto& scope, auto& all) {
            return all.setFavourite(scope, profile(1), {title(9), second(1)});
        }));
        QVERIFY(isNotFound(
            [&](auto& scope, auto& all) { return all.setStars(scope, profile(1), title(9), 5, second(1)); }));
        QVERIFY(isNotFound([&](auto& scope, auto& all) {
            return all.putState(scope, profile(1), {title(9), FilmTime(1), FilmTime(9), false, second(1)});
        }));
        QVERIFY(isNotFound([&](auto& scope, auto& all) {
            return all.addEvent(scope, profile(1), {id<WatchEventId>(1), title(9), EventKind::Start, {}, second(1)},
                                second(1));
        }));
        QVERIFY(isNotFound([&](auto& scope, auto& all) { return all.addPlay(scope, title(9)); }));
    }

    void whatWasHardlyBegunIsNotListed_data() {
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("duration");
        QTest::addColumn<bool>("isListed");
        QTest::newRow("at the start") << 0 << 0 << false;
        QTest::newRow("less than a minute") << 59'999 << 7'200'000 << false;
        QTest::newRow("a minute") << 60'000 << 7'200'000 << true;
        QTest::newRow("less than a fiftieth") << 11'999 << 600'000 << false;
        QTest::newRow("a fiftieth") << 12'000 << 600'000 << true;
    }
    void whatWasHardlyBegunIsNotListed() {
        QFETCH(int, position);
        QFETCH(int, duration);
        QFETCH(bool, isListed);
        const WatchState state{title(1), FilmTime(position), FilmTime(duration), false, second(10)};
        QVERIFY(put(state));
        QCOMPARE(unfinished(9), std::size_t(isListed ? 1 : 0));
        QCOMPARE(isWorthContinuing(state), isListed);
    }

    void countsPlays() {
        for (int i = 0; i < 3; ++i)
            QVERIFY(write([&](auto& scope, auto& all) { return all.addPlay(scope, title(2)); }));
        QCOMPARE(figures(2).plays, std::int64_t(3));
    }
};

} // namespace vitascope::test
