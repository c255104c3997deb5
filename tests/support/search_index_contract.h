// SPDX-License-Identifier: GPL-3.0-or-later
// What every SearchIndex does; run against the fake and each adapter.
#pragma once

#include "server/domain/search/folding.h"
#include "server/domain/search/search_index.h"

#include <QTest>

#include <memory>

namespace vitascope::test {

// Documents and queries of tests; a title is named by the last two bytes of its id.
inline server::search::SearchDocument searchDocument(int number, std::vector<std::string> names,
                                                     std::vector<std::string> people = {},
                                                     std::vector<std::string> genres = {}) {
    std::array<std::uint8_t, 16> bytes{};
    bytes[14] = static_cast<std::uint8_t>(number / 256);
    bytes[15] = static_cast<std::uint8_t>(number % 256);
    server::search::SearchDocument document;
    document.id = TitleId(Uuid(bytes));
    document.version = 1;
    document.state = server::search::DocumentState::Published;
    document.names = std::move(names);
    document.people = std::move(people);
    document.genres = std::move(genres);
    document.addedAt = UtcTime(std::chrono::seconds(number));
    return document;
}
inline int numberOf(TitleId id) {
    return id.uuid().bytes()[14] * 256 + id.uuid().bytes()[15];
}
inline std::string numbersOf(const server::search::SearchPage& page) {
    std::string text;
    for (const auto& id : page.titles)
        text += (text.empty() ? "" : " ") + std::to_string(numberOf(id));
    return text;
}

class SearchIndexContract : public QObject {
    Q_OBJECT

protected:
    using Document = server::search::SearchDocument;
    using Query = server::search::SearchQuery;
    using Sort = server::search::SearchSort;
    using Order = server::search::SortOrder;
    using State = server::search::DocumentState;

    virtual std::unique_ptr<server::search::SearchIndex> make() = 0;

private:
    void put(const Document& document) { index_->put(std::span(&document, 1)); }
    void put(int number, const std::string& name) { put(searchDocument(number, {name})); }
    [[nodiscard]] std::string found(const Query& query) const { return numbersOf(index_->find(query)); }
    [[nodiscard]] std::string found(const std::string& text) const {
        Query query;
        query.text = text;
        return found(query);
    }
    // All pages, each followed by what `between` does.
    template<class Between>
    std::string pages(Query query, Between&& between) {
        std::string all;
        for (int page = 0; page < 100; ++page) {
            const auto got = index_->find(query);
            if (!got.titles.empty())
                all += (all.empty() ? "" : " ") + numbersOf(got);
            if (!got.next)
                return all;
            query.after = got.next;
            between(page);
        }
        return "no end";
    }

    std::unique_ptr<server::search::SearchIndex> index_;

private Q_SLOTS:
    void init() { index_ = make(); }

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

    void findsNamesPeopleAndGenres() {
        put(searchDocument(1, {"Stalker", "Сталкер"}, {"Andrei Tarkovsky", "Alisa Freindlich"}, {"Science Fiction"}));
        put(searchDocument(2, {"Solaris"}, {"Andrei Tarkovsky"}, {"Drama"}));
        QCOMPARE(found("stalker"), "1");
        QCOMPARE(found("сталкер"), "1");
        QCOMPARE(found("freindlich"), "1");
        QCOMPARE(found("tarkovsky"), "2 1");
        QCOMPARE(found("science"), "1");
        QCOMPARE(found("drama"), "2");
        QCOMPARE(found("nothing"), "");
    }

    void findsWordsThatAreBeingTyped() {
        put(1, "The Seventh Seal");
        for (const std::string text :
             {"t", "s", "se", "sev", "sevent", "the s", "the seventh s", "seal the se", "THE  SEVENTH"})
            QCOMPARE(found(text), "1");
        QCOMPARE(found("eventh"), "1"); // a typing error
        QCOMPARE(found("the x"), "");
        QCOMPARE(found("sev seal"), ""); // only the last word may be unfinished
    }

    void findsWithoutCaseAndDiacritics() {
        put(searchDocument(1, {"Łódź", "Ёлки", "Ὀδύσσεια", "Die weiße Straße", "Ocean's Œuvre"}));
        for (const std::string text :
             {"lodz", "ŁÓDŹ", "елки", "ёлки", "Οδυσσεια", "weisse strasse", "oceans oeuvre", "ocean’s"})
            QCOMPARE(found(text), "1");
    }

    void findsEveryWordSomewhere() {
        put(searchDocument(1, {"Blade Runner"}, {"Harrison Ford", "Sean Young"}, {"Science Fiction"}));
        put(searchDocument(2, {"Blade"}, {"Wesley Snipes"}, {"Action"}));
        QCOMPARE(found("blade ford"), "1");
        QCOMPARE(found("blade fiction har"), "1");
        QCOMPARE(found("ford wesley"), "");
        QCOMPARE(found("blade blade"), "2 1");
    }

    void forgivesOneTypingErrorInLongWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("another first letter") << "xetropolis" << true;
        QTest::newRow("another letter") << "metrxpolis" << true;
        QTest::newRow("another last letter") << "metropolix" << true;
        QTest::newRow("a letter too few") << "metrpolis" << true;
        QTest::newRow("without the first letter") << "etropolis" << true;
        QTest::newRow("a letter too many") << "metroppolis" << true;
        QTest::newRow("a letter in front") << "mmetropolis" << true;
        QTest::newRow("changed places") << "metroplois" << true;
        QTest::newRow("changed places in front") << "emtropolis" << true;
        QTest::newRow("while it is typed") << "metorp" << true;
        QTest::newRow("four letters") << "mtro" << true;
        QTest::newRow("three letters") << "mto" << false;
        QTest::newRow("two errors") << "mxtrxpolis" << false;
        QTest::newRow("two changed places") << "emtroplois" << false;
        QTest::newRow("in a word that is not the last") << "metroplis fritz" << true;
        QTest::newRow("in two words, one each") << "metroplis frizt" << true;
        QTest::newRow("a whole word of three letters") << "the mettropolis" << false;
        QTest::newRow("a character of two bytes") << "метрополис" << false;
    }
    void forgivesOneTypingErrorInLongWords() {
        QFETCH(QString, text);
        QFETCH(bool, isFound);
        put(searchDocument(1, {"Metropolis"}, {"Fritz Lang"}));
        put(searchDocument(2, {"Something Else"}));
        QCOMPARE(found(text.toStdString()), isFound ? "1" : "");
    }

    void forgivesByCharactersAndNotByBytes() {
        put(1, "Сталкер");
        QCOMPARE(found("столкер"), "1");
        QCOMPARE(found("сталкр"), "1");
        QCOMPARE(found("тслкер"), "");
        QCOMPARE(found("стк"), ""); // six bytes, but three characters
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
        row("relevance without words", Sort::Relevance, true, "1 3 4 2");
    }
    void sorts() {
        QFETCH(int, sort);
        QFETCH(bool, ascending);
        QFETCH(QString, expected);
        const auto add = [&](int number, const std::string& name, std::optional<int> year, std::uint32_t popularity,
                             std::optional<float> rating) {
            auto document = searchDocument(number, {name, "Filmed"});
            document.year = year;
            document.popularity = popularity;
            document.rating = rating;
            put(document);
        };
        add(1, "beta", std::nullopt, 9, std::nullopt);
        add(2, "Zeta", 1960, 0, 3.25F);
        add(3, "Älpha", 2001, 8, 4.5F);
        add(4, "ÉPSILON", 2001, 5, std::nullopt);
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

    void filters() {
        auto one = searchDocument(1, {"One"}, {}, {"Science Fiction", "Drama"});
        one.year = 1979;
        one.minimumAge = 12;
        one.languages = {"ru", "en-GB"};
        auto two = searchDocument(2, {"Two"}, {}, {"Drama"});
        two.year = 1985;
        two.minimumAge = 16;
        two.languages = {"pt-BR"};
        const auto three = searchDocument(3, {"Three"}, {}, {"Fiction"});
        for (const auto& document : {one, two, three})
            put(document);
        const auto with = [&](auto&& change) {
            Query query;
            query.sort = Sort::Added;
            change(query);
            return found(query);
        };
        QCOMPARE(with([](Query&) {}), "3 2 1");
        QCOMPARE(with([](Query& q) { q.genre = "science-fiction"; }), "1");
        QCOMPARE(with([](Query& q) { q.genre = "DRAMA"; }), "2 1");
        QCOMPARE(with([](Query& q) { q.genre = "dram"; }), "");
        QCOMPARE(with([](Query& q) { q.yearFrom = 1979; }), "2 1");
        QCOMPARE(with([](Query& q) { q.yearFrom = 1980; }), "2");
        QCOMPARE(with([](Query& q) { q.yearTo = 1984; }), "1");
        QCOMPARE(with([](Query& q) { q.yearTo = 1985, q.yearFrom = 1979; }), "2 1");
        QCOMPARE(with([](Query& q) { q.maximumAge = 15; }), "1");
        QCOMPARE(with([](Query& q) { q.maximumAge = 18; }), "2 1");
        QCOMPARE(with([](Query& q) { q.language = "EN"; }), "1");
        QCOMPARE(with([](Query& q) { q.language = "pt"; }), "2");
        QCOMPARE(with([](Query& q) { q.genre = "drama", q.language = "ru", q.maximumAge = 12, q.text = "o"; }), "1");
        QCOMPARE(with([](Query& q) { q.genre = "drama", q.language = "ru", q.maximumAge = 12, q.text = "t"; }), "");
    }

    void leavesOutWhatIsNotAvailable() {
        const auto at = [](int time) { return UtcTime(std::chrono::seconds(time)); };
        auto early = searchDocument(1, {"Same early"});
        early.availableUntil = at(10);
        auto late = searchDocument(2, {"Same late"});
        late.availableFrom = at(10);
        for (const auto& document : {early, late, searchDocument(3, {"Same always"})})
            put(document);
        Query query;
        query.sort = Sort::Added;
        QCOMPARE(found(query), "3 2 1");
        query.availableAt = at(9);
        QCOMPARE(found(query), "3 1");
        query.availableAt = at(10);
        QCOMPARE(found(query), "3 2");
        query.text = "same";
        QCOMPARE(found(query), "3 2");
        query.limit = 1;
        QCOMPARE(pages(query, [](int) {}), "3 2");
    }

    void showsOnlyTheStatesThatAreAskedFor() {
        for (const auto state : {State::Draft, State::Published, State::Trash}) {
            auto document = searchDocument(static_cast<int>(state), {"Same"});
            document.state = state;
            put(document);
        }
        QCOMPARE(found("same"), "1");
        Query query;
        query.text = "same";
        query.states = {State::Draft};
        QCOMPARE(found(query), "0");
        query.states = {State::Draft, State::Published};
        QCOMPARE(found(query), "1 0");
        query.states = {State::Trash};
        QCOMPARE(found(query), "2");
        query.states = {};
        QCOMPARE(found(query), "");
    }

    void searchesInNamesOrPeopleAlone() {
        put(searchDocument(1, {"Chaplin"}, {}, {"Chaplin films"}));
        put(searchDocument(2, {"Modern Times"}, {"Charlie Chaplin"}));
        Query query;
        query.text = "chaplin";
        QCOMPARE(found(query), "1 2");
        query.fields = server::search::SearchFields::Names;
        QCOMPARE(found(query), "1");
        query.fields = server::search::SearchFields::People;
        QCOMPARE(found(query), "2");
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

    void bearsAnything_data() {
        QTest::addColumn<QByteArray>("text");
        QByteArray words;
        for (int i = 0; i < 1000; ++i)
            words += "word" + QByteArray::number(i) + " ";
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("blanks") << QByteArray("  \t\n");
        QTest::newRow("no word") << QByteArray("!!! --- ?");
        QTest::newRow("NULs") << QByteArray("\0\0\0", 3);
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\xc3");
        QTest::newRow("a cut character") << QByteArray("\xe2\x82");
        QTest::newRow("a long word") << QByteArray(10'000, 'x');
        QTest::newRow("many words") << words;
        QTest::newRow("a million letters") << QByteArray("y ").repeated(500'000);
        QTest::newRow("marks without a letter") << QByteArray("\xcc\x81").repeated(5000);
    }
    void bearsAnything() {
        QFETCH(QByteArray, text);
        put(searchDocument(1, {text.toStdString().substr(0, 20'000), "Film"}, {text.toStdString().substr(0, 20'000)}));
        put(2, "Another film");
        const auto hits = found(text.toStdString());
        QVERIFY(hits == "" || hits == "1");
        QCOMPARE(found("film"), "1 2");
        QCOMPARE(found(std::string("fi\0lm", 5)), "");
        QCOMPARE(found(std::string("film\0", 5)), "1 2");
    }

    void looksAtTheFirstWordsOnly() {
        std::string many;
        for (std::size_t i = 0; i < server::search::kMostWords; ++i)
            many += "w" + std::to_string(i) + " ";
        put(1, many);
        QCOMPARE(found(many), "1");
        QCOMPARE(found(many + "missing"), "1");
        const std::string longWord(server::search::kLongestWord, 'l');
        put(2, longWord + "end");
        QCOMPARE(found(longWord + "other"), "2");
    }
};

} // namespace vitascope::test
