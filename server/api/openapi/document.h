// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenAPI 3.1 document of the API: base.json with the paths and components of the fragments beside it, one a
// subject. What follows from the routes is not written by hand but added here: who may call (`security`, and the
// permission as `x-permission`), and the problems that every such call can have. Thread: any.
#pragma once

#include "server/api/http/router.h"

#include <string>
#include <string_view>

namespace vitascope::server::api::openapi {

// The document as JSON text. A fragment that is no JSON, or a path or component given twice, is a bug and throws
// std::logic_error.
[[nodiscard]] std::string makeDocument(const http::Router& router, std::string_view version);

} // namespace vitascope::server::api::openapi
