// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/openapi.json and, for people, /api/docs: the same document as a page that needs no network but this
// server. Needs no sign-in.
#pragma once

#include "server/api/http/router.h"

#include <mutex>
#include <string>

namespace vitascope::server::api {

class DocsController {
public:
    // The router must not outlive this. The document is made at the first call, so that it knows every route.
    DocsController(http::Router& router, std::string version);

private:
    http::Outcome document(const http::Call& call);
    [[nodiscard]] static http::Outcome file(const http::Call& call);

    const http::Router& router_;
    const std::string version_;
    std::once_flag made_;
    std::string document_;
};

} // namespace vitascope::server::api
