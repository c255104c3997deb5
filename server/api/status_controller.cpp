// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/status_controller.h"

#include <utility>

namespace vitascope::server::api {

StatusController::StatusController(http::Router& router, Status status, Activity activity)
    : status_(std::move(status)), activity_(std::move(activity)) {
    constexpr auto kAccess = auth::Permission::ManageServer;
    router.add("GET", "/api/v1/server/status", kAccess, [this](const http::Call&) -> http::Outcome {
        const auto now = status_();
        if (!now)
            return fail(now.error());
        return http::Reply::json(wire::toJson(*now)).with("Cache-Control", "no-store");
    });
    router.add("GET", "/api/v1/server/activity", kAccess, [this](const http::Call&) -> http::Outcome {
        return http::Reply::json(wire::toJson(activity_())).with("Cache-Control", "no-store");
    });
}

} // namespace vitascope::server::api
