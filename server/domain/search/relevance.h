// SPDX-License-Identifier: GPL-3.0-or-later
// How well a title fits a query. A title's grade depends on the title and the query alone, never on what else is in the
// index, so that an order once shown holds while titles come and go. Of equal grade, the more popular comes first.
// Thread: any.
#pragma once

#include <cstdint>

namespace vitascope::server::search {

// Best first. With several words, the worst of them counts.
enum class Grade : std::uint8_t {
    WholeName,      // a name is the query, word by word
    NameBegins,     // a name begins with the words of the query
    NameBeginsOpen, // the same with the last word unfinished
    InName,         // the word is in a name
    InNameOpen,     // a word of a name begins with it
    InPeople,       // the same in a person's name
    InPeopleOpen,   //
    InGenre,        // a word of a genre is it or begins with it
    ForgivenInName, // with a typing error
    ForgivenElsewhere,
    None, // does not match
};

inline constexpr Grade kFirstForgiven = Grade::ForgivenInName;

// The sort key of relevance: smaller comes first.
[[nodiscard]] constexpr std::int64_t relevanceKey(Grade grade, std::uint32_t popularity) {
    return (static_cast<std::int64_t>(grade) << 32U) | (UINT32_MAX - popularity);
}
[[nodiscard]] constexpr Grade gradeOf(std::int64_t relevance) {
    return static_cast<Grade>(relevance >> 32U);
}

} // namespace vitascope::server::search
