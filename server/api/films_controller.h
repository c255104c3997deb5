// SPDX-License-Identifier: GPL-3.0-or-later
// Raw films: POST /api/v1/titles/{id}/films. Thread: the API pool's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/publishing/raw_films.h"

namespace vitascope::server::api {

class FilmsController {
public:
    // The router must not outlive this, nor this the films.
    FilmsController(http::Router& router, publishing::RawFilms& films);

private:
    [[nodiscard]] http::Outcome submit(const http::Call& call);

    publishing::RawFilms& films_;
};

} // namespace vitascope::server::api
