// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/docs_controller.h"

#include "server/api/openapi/document.h"
#include "server/api/openapi/embedded_files.h"

#include <utility>

namespace vitascope::server::api {
namespace {

constexpr auto kDay = "public, max-age=86400";

// The page may load its own two files and the document, and nothing else.
http::Reply pageFile(const char* type, std::string_view name) {
    return http::Reply::bytes(type, std::string(openapi::embeddedFile(name)))
        .with("Cache-Control", kDay)
        .with("X-Content-Type-Options", "nosniff")
        .with("Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'");
}

} // namespace

DocsController::DocsController(http::Router& router, std::string version)
    : router_(router), version_(std::move(version)) {
    router.add("GET", "/api/v1/openapi.json", http::Access::Anyone,
               [this](const http::Call& call) { return document(call); });
    router.add("GET", "/api/docs", http::Access::Anyone,
               [](const http::Call&) -> http::Outcome { return pageFile("text/html; charset=utf-8", "page.html"); });
    router.add("GET", "/api/docs/{file}", http::Access::Anyone, &DocsController::file);
}

http::Outcome DocsController::document(const http::Call& /*call*/) {
    std::call_once(made_, [this] { document_ = openapi::makeDocument(router_, version_); });
    return http::Reply::json(document_).with("Cache-Control", "no-cache").with("Access-Control-Allow-Origin", "*");
}

http::Outcome DocsController::file(const http::Call& call) {
    const auto& name = call.parameter("file");
    if (name == "page.js")
        return pageFile("text/javascript; charset=utf-8", name);
    if (name == "page.css")
        return pageFile("text/css; charset=utf-8", name);
    return fail(ErrorCode::NotFound, "no such file: " + name);
}

} // namespace vitascope::server::api
