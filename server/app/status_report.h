// SPDX-License-Identifier: GPL-3.0-or-later
// What administrators are told of how the server is (GET /api/v1/server/status and /activity). Thread: any.
#pragma once

#include "server/api/http/api_pool.h"
#include "server/app/config.h"
#include "server/app/services.h"
#include "server/metrics/activity_record.h"
#include "shared/wire/server_status.h"

#include <functional>

namespace vitascope::server::app {

class StatusReport {
public:
    struct Parts { // all outlive this
        Services& services;
        const Config& config;
        const metrics::ActivityRecord& activity;
        api::http::ApiPool& pool;
        std::function<std::size_t()> connections;
    };
    explicit StatusReport(Parts parts);

    // A failure is the database's.
    [[nodiscard]] Result<wire::ServerStatus> status() const;
    [[nodiscard]] wire::Activity activity() const;

private:
    [[nodiscard]] Result<void> addStores(wire::ServerStatus& status) const;
    [[nodiscard]] Result<void> addJobs(wire::ServerStatus& status) const;
    [[nodiscard]] Result<void> addBackups(wire::ServerStatus& status) const;

    const Parts parts_;
    const UtcTime startedAt_;
    const SteadyTime startedSteady_;
};

} // namespace vitascope::server::app
