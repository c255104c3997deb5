// SPDX-License-Identifier: GPL-3.0-or-later
// PUT, GET and DELETE /api/v1/titles/{id}/pictures/{kind}. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/catalog/picture_service.h"

namespace vitascope::server::api {

class PicturesController {
public:
    // The service outlives this; the router must not outlive it.
    PicturesController(http::Router& router, catalog::PictureService& pictures);

private:
    http::SinkOutcome receive(const http::Call& call);
    http::Outcome show(const http::Call& call);
    http::Outcome remove(const http::Call& call);

    catalog::PictureService& pictures_;
};

} // namespace vitascope::server::api
