// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers by which search results are sorted: smaller comes first, whatever the order that was asked for.
// Thread: any.
#pragma once

#include "server/domain/search/relevance.h"
#include "server/domain/search/search_document.h"
#include "server/domain/search/search_query.h"

namespace vitascope::server::search {

// Bytes of a folded name by which titles are sorted; those that have the same are sorted by id.
inline constexpr std::size_t kSortedNameBytes = 64;

struct SortFields {
    Grade grade = Grade::None;
    std::optional<int> year;
    UtcTime addedAt;
    std::uint32_t popularity = 0;
    std::optional<float> rating;
    bool hasName = true; // one with a word to sort by
    DocumentState state = DocumentState::Draft;
    std::optional<std::chrono::milliseconds> length;
};

// Of SearchSort::Title, which has a text for a key, zero, or the last one for what has no name.
[[nodiscard]] std::int64_t sortNumber(SearchSort sort, SortOrder order, const SortFields& fields);

} // namespace vitascope::server::search
