// SPDX-License-Identifier: GPL-3.0-or-later
// What every SearchIndex finds and what it leaves out; in which order is search_index_contract.h.
#pragma once

#include "server/domain/search/folding.h"
#include "tests/support/search_documents.h"

#include <QTest>

#include <memory>

namespace vitascope::test {

class SearchFindingContract : public QObject {
    Q_OBJECT

protected:
    using Document = server::search::SearchDocument;
    using Query = server::search::SearchQuery;
    using Sort = server::search::SearchSort;
    using Order = server::search::SortOrder;
    using State = server::search::DocumentState;

    virtual std::unique_ptr<server::search::SearchIndex> make() = 0;

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
