// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/memory_search_index.h"
#include "tests/support/search_index_contract.h"

#include <atomic>
#include <thread>

using namespace vitascope;
using namespace vitascope::server::search;

class MemorySearchIndexTest : public test::SearchIndexContract {
    Q_OBJECT

    std::unique_ptr<SearchIndex> make() override { return std::make_unique<MemorySearchIndex>(); }

    static std::vector<SearchDocument> films(int first, int count, const std::string& name) {
        std::vector<SearchDocument> documents;
        for (int number = first; number < first + count; ++number)
            documents.push_back(test::searchDocument(number, {name + " " + std::to_string(number)}));
        return documents;
    }
    static std::size_t count(const SearchIndex& index, const std::string& text) {
        SearchQuery query;
        query.text = text;
        query.limit = 100'000;
        return index.find(query).titles.size();
    }

private Q_SLOTS:
    void joinsLargeSegments() {
        MemorySearchIndex index;
        QVERIFY(!index.compact());
        for (int batch = 0; batch < 8; ++batch)
            index.put(films(batch * 1000, 1000, "Film"));
        const auto before = index.bytes();
        QVERIFY(index.compact());
        QVERIFY(!index.compact());
        QVERIFY(index.bytes() < before);
        QCOMPARE(index.size(), std::size_t{8000});
        QCOMPARE(count(index, "film"), std::size_t{8000});
        SearchQuery query;
        query.text = "film 4321";
        query.limit = 1;
        QCOMPARE(test::numbersOf(index.find(query)), "4321");
    }

    void freesWhatWasStruckOut() {
        MemorySearchIndex index;
        index.put(films(0, 2000, "Film"));
        for (const auto& document : films(0, 2000, ""))
            index.remove(document.id);
        QCOMPARE(index.size(), std::size_t{0});
        QVERIFY(index.compact());
        QVERIFY(!index.compact());
        QVERIFY(index.bytes() < 1000);
        QCOMPARE(count(index, "film"), std::size_t{0});
    }

    void keepsFewSegmentsWhateverIsWritten() {
        MemorySearchIndex index;
        for (const auto& document : films(0, 3000, "Film"))
            index.put(std::span(&document, 1));
        QCOMPARE(index.size(), std::size_t{3000});
        QVERIFY(index.bytes() < 3000 * 1000);
        for (const auto& document : films(0, 3000, "Other"))
            index.put(std::span(&document, 1));
        while (index.compact()) {
        }
        QCOMPARE(index.size(), std::size_t{3000});
        QCOMPARE(count(index, "film"), std::size_t{0});
        QCOMPARE(count(index, "other"), std::size_t{3000});
    }

    // Each film is in the index under one name at any time, whoever writes, joins or asks.
    void searchesWhileOthersWrite() {
        MemorySearchIndex index;
        index.put(films(0, 3000, "Film even"));
        std::atomic<bool> isOver = false;
        std::atomic<int> wrong = 0;
        std::atomic<int> searches = 0;
        std::vector<std::thread> threads;
        for (int reader = 0; reader < 2; ++reader)
            threads.emplace_back([&] {
                while (!isOver) {
                    wrong += count(index, "film") != 3000 ? 1 : 0;
                    ++searches;
                }
            });
        threads.emplace_back([&] {
            while (!isOver)
                index.compact();
        });
        threads.emplace_back([&] {
            for (int round = 1; round <= 3; ++round)
                for (int first = 0; first < 3000; first += 100) {
                    auto documents = films(first, 100, round % 2 == 0 ? "Film even" : "Film odd");
                    for (auto& document : documents)
                        document.version = round + 1;
                    index.put(documents);
                    // An edit is found by whoever asks after it.
                    wrong += count(index, "film " + std::to_string(first)) == 0 ? 1 : 0;
                }
            isOver = true;
        });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QVERIFY(searches > 0);
        QCOMPARE(count(index, "odd"), std::size_t{3000});
        QCOMPARE(count(index, "even"), std::size_t{0});
        QCOMPARE(index.size(), std::size_t{3000});
    }
};

QTEST_APPLESS_MAIN(MemorySearchIndexTest)
#include "memory_search_index_test.moc"
