// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/titles: the catalogue. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/catalog/catalog_service.h"
#include "shared/wire/title.h"

namespace vitascope::server::api {

class TitlesController {
public:
    // The service outlives this; the router must not outlive it.
    TitlesController(http::Router& router, catalog::CatalogService& catalog);

private:
    http::Outcome create(const http::Call& call);
    http::Outcome show(const http::Call& call);
    http::Outcome edit(const http::Call& call);
    http::Outcome patch(const http::Call& call);
    http::Outcome save(TitleId id, int version, const wire::TitleInput& input, const audit::Origin& by);
    http::Outcome publish(const http::Call& call);
    http::Outcome withdraw(const http::Call& call);

    catalog::CatalogService& catalog_;
};

// Editors see drafts, viewers do not.
[[nodiscard]] catalog::Drafts draftsFor(const http::Caller& caller);

} // namespace vitascope::server::api
