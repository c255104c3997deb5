// SPDX-License-Identifier: GPL-3.0-or-later
// For supervisors and proxies, without a sign-in: GET /healthz, whether this process answers; GET /readyz, whether it
// can do its work, which it cannot while it ends.
#pragma once

#include "server/api/http/router.h"

#include <functional>
#include <string>

namespace vitascope::server::api {

class HealthController {
public:
    // An error says what the server cannot do now. Any thread; quick.
    using Readiness = std::function<Result<void>()>;

    // The router must not outlive this.
    HealthController(http::Router& router, std::string version, Readiness readiness);

private:
    [[nodiscard]] http::Outcome health() const;
    [[nodiscard]] http::Outcome ready() const;

    const std::string version_;
    const Readiness readiness_;
};

} // namespace vitascope::server::api
