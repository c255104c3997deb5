// SPDX-License-Identifier: GPL-3.0-or-later
// DELETE /api/v1/titles/{id} and POST /api/v1/titles/{id}/restore: into the trash and back. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/catalog/catalog_service.h"
#include "server/domain/catalog/trash.h"

namespace vitascope::server::api {

class TrashController {
public:
    // The services outlive this; the router must not outlive it.
    TrashController(http::Router& router, catalog::Trash& trash, catalog::CatalogService& catalog);

private:
    http::Outcome remove(const http::Call& call);
    http::Outcome restore(const http::Call& call);

    catalog::Trash& trash_;
    catalog::CatalogService& catalog_;
};

} // namespace vitascope::server::api
