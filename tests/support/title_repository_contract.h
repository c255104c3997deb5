// SPDX-License-Identifier: GPL-3.0-or-later
// What every TitleRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/catalog/title_repository.h"

#include <QTest>

#include <algorithm>

namespace vitascope::test {

class TitleRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Title = server::catalog::Title;
    using TitleState = server::catalog::TitleState;
    using CreditRole = server::catalog::CreditRole;

    // An empty repository, the person 1 called Ann and 2 called Bob where it asks for people, and the unit of work it
    // takes part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::catalog::TitleRepository& repository() = 0;

    static std::vector<server::catalog::Person> people() { return {{personId(1), "Ann"}, {personId(2), "Bob"}}; }

private:
    static PersonId personId(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = static_cast<std::uint8_t>(number);
        return PersonId(Uuid(bytes));
    }
    static UtcTime second(int number) { return UtcTime(std::chrono::seconds(number)); }
    static Title title(int number, TitleState state = TitleState::Draft) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        Title value;
        value.id = TitleId(Uuid(bytes));
        value.state = state;
        value.details.name = std::to_string(number);
        value.createdAt = second(number);
        value.updatedAt = second(number);
        return value;
    }
    static Title fullTitle() {
        auto value = title(1, TitleState::Published);
        value.version = 7;
        value.details = {.name = "Сталкер",
                         .originalName = "Stalker's \"zone\"",
                         .originalLanguage = "ru",
                         .description = "Line one\nline two",
                         .year = 1979,
                         .genres = {"Science fiction", "Drama"},
                         .tagline = "Zone",
                         .language = "ru",
                         .localizations = {{"de", {"Stalker", "Die Zone", "Zeile"}}, {"en-GB", {"Stalker", "", ""}}},
                         .credits = {{personId(2), "Bob", CreditRole::Director, {}},
                                     {personId(1), "Ann", CreditRole::Cast, "Writer"},
                                     {personId(2), "Bob", CreditRole::Cast, ""}},
                         .ageRating = server::catalog::AgeRating{0, "FSK 0"},
                         .externalId = "tt0079944",
                         .availability = {second(11), second(12)}};
        value.updatedAt = second(10);
        value.publishedAt = second(9);
        value.posterVersion = 3;
        value.backdropVersion = 2;
        return value;
    }
    Result<void> add(const Title& value) {
        return work().write([&](server::WriteScope& scope) { return repository().add(scope, value); });
    }
    Result<void> update(const Title& value) {
        return work().write([&](server::WriteScope& scope) { return repository().update(scope, value); });
    }
    Result<void> remove(TitleId id) {
        return work().write([&](server::WriteScope& scope) { return repository().remove(scope, id); });
    }
    std::optional<Title> find(TitleId id) {
        return work().read([&](server::ReadScope& scope) { return repository().find(scope, id); }).value();
    }
    server::catalog::TitlePage list(std::optional<TitleState> state, std::optional<TitleId> after, int limit,
                                    std::optional<UtcTime> availableAt = std::nullopt) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().list(scope, state, after, limit, availableAt); })
            .value();
    }
    std::vector<server::catalog::GenreCount> countGenres(std::optional<UtcTime> availableAt = std::nullopt) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().countGenres(scope, availableAt); })
            .value();
    }
    std::string names(const server::catalog::TitlePage& page) {
        std::string text;
        for (const auto& value : page.items)
            text += value.details.name;
        return text;
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatWasAdded() {
        QVERIFY(add(fullTitle()) && add(title(2)));
        QVERIFY(find(fullTitle().id) == fullTitle());
        QVERIFY(find(title(2).id) == title(2));
        QVERIFY(!find(TitleId()));
        QVERIFY(add(title(2)).error().code == ErrorCode::AlreadyExists);
    }

    void updatesAllButTheIdAndTheTimeOfMaking() {
        QVERIFY(add(title(1)));
        auto changed = fullTitle();
        changed.createdAt = second(500);
        QVERIFY(update(changed));
        QVERIFY(find(fullTitle().id) == fullTitle());
        auto plain = title(1);
        plain.version = 8;
        QVERIFY(update(plain));
        QVERIFY(find(plain.id) == plain);
        auto trashed = title(1, TitleState::Trash);
        trashed.trashedAt = second(20);
        trashed.details.ageRating = server::catalog::AgeRating{16, {}};
        QVERIFY(update(trashed));
        QVERIFY(find(trashed.id) == trashed);
        QVERIFY(update(title(2)).error().code == ErrorCode::NotFound);
    }

    void removes() {
        QVERIFY(add(fullTitle()));
        QVERIFY(remove(fullTitle().id));
        QVERIFY(!find(fullTitle().id));
        QVERIFY(remove(fullTitle().id).error().code == ErrorCode::NotFound);
        QVERIFY(add(title(1)));
        QVERIFY(find(title(1).id)->details.genres.empty());
    }

    void listsNewestFirst() {
        QVERIFY(list(std::nullopt, std::nullopt, 5).items.empty());
        for (const int number : {2, 4, 1, 3})
            QVERIFY(add(title(number, number % 2 == 0 ? TitleState::Published : TitleState::Draft)));
        QCOMPARE(names(list(std::nullopt, std::nullopt, 10)), std::string("4321"));
        QCOMPARE(names(list(TitleState::Published, std::nullopt, 10)), std::string("42"));
        QCOMPARE(names(list(TitleState::Draft, std::nullopt, 10)), std::string("31"));
    }

    void listsWhatIsAvailable() {
        for (const int number : {1, 2, 3, 4}) {
            auto value = title(number, TitleState::Published);
            if (number > 1)
                value.details.availability.from = second(10 * number);
            if (number > 2)
                value.details.availability.until = second(10 * number + 15);
            QVERIFY(add(value));
        }
        const auto at = [&](int time) { return names(list(TitleState::Published, std::nullopt, 10, second(time))); };
        QCOMPARE(at(19), std::string("1"));
        QCOMPARE(at(20), std::string("21"));
        QCOMPARE(at(44), std::string("4321"));
        QCOMPARE(at(45), std::string("421"));
        QCOMPARE(names(list(std::nullopt, std::nullopt, 10)), std::string("4321"));
    }

    void listsTheTrashApart() {
        auto trashed = title(2, TitleState::Trash);
        trashed.trashedAt = second(5);
        QVERIFY(add(title(1)) && add(trashed) && add(title(3, TitleState::Published)));
        QCOMPARE(names(list(std::nullopt, std::nullopt, 10)), std::string("31"));
        QCOMPARE(names(list(TitleState::Draft, std::nullopt, 10)), std::string("1"));
        QCOMPARE(names(list(TitleState::Trash, std::nullopt, 10)), std::string("2"));
    }

    void findsWhatHasBeenInTheTrashForLong() {
        for (const auto& [number, at] : {std::pair(1, 30), std::pair(2, 10), std::pair(3, 20)}) {
            auto trashed = title(number, TitleState::Trash);
            trashed.trashedAt = second(at);
            QVERIFY(add(trashed));
        }
        QVERIFY(add(title(4)));
        const auto old = [&](int limit) {
            return work()
                .read(
                    [&](server::ReadScope& scope) { return repository().findTrashedBefore(scope, second(30), limit); })
                .value();
        };
        QVERIFY(old(9) == (std::vector{title(2).id, title(3).id}));
        QVERIFY(old(1) == std::vector{title(2).id});
    }

    void findsManyInTheirOrder() {
        QVERIFY(add(fullTitle()) && add(title(2)) && add(title(3)));
        const std::vector<TitleId> ids{title(3).id, title(9).id, fullTitle().id};
        const auto found =
            work().read([&](server::ReadScope& scope) { return repository().findAll(scope, ids); }).value();
        QVERIFY(found == (std::vector<Title>{title(3), fullTitle()}));
        const auto names =
            work().read([&](server::ReadScope& scope) { return repository().names(scope, ids); }).value();
        QVERIFY((names == std::map<TitleId, std::string>{{title(3).id, title(3).details.name},
                                                         {fullTitle().id, fullTitle().details.name}}));
    }

    void noTwoTitlesHaveTheSameExternalId() {
        auto one = title(1);
        auto two = title(2);
        one.details.externalId = std::string("x");
        two.details.externalId = one.details.externalId;
        QVERIFY(add(one));
        QVERIFY(add(two).error().code == ErrorCode::AlreadyExists);
        QVERIFY(update(one) && add(title(2)));
        QVERIFY(update(two).error().code == ErrorCode::AlreadyExists);
        QVERIFY(remove(one.id) && update(two));
    }

    void addsManyAtOnce() {
        auto two = title(2);
        two.details.genres = {"drama"};
        const std::vector<Title> titles{fullTitle(), two};
        QVERIFY(work().write([&](server::WriteScope& scope) { return repository().addAll(scope, titles); }));
        QVERIFY(find(titles[0].id) == titles[0]);
        QVERIFY(find(two.id)->details.genres == std::vector<std::string>{"Drama"});
        const auto again = work().write([&](server::WriteScope& scope) { return repository().addAll(scope, titles); });
        QVERIFY(again.error().code == ErrorCode::AlreadyExists);
        QVERIFY(work().write([&](server::WriteScope& scope) { return repository().addAll(scope, {}); }));
    }

    void findsThoseThatHaveTheseExternalIds() {
        auto one = fullTitle();
        auto two = title(2);
        one.details.externalId = "say \"x\\\"";
        two.details.externalId = "\u00e9";
        QVERIFY(add(one) && add(two) && add(title(3)));
        const auto found = [&](const std::vector<std::string>& externalIds) {
            auto titles =
                work()
                    .read([&](server::ReadScope& scope) { return repository().findByExternalIds(scope, externalIds); })
                    .value();
            std::ranges::sort(titles, {}, &Title::id);
            return titles;
        };
        QVERIFY(found({}).empty() && found({"", "x"}).empty());
        QVERIFY(found({"\u00e9", "x"}) == std::vector<Title>{two});
        QVERIFY(found({*two.details.externalId, *one.details.externalId}) == (std::vector<Title>{one, two}));
    }

    void knowsAGenreByItsKeyAndCountsItsPublishedTitles() {
        auto one = title(1, TitleState::Published);
        one.details.genres = {"Film Noir", "Drama"};
        auto two = title(2, TitleState::Published);
        two.details.genres = {"film-noir"};
        auto draft = title(3);
        draft.details.genres = {"War"};
        QVERIFY(add(one) && add(two) && add(draft));
        QVERIFY(find(two.id)->details.genres == std::vector<std::string>{"Film Noir"});
        QVERIFY(countGenres() == (std::vector<server::catalog::GenreCount>{
                                     {"drama", "Drama", 1}, {"film-noir", "Film Noir", 2}, {"war", "War", 0}}));
    }

    void countsTheTitlesOfAGenreThatAreAvailable() {
        auto always = title(1, TitleState::Published);
        always.details.genres = {"Drama"};
        auto limited = title(2, TitleState::Published);
        limited.details.genres = {"Drama", "War"};
        limited.details.availability = {second(20), second(30)};
        QVERIFY(add(always) && add(limited));
        const auto counts = [&](std::uint64_t drama, std::uint64_t war) {
            return std::vector<server::catalog::GenreCount>{{"drama", "Drama", drama}, {"war", "War", war}};
        };
        QVERIFY(countGenres(second(19)) == counts(1, 0));
        QVERIFY(countGenres(second(20)) == counts(2, 1));
        QVERIFY(countGenres(second(30)) == counts(1, 0));
        QVERIFY(countGenres() == counts(2, 1));
    }

    void listsPageByPageWhileTitlesAreAdded() {
        for (const int number : {1, 2, 3, 4, 5})
            QVERIFY(add(title(number)));
        const auto first = list(std::nullopt, std::nullopt, 2);
        QCOMPARE(names(first), std::string("54"));
        QVERIFY(first.next == title(4).id);
        QVERIFY(add(title(6)) && remove(title(4).id));
        const auto second = list(std::nullopt, first.next, 2);
        QCOMPARE(names(second), std::string("32"));
        const auto third = list(std::nullopt, second.next, 2);
        QCOMPARE(names(third), std::string("1"));
        QVERIFY(!third.next);
        QVERIFY(!list(std::nullopt, std::nullopt, 5).next);
    }

    void listsTheGenresOfEveryTitle() {
        auto two = title(2);
        two.details.genres = {"b", "a"};
        QVERIFY(add(fullTitle()) && add(two) && add(title(3)));
        const auto page = list(std::nullopt, std::nullopt, 10);
        QVERIFY(page.items[0].details.genres.empty());
        QVERIFY(page.items[1] == two);
        QVERIFY(page.items[2] == fullTitle());
    }
};

} // namespace vitascope::test
