// SPDX-License-Identifier: GPL-3.0-or-later
// What search promises, said the short way: every document is looked at for every query. It is also what the real index
// is compared with, so it shares no more with it than the folding of texts and the sort key.
#pragma once

#include "server/domain/search/folding.h"
#include "server/domain/search/search_index.h"
#include "server/domain/search/sort_key.h"
#include "shared/base/locked.h"
#include "shared/base/utf8.h"

#include <algorithm>
#include <map>

namespace vitascope::test {

class FakeSearchIndex final : public server::search::SearchIndex {
    using Grade = server::search::Grade;
    using Document = server::search::SearchDocument;
    using Query = server::search::SearchQuery;

public:
    void put(std::span<const Document> documents) override {
        documents_.with([&](auto& known) {
            for (const auto& document : documents)
                if (auto& mine = known[document.id]; mine.version <= document.version)
                    mine = document;
        });
    }
    void remove(TitleId title) override {
        documents_.with([&](auto& known) { known.erase(title); });
    }

    [[nodiscard]] server::search::SearchPage find(const Query& asked) const override {
        auto query = asked;
        if (query.sort == server::search::SearchSort::Relevance && !query.text) {
            query.sort = server::search::SearchSort::Popularity;
            query.order = server::search::SortOrder::Descending;
        }
        bool forgiving =
            query.sort == server::search::SearchSort::Relevance || (query.after && query.after->isForgiving);
        auto hits = matches(query, forgiving);
        if (hits.empty() && !query.after && !forgiving)
            hits = matches(query, forgiving = true);
        server::search::SearchPage page;
        for (const auto& hit : hits) {
            if (page.titles.size() == query.limit)
                return page;
            page.titles.push_back(hit.id);
            page.next = {hit.number, hit.text, hit.id, forgiving};
        }
        page.next.reset();
        return page;
    }

    [[nodiscard]] std::size_t count(const Query& asked) const override {
        auto query = asked;
        query.after.reset();
        query.limit = documents_.with([](const auto& known) { return known.size(); });
        return find(query).titles.size();
    }

    // The grade of a document whose folded names, people and genres these are.
    static Grade grade(const Document& document, const Query& query, bool forgiving) {
        const auto words = server::search::readQueryWords(query.text.value());
        if (!words)
            return Grade::None;
        auto worst = gradeOfWord(document, query, words->last, true, forgiving);
        for (const auto& word : words->whole)
            worst = std::max(worst, gradeOfWord(document, query, word, false, forgiving));
        if (worst <= Grade::InNameOpen)
            for (const auto& name : document.names) {
                const auto folded = server::search::foldedText(name);
                if (folded == words->phrase)
                    worst = std::min(worst, Grade::WholeName);
                else if (folded.starts_with(words->phrase + " "))
                    worst = std::min(worst, Grade::NameBegins);
                else if (folded.starts_with(words->phrase))
                    worst = std::min(worst, Grade::NameBeginsOpen);
            }
        return worst;
    }

    // Optimal string alignment by the book, over characters.
    static std::size_t distance(const std::u32string& a, const std::u32string& b) {
        std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
        for (std::size_t i = 0; i <= a.size(); ++i)
            for (std::size_t j = 0; j <= b.size(); ++j) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                d[i][j] =
                    std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.size()][b.size()];
    }
    static std::u32string characters(std::string_view text) {
        std::u32string result;
        for (; !text.empty(); text.remove_prefix(firstCharacter(text).length))
            result.push_back(firstCharacter(text).code);
        return result;
    }

private:
    struct FakeHit {
        std::int64_t number;
        std::string text;
        TitleId id;
    };

    static bool isNear(std::string_view word, std::string_view term, bool isOpen) {
        const auto wanted = characters(word);
        const auto there = characters(term);
        if (wanted.size() < server::search::kShortestForgiven)
            return false;
        if (!isOpen)
            return distance(wanted, there) <= 1;
        for (std::size_t length = wanted.size() - 1; length <= std::min(wanted.size() + 1, there.size()); ++length)
            if (distance(wanted, there.substr(0, length)) <= 1)
                return true;
        return false;
    }

    static Grade gradeOfWord(const Document& document, const Query& query, const std::string& word, bool isOpen,
                             bool forgiving) {
        auto best = Grade::None;
        const auto look = [&](const std::vector<std::string>& texts, Grade same, Grade begins, Grade near) {
            for (const auto& text : texts) {
                const auto folded = server::search::foldedText(text);
                for (const auto term : server::search::wordsOf(folded)) {
                    if (term == word)
                        best = std::min(best, same);
                    if (isOpen && term.starts_with(word))
                        best = std::min(best, begins);
                    if (forgiving && isNear(word, term, isOpen))
                        best = std::min(best, near);
                }
            }
        };
        using server::search::SearchFields;
        if (query.fields != SearchFields::People)
            look(document.names, Grade::InName, Grade::InNameOpen, Grade::ForgivenInName);
        if (query.fields != SearchFields::Names)
            look(document.people, Grade::InPeople, Grade::InPeopleOpen, Grade::ForgivenElsewhere);
        if (query.fields == SearchFields::All)
            look(document.genres, Grade::InGenre, Grade::InGenre, Grade::ForgivenElsewhere);
        return best;
    }

    static bool passes(const Document& document, const Query& query) {
        using server::search::foldedText;
        using server::search::primaryLanguage;
        return std::ranges::find(query.states, document.state) != query.states.end() &&
               (!query.yearFrom || (document.year && *document.year >= *query.yearFrom)) &&
               (!query.yearTo || (document.year && *document.year <= *query.yearTo)) &&
               (!query.availableAt || (document.availableFrom.value_or(*query.availableAt) <= *query.availableAt &&
                                       (!document.availableUntil || *query.availableAt < *document.availableUntil))) &&
               (!query.maximumAge || (document.minimumAge && *document.minimumAge <= *query.maximumAge)) &&
               (!query.genre || std::ranges::any_of(document.genres,
                                                    [&](const auto& genre) {
                                                        return foldedText(genre) == foldedText(*query.genre);
                                                    })) &&
               (!query.language || std::ranges::any_of(document.languages, [&](const auto& language) {
                   return primaryLanguage(language) == primaryLanguage(*query.language);
               }));
    }

    [[nodiscard]] std::vector<FakeHit> matches(const Query& query, bool forgiving) const {
        using server::search::SearchSort;
        std::vector<FakeHit> hits;
        documents_.with([&](const auto& known) {
            for (const auto& [id, document] : known) {
                const auto fits = query.text ? grade(document, query, forgiving) : Grade::WholeName;
                if (fits == Grade::None || !passes(document, query))
                    continue;
                std::string text;
                for (auto name = document.names.begin(); text.empty() && name != document.names.end(); ++name)
                    text = server::search::foldedText(*name);
                const bool hasName = !text.empty();
                text.resize(query.sort == SearchSort::Title ? std::min(text.size(), server::search::kSortedNameBytes)
                                                            : 0);
                hits.push_back({server::search::sortNumber(query.sort, query.order,
                                                           {fits, document.year, document.addedAt, document.popularity,
                                                            document.rating, hasName, document.state, document.length}),
                                text, id});
            }
        });
        const auto isBefore = [&](const FakeHit& left, const FakeHit& right) {
            if (left.number != right.number)
                return left.number < right.number;
            if (left.text != right.text)
                return (left.text < right.text) == (query.order == server::search::SortOrder::Ascending);
            return left.id > right.id;
        };
        std::ranges::sort(hits, isBefore);
        if (query.after) {
            const FakeHit after{query.after->number, query.after->text, query.after->id};
            std::erase_if(hits, [&](const FakeHit& hit) { return !isBefore(after, hit); });
        }
        return hits;
    }

    Locked<std::map<TitleId, Document>> documents_;
};

} // namespace vitascope::test
