// SPDX-License-Identifier: GPL-3.0-or-later
// The query of GET /api/v1/titles when it searches, sorts or filters: ?q= &sort= &order= &genre= &yearFrom= &yearTo=
// &maxAge= &originalLanguage=, with ?limit= and ?cursor= as in all lists. Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/search/search_query.h"

namespace vitascope::server::api {

// Whether the call asks for more than the plain list, newest first.
[[nodiscard]] bool isSearch(const http::Call& call);

// InvalidInput, saying what is allowed, for a parameter that is out of its range or a cursor of another query.
[[nodiscard]] Result<search::SearchQuery> readSearchQuery(const http::Call& call,
                                                          std::vector<search::DocumentState> states);

// ?q= of a search box: nothing if it is blank. InvalidInput beyond 200 characters.
[[nodiscard]] Result<std::optional<std::string>> readSearchText(const http::Call& call);

// The cursor that asks for what comes behind the position in the list of this query.
[[nodiscard]] std::string encodeSearchCursor(const search::SearchQuery& query, const search::SearchPosition& position);

} // namespace vitascope::server::api
