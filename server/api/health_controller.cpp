// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/health_controller.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace vitascope::server::api {

HealthController::HealthController(http::Router& router, std::string version, Readiness readiness)
    : version_(std::move(version)), readiness_(std::move(readiness)) {
    router.add("GET", "/healthz", http::Access::Anyone, [this](const http::Call&) { return health(); });
    router.add("GET", "/readyz", http::Access::Anyone, [this](const http::Call&) { return ready(); });
}

http::Outcome HealthController::health() const {
    return http::Reply::json(nlohmann::json{{"status", "ok"}, {"version", version_}}.dump())
        .with("Cache-Control", "no-store");
}

http::Outcome HealthController::ready() const {
    if (const auto able = readiness_(); !able)
        return http::refuse(http::HttpProblem::unavailable(able.error().message, std::chrono::seconds(2)));
    return http::Reply::json(nlohmann::json{{"status", "ready"}}.dump()).with("Cache-Control", "no-store");
}

} // namespace vitascope::server::api
