// SPDX-License-Identifier: GPL-3.0-or-later
// What every SearchIndex does; run against the fake and each adapter.
#pragma once

#include "tests/support/search_finding_contract.h"

namespace vitascope::test {

class SearchIndexContract : public SearchFindingContract {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatAllPagesHave() {
        put(1, "Stalker");
        put(2, "Stalker again");
        put(3, "Stalked");
        put(4, "Solaris");
        Query query;
        query.limit = 1;
        QCOMPARE(index_->count(query), 4U);
        query.after = index_->find(query).next;
        QCOMPARE(index_->count(query), 4U);
        query = {};
        query.text = "stalker";
        QCOMPARE(index_->count(query), 3U); // one but for a typing error, behind the others
        query.sort = Sort::Title;
        QCOMPARE(index_->count(query), 2U);
        query.text = "stalkre";
        QCOMPARE(index_->count(query), index_->find(query).titles.size());
        query.text = "!";
        QCOMPARE(index_->count(query), 0U);
        query.text.reset();
        query.yearFrom = 1990;
        QCOMPARE(index_->count(query), 0U);
        index_->remove(searchDocument(4, {}).id);
        query.yearFrom.reset();
        QCOMPARE(index_->count(query), 3U);
    }

    void putsTheBestInFront() {
        put(searchDocument(1, {"A Long Star"}));
        put(searchDocument(2, {"Stardust"}));
        put(searchDocument(3, {"Star Wars"}));
        put(searchDocument(4, {"Star"}));
        put(searchDocument(5, {"Another"}, {"Ringo Star"}));
        put(searchDocument(6, {"Third"}, {"Ringo Starr"}));
        put(searchDocument(7, {"Fourth"}, {}, {"Star film"}));
        put(searchDocument(8, {"My Stairs"}));
        put(searchDocument(9, {"My Starlight"}));
        put(searchDocument(10, {"Tenth"}, {"Mr Stare", "Ms Stair"}));
        QCOMPARE(found("star"), "4 3 2 1 9 5 10 6 7 8");
    }

    void putsTheBestPhraseInFront() {
        put(searchDocument(1, {"Wars of the Star"}));
        put(searchDocument(2, {"Star Wars"}));
        put(searchDocument(3, {"Star Wars Returns"}));
        put(searchDocument(4, {"Star Warship"}));
        put(searchDocument(5, {"Big Wars"}, {"Joe Star"}));
        QCOMPARE(found("star wars"), "2 3 4 1 5");
    }

    void breaksTiesByPopularityAndThenTheNewerTitle() {
        for (const int number : {1, 2, 3, 4}) {
            auto document = searchDocument(number, {"Twin " + std::to_string(number)});
            document.popularity = number == 2 ? 10 : 0;
            put(document);
        }
        QCOMPARE(found("twin"), "2 4 3 1");
        QCOMPARE(found("t"), "2 4 3 1");
        auto popular = searchDocument(1, {"Twin 1"});
        popular.popularity = 11;
        put(popular);
        QCOMPARE(found("twin"), "1 2 4 3");
    }

    void sorts_data() {
        QTest::addColumn<int>("sort");
        QTest::addColumn<bool>("ascending");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Sort sort, bool ascending, const char* expected) {
            QTest::newRow(name) << static_cast<int>(sort) << ascending << expected;
        };
        row("title", Sort::Title, true, "3 1 4 2");
        row("title, backwards", Sort::Title, false, "2 4 1 3");
        row("year", Sort::Year, true, "2 4 3 1"); // what has none comes last
        row("year, backwards", Sort::Year, false, "4 3 2 1");
        row("added", Sort::Added, true, "1 2 3 4");
        row("added, backwards", Sort::Added, false, "4 3 2 1");
        row("popularity", Sort::Popularity, false, "1 3 4 2");
        row("rating", Sort::Rating, false, "3 2 4 1");
        row("rating, forwards", Sort::Rating, true, "2 3 4 1");
        row("length", Sort::Duration, true, "2 1 4 3"); // what plays nothing comes last
        row("length, backwards", Sort::Duration, false, "1 2 4 3");
        row("relevance without words", Sort::Relevance, true, "1 3 4 2");
    }
    void sorts() {
        QFETCH(int, sort);
        QFETCH(bool, ascending);
        QFETCH(QString, expected);
        const auto add = [&](int number, const std::string& name, std::optional<int> year, std::uint32_t popularity,
                             std::optional<float> rating, std::optional<std::chrono::milliseconds> length) {
            auto document = searchDocument(number, {name, "Filmed"});
            document.year = year;
            document.popularity = popularity;
            document.rating = rating;
            document.length = length;
            put(document);
        };
        add(1, "beta", std::nullopt, 9, std::nullopt, std::chrono::hours(3));
        add(2, "Zeta", 1960, 0, 3.25F, std::chrono::milliseconds(1));
        add(3, "Älpha", 2001, 8, 4.5F, std::nullopt);
        add(4, "ÉPSILON", 2001, 5, std::nullopt, std::nullopt);
        Query query;
        query.sort = static_cast<Sort>(sort);
        query.order = ascending ? Order::Ascending : Order::Descending;
        QCOMPARE(found(query), expected.toStdString());
        query.limit = 1;
        QCOMPARE(pages(query, [](int) {}), expected.toStdString());
        if (query.sort == Sort::Relevance)
            return;
        query.text = "filmed";
        QCOMPARE(pages(query, [](int) {}), expected.toStdString());
    }

    void sortsByState() {
        const auto add = [&](int number, State state) {
            auto document = searchDocument(number, {"Film"});
            document.state = state;
            put(document);
        };
        add(1, State::Published);
        add(2, State::Draft);
        add(3, State::Published);
        add(4, State::Draft);
        Query query;
        query.states = {State::Draft, State::Published};
        query.sort = Sort::State;
        query.order = Order::Ascending;
        query.limit = 1;
        QCOMPARE(pages(query, [](int) {}), "4 2 3 1"); // within one state by id
        query.order = Order::Descending;
        QCOMPARE(pages(query, [](int) {}), "3 1 4 2");
    }

    void whatHasNoWordToSortByComesLast() {
        put(1, "!!!");
        put(2, "Beta");
        put(3, "?");
        put(4, "Alpha");
        Query query;
        query.sort = Sort::Title;
        query.limit = 1;
        query.order = Order::Ascending;
        QCOMPARE(pages(query, [](int) {}), "4 2 3 1");
        query.order = Order::Descending;
        QCOMPARE(pages(query, [](int) {}), "2 4 3 1");
    }

    void forgivesInOtherOrdersOnlyIfNothingElseMatches() {
        put(1, "Blade");
        put(2, "Blaze");
        put(3, "Glade");
        Query query;
        query.sort = Sort::Title;
        query.order = Order::Ascending;
        query.text = "blade";
        QCOMPARE(found(query), "1");
        query.text = "bladd";
        QCOMPARE(found(query), "1");
        query.text = "blate";
        query.limit = 1;
        QCOMPARE(pages(query, [&](int) { put(4, "Blate"); }), "1 4 2");
        query.text = "glade";
        QCOMPARE(pages(query, [](int) {}), "3");
    }

    void followsChanges() {
        put(1, "Before");
        auto after = searchDocument(1, {"After"});
        after.version = 3;
        put(after);
        QCOMPARE(found("before"), "");
        QCOMPARE(found("after"), "1");
        put(1, "Before"); // an older version that comes late
        QCOMPARE(found("before"), "");
        after.popularity = 5; // the same version with new figures
        after.names = {"Later"};
        put(after);
        QCOMPARE(found("later"), "1");
        index_->remove(after.id);
        QCOMPARE(found("later"), "");
        index_->remove(after.id);
        put(1, "Before"); // gone is gone: nothing is newer
        QCOMPARE(found("before"), "1");
    }

    void takesTheNewestOfWhatIsPutAtOnce() {
        auto first = searchDocument(1, {"First"});
        auto second = searchDocument(1, {"Second"});
        second.version = 2;
        const std::vector<Document> both{second, first};
        index_->put(both);
        index_->put({});
        QCOMPARE(found("second"), "1");
        QCOMPARE(found("first"), "");
    }

    void pagesStayRightWhileTitlesComeAndGo() {
        for (int number = 10; number < 40; ++number)
            put(number, "Film " + std::to_string(number));
        Query query;
        query.limit = 4;
        for (const auto sort : {Sort::Relevance, Sort::Title, Sort::Added}) {
            query.sort = sort;
            query.order = sort == Sort::Title ? Order::Ascending : Order::Descending;
            query.text = "film";
            const auto quiet = pages(query, [](int) {});
            // In front of where the reader is titles come, and one goes that was shown.
            const auto busy = pages(query, [&](int page) {
                const bool newestFirst = sort != Sort::Title;
                put(newestFirst ? 100 + page : page, newestFirst ? "Film" : "Film 0" + std::to_string(page));
                index_->remove(searchDocument(newestFirst ? 39 - page : 10 + page, {}).id);
            });
            QCOMPARE(busy, quiet);
            for (int number = 0; number < 200; ++number)
                index_->remove(searchDocument(number, {}).id);
            for (int number = 10; number < 40; ++number)
                put(number, "Film " + std::to_string(number));
        }
    }

    void showsWhatComesBehindTheReader() {
        for (const int number : {20, 30, 40})
            put(number, "Film");
        Query query;
        query.text = "film";
        query.limit = 1;
        QCOMPARE(pages(query, [&](int page) { put(page == 0 ? 25 : 100, "Film"); }), "40 30 25 20");
        query.after = index_->find(query).next;
        index_->remove(searchDocument(100, {}).id); // the one that the position names
        QCOMPARE(found(query), "40");
    }
};

} // namespace vitascope::test
