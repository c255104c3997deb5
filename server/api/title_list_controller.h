// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of titles: GET /api/v1/titles, plain or searched, sorted and filtered, and what a search box suggests. The
// plain list, newest first, comes from the catalogue itself and never waits for the search index. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/search/catalog_search.h"
#include "shared/wire/title.h"

namespace vitascope::server::api {

class TitleListController {
public:
    // Both outlive this; the router must not outlive it.
    TitleListController(http::Router& router, catalog::CatalogService& catalog, search::CatalogSearch& search);

private:
    http::Outcome list(const http::Call& call);
    http::Outcome listNewest(const http::Call& call, std::optional<catalog::TitleState> state);
    http::Outcome find(const http::Call& call, std::optional<catalog::TitleState> state);
    Result<void> addTotal(const http::Call& call, const search::SearchQuery& query, wire::TitlePage& page);
    http::Outcome suggest(const http::Call& call);

    catalog::CatalogService& catalog_;
    search::CatalogSearch& search_;
};

} // namespace vitascope::server::api
