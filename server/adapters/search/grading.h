// SPDX-License-Identifier: GPL-3.0-or-later
// How well each document of a segment fits the words of a query (relevance.h). The work is one pass over the postings
// of the words and one over a byte for each document. Thread: any.
#pragma once

#include "server/adapters/search/segment.h"
#include "server/domain/search/relevance.h"
#include "server/domain/search/search_query.h"

#include <vector>

namespace vitascope::server::search {

enum class Typing { Exact, Forgiving };

// A grade for each document, None for one that does not match; empty if none does.
[[nodiscard]] std::vector<Grade> gradesOf(const Segment& segment, const QueryWords& query, SearchFields fields,
                                          Typing typing);

} // namespace vitascope::server::search
