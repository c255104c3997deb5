// SPDX-License-Identifier: GPL-3.0-or-later
// Packages and their tracks: POST /api/v1/titles/{id}/packages, GET and DELETE /api/v1/packages/{id},
// POST /api/v1/packages/{id}/tracks, GET /api/v1/packages/{id}/tracks/{trackId}. Thread: the API pool's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/publishing/package_removal.h"
#include "server/domain/publishing/packages.h"

namespace vitascope::server::api {

class PackagesController {
public:
    // The router must not outlive this, nor this the others.
    PackagesController(http::Router& router, publishing::Packages& packages, publishing::PackageRemoval& removal);

private:
    [[nodiscard]] http::Outcome create(const http::Call& call);
    [[nodiscard]] http::Outcome show(const http::Call& call);
    [[nodiscard]] http::Outcome remove(const http::Call& call);
    [[nodiscard]] http::Outcome submitTrack(const http::Call& call);
    [[nodiscard]] http::Outcome showTrack(const http::Call& call);

    publishing::Packages& packages_;
    publishing::PackageRemoval& removal_;
};

} // namespace vitascope::server::api
