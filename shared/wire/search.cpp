// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/search.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::string_view_literals;

template<>
struct Names<TitleSort> {
    static constexpr std::array values{std::pair{TitleSort::Relevance, "relevance"sv},
                                       std::pair{TitleSort::Title, "title"sv},
                                       std::pair{TitleSort::Year, "year"sv},
                                       std::pair{TitleSort::Added, "added"sv},
                                       std::pair{TitleSort::Popularity, "popularity"sv},
                                       std::pair{TitleSort::Rating, "rating"sv},
                                       std::pair{TitleSort::State, "state"sv},
                                       std::pair{TitleSort::Duration, "duration"sv}};
};

template<>
struct Names<SortOrder> {
    static constexpr std::array values{std::pair{SortOrder::Ascending, "asc"sv},
                                       std::pair{SortOrder::Descending, "desc"sv}};
};

template<>
struct Shape<SuggestedTitle> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("name", value.name);
        f("year", value.year);
        f("posterVersion", value.posterVersion);
    }
};

template<>
struct Shape<SuggestedPerson> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("name", value.name);
    }
};

template<>
struct Shape<Suggestions> {
    static void fields(auto& f, auto& value) {
        f("titles", value.titles);
        f("people", value.people);
    }
};

} // namespace codec

std::string_view toString(TitleSort value) {
    return codec::nameOf(value);
}

std::optional<TitleSort> parseTitleSort(std::string_view text) {
    return codec::valueOf<TitleSort>(text);
}

std::string_view toString(SortOrder value) {
    return codec::nameOf(value);
}

std::optional<SortOrder> parseSortOrder(std::string_view text) {
    return codec::valueOf<SortOrder>(text);
}

std::string toJson(const Suggestions& value) {
    return codec::write(value);
}

template<>
Result<Suggestions> fromJson<Suggestions>(std::string_view text) {
    return codec::read<Suggestions>(text);
}

} // namespace vitascope::wire
