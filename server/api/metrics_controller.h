// SPDX-License-Identifier: GPL-3.0-or-later
// The server's figures in the text format of Prometheus: GET /metrics for the machine that collects them, which shows a
// token or is this one; GET /api/v1/metrics for people who may manage the server.
#pragma once

#include "server/api/http/router.h"
#include "shared/base/secret.h"

#include <functional>
#include <optional>
#include <string>

namespace vitascope::server::api {

// Who may read /metrics without signing in.
struct MetricsReaders {
    bool loopback = true;        // clients of this machine whose requests no proxy has passed on
    std::optional<Secret> token; // those that send it as a bearer token
};

class MetricsController {
public:
    // The router must not outlive this.
    MetricsController(http::Router& router, std::function<std::string()> text, MetricsReaders readers);

private:
    [[nodiscard]] http::Outcome collect(const http::Call& call) const;
    [[nodiscard]] http::Outcome show() const;
    [[nodiscard]] bool mayRead(const http::Call& call) const;

    const std::function<std::string()> text_;
    const MetricsReaders readers_;
};

} // namespace vitascope::server::api
