// SPDX-License-Identifier: GPL-3.0-or-later
// What every TitleRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/catalog/title_repository.h"

#include <QTest>

namespace vitascope::test {

class TitleRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Title = server::catalog::Title;
    using TitleState = server::catalog::TitleState;

    // An empty repository and the unit of work it takes part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::catalog::TitleRepository& repository() = 0;

private:
    static UtcTime second(int number) { return UtcTime(std::chrono::seconds(number)); }
    static Title title(int number, TitleState state = TitleState::Draft) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        Title value;
        value.id = TitleId(Uuid(bytes));
        value.state = state;
        value.texts.name = std::to_string(number);
        value.createdAt = second(number);
        value.updatedAt = second(number);
        return value;
    }
    static Title fullTitle() {
        auto value = title(1, TitleState::Published);
        value.version = 7;
        value.texts = {"Сталкер", "Stalker's \"zone\"", "ru", "Line one\nline two", 1979, {"Science fiction", "Drama"}};
        value.updatedAt = second(10);
        value.publishedAt = second(9);
        value.posterVersion = 3;
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
    server::catalog::TitlePage list(std::optional<TitleState> state, std::optional<TitleId> after, int limit) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().list(scope, state, after, limit); })
            .value();
    }
    std::string names(const server::catalog::TitlePage& page) {
        std::string text;
        for (const auto& value : page.items)
            text += value.texts.name;
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
        QVERIFY(update(title(2)).error().code == ErrorCode::NotFound);
    }

    void removes() {
        QVERIFY(add(fullTitle()));
        QVERIFY(remove(fullTitle().id));
        QVERIFY(!find(fullTitle().id));
        QVERIFY(remove(fullTitle().id).error().code == ErrorCode::NotFound);
        QVERIFY(add(title(1)));
        QVERIFY(find(title(1).id)->texts.genres.empty());
    }

    void listsNewestFirst() {
        QVERIFY(list(std::nullopt, std::nullopt, 5).items.empty());
        for (const int number : {2, 4, 1, 3})
            QVERIFY(add(title(number, number % 2 == 0 ? TitleState::Published : TitleState::Draft)));
        QCOMPARE(names(list(std::nullopt, std::nullopt, 10)), std::string("4321"));
        QCOMPARE(names(list(TitleState::Published, std::nullopt, 10)), std::string("42"));
        QCOMPARE(names(list(TitleState::Draft, std::nullopt, 10)), std::string("31"));
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
        two.texts.genres = {"b", "a"};
        QVERIFY(add(fullTitle()) && add(two) && add(title(3)));
        const auto page = list(std::nullopt, std::nullopt, 10);
        QVERIFY(page.items[0].texts.genres.empty());
        QVERIFY(page.items[1] == two);
        QVERIFY(page.items[2] == fullTitle());
    }
};

} // namespace vitascope::test
