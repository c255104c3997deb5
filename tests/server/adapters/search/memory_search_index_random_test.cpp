// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is put, removed and asked, the index answers as the short definition of search does (FakeSearchIndex).
#include "server/adapters/search/memory_search_index.h"
#include "tests/server/domain/search/fake_search_index.h"
#include "tests/support/search_documents.h"

#include <random>

using namespace vitascope;
using namespace vitascope::server::search;

class MemorySearchIndexRandomTest : public QObject {
    Q_OBJECT

    // Words that are near each other, in a few scripts.
    static std::string word(std::mt19937& random) {
        static const std::vector<std::string> kLetters{"a", "b", "s", "t", "é", "ß", "л", "Ё", "ω", "千", "1", "'"};
        std::string text;
        const auto length = 1 + random() % 7;
        for (std::size_t i = 0; i < length; ++i) {
            // One call a statement: the order within one is the compiler's, and each seed is to mean the same
            // everywhere.
            const auto among = random() % 3 == 0 ? kLetters.size() : 4;
            text += kLetters[random() % among];
        }
        return text;
    }
    static std::string words(std::mt19937& random, std::size_t most) {
        std::string text;
        for (auto left = 1 + random() % most; left > 0; --left) {
            text += text.empty() ? "" : random() % 8 == 0 ? "-" : " ";
            text += word(random);
        }
        return text;
    }
    static SearchDocument document(std::mt19937& random, int number) {
        static const std::vector<std::string> kGenres{"Drama", "Science Fiction", "abst", "Ёлка"};
        auto made = test::searchDocument(number, {words(random, 3)});
        if (random() % 3 == 0)
            made.names.push_back(words(random, 3));
        for (auto people = random() % 4; people > 0; --people)
            made.people.push_back(words(random, 2));
        for (auto genres = random() % 3; genres > 0; --genres)
            made.genres.push_back(kGenres[random() % kGenres.size()]);
        made.version = static_cast<int>(random() % 4);
        made.state = static_cast<DocumentState>(random() % 3);
        made.popularity = static_cast<std::uint32_t>(random() % 3);
        if (random() % 3 != 0)
            made.year = 1990 + static_cast<int>(random() % 5);
        if (random() % 3 != 0)
            made.minimumAge = static_cast<int>(random() % 19);
        if (random() % 2 == 0)
            made.rating = static_cast<float>(random() % 10) / 2;
        if (random() % 2 == 0)
            made.length = std::chrono::milliseconds(1 + random() % 5);
        if (random() % 2 == 0)
            made.languages = {random() % 2 == 0 ? "de-AT" : "fr"};
        return made;
    }
    static SearchQuery query(std::mt19937& random) {
        constexpr auto kSorts = static_cast<unsigned>(SearchSort::Duration) + 1; // it is the last
        SearchQuery made;
        if (random() % 8 != 0)
            made.text = words(random, 3);
        made.fields = random() % 4 == 0 ? static_cast<SearchFields>(random() % 3) : SearchFields::All;
        made.sort = static_cast<SearchSort>(random() % 2 == 0 ? 0 : random() % kSorts);
        made.order = static_cast<SortOrder>(random() % 2);
        made.limit = 1 + random() % 30;
        if (random() % 2 == 0)
            made.states = {DocumentState::Published, DocumentState::Draft};
        if (random() % 6 == 0)
            made.genre = random() % 2 == 0 ? "drama" : "science fiction";
        if (random() % 6 == 0)
            made.yearFrom = 1991;
        if (random() % 6 == 0)
            made.yearTo = 1993;
        if (random() % 6 == 0)
            made.maximumAge = 12;
        if (random() % 6 == 0)
            made.language = random() % 2 == 0 ? "de" : "FR";
        return made;
    }
    static std::string allPages(const SearchIndex& index, SearchQuery asked) {
        std::string all;
        for (;;) {
            const auto page = index.find(asked);
            all += "[" + test::numbersOf(page) + "]";
            if (!page.next)
                return all;
            asked.after = page.next;
        }
    }

private Q_SLOTS:
    void answersAsTheDefinition_data() {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void answersAsTheDefinition() {
        QFETCH(uint, seed);
        std::mt19937 random(seed);
        MemorySearchIndex index;
        test::FakeSearchIndex truth;
        int matched = 0;
        for (int step = 0; step < 100; ++step) {
            if (random() % 6 == 0) {
                const auto id = test::searchDocument(static_cast<int>(random() % 250), {}).id;
                index.remove(id);
                truth.remove(id);
            } else {
                std::vector<SearchDocument> documents;
                for (auto count = random() % 40 == 0 ? 600 : 1 + random() % 12; count > 0; --count)
                    documents.push_back(document(random, static_cast<int>(random() % 250)));
                index.put(documents);
                truth.put(documents);
            }
            if (random() % 10 == 0)
                index.compact();
            const auto asked = query(random);
            const auto expected = allPages(truth, asked);
            matched += expected == "[]" ? 0 : 1;
            QVERIFY2(allPages(index, asked) == expected,
                     (asked.text.value_or("(all)") + ": " + allPages(index, asked) + " and not " + expected).c_str());
        }
        QVERIFY(matched > 20);
    }
};

QTEST_APPLESS_MAIN(MemorySearchIndexRandomTest)
#include "memory_search_index_random_test.moc"
