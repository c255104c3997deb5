// SPDX-License-Identifier: GPL-3.0-or-later
// A question to the search index. Thread: values; functions any.
//
// What matches: a title in which every word of the text is found, in its names, its people or its genres, however they
// are written (folding.h). The last word may be unfinished: it is found where a word begins with it. A word of
// kShortestForgiven characters or more may have one typing error: a character too many, too few, another one, or two
// changed places; the last word is then compared with the beginnings of words.
//
// In which order: relevance.h, or by a field; what ties comes newest id first, what lacks the field comes last.
#pragma once

#include "server/domain/search/search_document.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::server::search {

inline constexpr std::size_t kShortestForgiven = 4; // characters
inline constexpr std::size_t kMostWords = 16;       // those behind them are not looked at

enum class SearchSort : std::uint8_t { Relevance, Title, Year, Added, Popularity, Rating, State, Duration };
enum class SortOrder : std::uint8_t { Ascending, Descending };
enum class SearchFields : std::uint8_t { All, Names, People };

// Where a page ended: the next one begins behind it. It holds the sort key itself, so that no title is shown twice or
// lost when others come and go between two pages.
struct SearchPosition {
    std::int64_t number = 0; // the key of every order but Title
    std::string text;        // the key of Title
    TitleId id;
    bool isForgiving = false; // see SearchIndex::find

    friend bool operator==(const SearchPosition&, const SearchPosition&) = default;
};

struct SearchQuery {
    std::optional<std::string> text; // nothing: every title matches; without a word in it: none does
    SearchFields fields = SearchFields::All;
    std::vector<DocumentState> states{DocumentState::Published};
    std::optional<std::string> genre; // compared as folded text
    std::optional<int> yearFrom;
    std::optional<int> yearTo;
    std::optional<int> maximumAge;           // titles without an age rating do not pass
    std::optional<std::string> language;     // a primary subtag: "pt" takes "pt-BR" as well
    std::optional<UtcTime> availableAt;      // only what is available then
    SearchSort sort = SearchSort::Relevance; // without a text, Relevance is Popularity
    SortOrder order = SortOrder::Descending; // Relevance has but one
    std::optional<SearchPosition> after;
    std::size_t limit = 50;
};

struct SearchPage {
    std::vector<TitleId> titles;
    std::optional<SearchPosition> next; // nothing at the end
};

// The text of a query, ready to be compared.
struct QueryWords {
    std::vector<std::string> whole; // each once
    std::string last;               // the one that may be unfinished
    std::string phrase;             // all of them as they stand, with one blank between
};

// Nothing if there is no word in the text.
[[nodiscard]] std::optional<QueryWords> readQueryWords(std::string_view text);

// Whether a typing error in the (folded) word is forgiven.
[[nodiscard]] bool isForgiven(std::string_view word);

// The language that a tag begins with, in lower case.
[[nodiscard]] std::string primaryLanguage(std::string_view tag);

} // namespace vitascope::server::search
