// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/people. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/catalog/catalog_service.h"

namespace vitascope::server::api {

class PeopleController {
public:
    // The service outlives this; the router must not outlive it.
    PeopleController(http::Router& router, catalog::CatalogService& catalog);

private:
    http::Outcome list(const http::Call& call);

    catalog::CatalogService& catalog_;
};

} // namespace vitascope::server::api
