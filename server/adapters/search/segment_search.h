// SPDX-License-Identifier: GPL-3.0-or-later
// One query against one segment. Thread: any.
#pragma once

#include "server/adapters/search/best_hits.h"
#include "server/adapters/search/grading.h"
#include "server/adapters/search/snapshot.h"

namespace vitascope::server::search {

// Offers the segment's documents that match the query's words (all, without words) and pass its filters. The hits view
// into the segment.
void searchSegment(const LiveSegment& segment, const SearchQuery& query, const std::optional<QueryWords>& words,
                   Typing typing, BestHits& hits);

// How many of the segment's documents match so.
[[nodiscard]] std::size_t countInSegment(const LiveSegment& segment, const SearchQuery& query,
                                         const std::optional<QueryWords>& words, Typing typing);

} // namespace vitascope::server::search
