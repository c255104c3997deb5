// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/domain/search/fake_search_index.h"
#include "tests/support/search_index_contract.h"

using namespace vitascope;

class SearchIndexTest : public test::SearchIndexContract {
    Q_OBJECT

    std::unique_ptr<server::search::SearchIndex> make() override { return std::make_unique<test::FakeSearchIndex>(); }

private Q_SLOTS:
    void measuresTheDistanceOfWords() {
        const auto distance = [](std::u32string_view a, std::u32string_view b) {
            return test::FakeSearchIndex::distance(std::u32string(a), std::u32string(b));
        };
        QCOMPARE(distance(U"star", U"star"), std::size_t{0});
        QCOMPARE(distance(U"star", U"stra"), std::size_t{1});
        QCOMPARE(distance(U"star", U"tsra"), std::size_t{2});
        QCOMPARE(distance(U"", U"ab"), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(SearchIndexTest)
#include "search_index_test.moc"
