// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/health_controller.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace vitascope::server::api {

HealthController::HealthController(http::Router& router, std::string version) : version_(std::move(version)) {
    router.add("GET", "/healthz", http::Access::Anyone, [this](const http::Call&) -> http::Outcome {
        return http::Reply::json(nlohmann::json{{"status", "ok"}, {"version", version_}}.dump())
            .with("Cache-Control", "no-store");
    });
}

} // namespace vitascope::server::api
