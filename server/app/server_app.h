// SPDX-License-Identifier: GPL-3.0-or-later
// The server as a whole: owns every object in the order in which they need each other, and nothing else.
// Thread: one owner, which opens, drains and destroys it.
#pragma once

#include "server/adapters/prometheus/metrics.h"
#include "server/app/api_routes.h"
#include "server/app/claim_token_source.h"
#include "server/app/config.h"
#include "server/app/environment.h"
#include "server/app/services.h"
#include "server/app/status_report.h"
#include "server/delivery/media_delivery.h"
#include "server/front/front.h"
#include "server/metrics/activity_record.h"
#include "server/metrics/observed_handlers.h"
#include "server/metrics/request_log.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace vitascope::server::app {

class ServerApp {
public:
    // Opens the data folder, the database and the stores, and serves when it returns. The error says what a person has
    // to change: a folder in use, a database of a newer version, a port in use.
    [[nodiscard]] static Result<std::unique_ptr<ServerApp>> open(const Config& config, const Environment& environment);
    // Ends at once what drain has not let end.
    ~ServerApp();
    ServerApp(const ServerApp&) = delete;
    ServerApp& operator=(const ServerApp&) = delete;

    // "http://127.0.0.1:8080", or "https://…" with a certificate
    [[nodiscard]] std::string url() const { return front_->url(); }
    // The one-time token with which this server is to be claimed: of a server that has no administrator yet, unless
    // the environment gave the token.
    [[nodiscard]] const std::optional<Secret>& claimToken() const { return claimToken_; }

    // Has files that may be replaced while the server runs read again: the TLS certificate and its key.
    void reload() { front_->reloadCertificate(); }
    // Lets requests under way end, for as long as the configuration says.
    void drain();

private:
    ServerApp(const Config& config, ClaimTokenSource claimTokens, std::optional<Secret> metricsToken, Stores stores);
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> readiness() const;
    [[nodiscard]] std::size_t connections() const;
    [[nodiscard]] ApiRoutes::Operations operations(std::optional<Secret> metricsToken);

    const Config config_;
    ClaimTokenSource claimTokens_;
    prometheus::Metrics metrics_;
    metrics::RequestLog requestLog_;
    Services services_;
    metrics::ActivityRecord activity_;
    ApiRoutes routes_;
    api::http::ApiPool pool_;
    api::http::Dispatcher dispatcher_;
    StatusReport status_;
    delivery::MediaDelivery delivery_;
    metrics::ObservedApi observedApi_;
    metrics::ObservedMedia observedMedia_;
    std::unique_ptr<front::Front> front_;
    std::atomic<front::Front*> serving_ = nullptr; // front_ for those it serves, once it is there
    std::atomic<bool> isDraining_ = false;
    std::optional<Secret> claimToken_;
    std::optional<PeriodicTask> activityKeeper_;
};

} // namespace vitascope::server::app
