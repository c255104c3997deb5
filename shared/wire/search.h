// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the catalogue: the query of GET /api/v1/titles, and /api/v1/search/suggest. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/wire/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::wire {

// ?sort=
enum class TitleSort { Relevance, Title, Year, Added, Popularity, Rating, State, Duration };
[[nodiscard]] std::string_view toString(TitleSort value);
[[nodiscard]] std::optional<TitleSort> parseTitleSort(std::string_view text);

// ?order=
enum class SortOrder { Ascending, Descending };
[[nodiscard]] std::string_view toString(SortOrder value);
[[nodiscard]] std::optional<SortOrder> parseSortOrder(std::string_view text);

struct SuggestedTitle {
    TitleId id;
    std::string name;
    std::optional<int> year;
    std::optional<int> posterVersion; // nothing without a poster

    friend bool operator==(const SuggestedTitle&, const SuggestedTitle&) = default;
};

struct SuggestedPerson {
    PersonId id;
    std::string name;

    friend bool operator==(const SuggestedPerson&, const SuggestedPerson&) = default;
};

// For a search box, best first.
struct Suggestions {
    std::vector<SuggestedTitle> titles;
    std::vector<SuggestedPerson> people;

    friend bool operator==(const Suggestions&, const Suggestions&) = default;
};

[[nodiscard]] std::string toJson(const Suggestions& value);
template<>
Result<Suggestions> fromJson<Suggestions>(std::string_view text);

} // namespace vitascope::wire
