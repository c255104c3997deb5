// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/genres. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/catalog/catalog_service.h"

namespace vitascope::server::api {

class GenresController {
public:
    // The service outlives this; the router must not outlive it.
    GenresController(http::Router& router, catalog::CatalogService& catalog);

private:
    http::Outcome list(const http::Call& call);

    catalog::CatalogService& catalog_;
};

} // namespace vitascope::server::api
