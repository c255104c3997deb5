// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server_app.h"

#include "server/app/process_reading.h"
#include "server/app/server_figures.h"
#include "shared/base/log.h"

#include <algorithm>
#include <sys/resource.h>
#include <utility>

namespace vitascope::server::app {
namespace {

front::FrontOptions frontOptionsOf(const Config& config) {
    front::FrontOptions options;
    options.address = config.server.listen.address;
    options.port = config.server.listen.port;
    options.trustedProxies = config.server.trustedProxies;
    if (config.tls.isOn())
        options.tls = front::TlsFiles{.certificate = config.tls.certificate, .key = config.tls.key};
    options.connections = config.limits.connections;
    options.connectionsPerAddress = config.limits.connectionsPerAddress;
    options.headTime = config.limits.headTime;
    options.idleTime = config.limits.idleTime;
    options.bodyGrace = config.limits.bodyGrace;
    options.writeStall = config.limits.writeStall;
    return options;
}

constexpr std::size_t kShortestToken = 20;

// Each connection is a descriptor; packages, the database and uploads need some as well.
void raiseDescriptorLimit(std::size_t connections) {
    constexpr rlim_t kOthers = 8192;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, std::max<rlim_t>(limit.rlim_cur, connections + kOthers));
    if (::setrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < connections + kOthers)
        log::warning("the system allows fewer open files than the configured connections may need",
                     {{"allowed", std::to_string(limit.rlim_cur)}, {"wanted", std::to_string(connections + kOthers)}});
}

metrics::RouteOf routeNames(const api::http::Router& router) {
    return [&router](const front::RequestHead& head) {
        const auto match = router.find(head.method, head.path);
        return match ? match->route->pattern : std::string("unmatched");
    };
}

} // namespace

Result<std::unique_ptr<ServerApp>> ServerApp::open(const Config& config, const Environment& environment) {
    auto claimTokens = ClaimTokenSource::fromEnvironment(environment);
    if (!claimTokens)
        return fail(claimTokens.error());
    auto metricsToken = readSecret(environment, "VITASCOPE_METRICS_TOKEN");
    if (!metricsToken)
        return fail(metricsToken.error());
    if (*metricsToken && (*metricsToken)->reveal().size() < kShortestToken)
        return fail(ErrorCode::InvalidInput, "VITASCOPE_METRICS_TOKEN is too short; expected at least " +
                                                 std::to_string(kShortestToken) + " characters");
    auto stores = openStores(config);
    if (!stores)
        return fail(stores.error());
    const auto changed = withChanges(config, stores->changedSettings);
    raiseDescriptorLimit(changed.limits.connections);
    std::unique_ptr<ServerApp> app(
        new ServerApp(changed, std::move(*claimTokens), std::move(*metricsToken), std::move(*stores)));
    if (auto started = app->start(); !started)
        return fail(started.error());
    return app;
}

ServerApp::ServerApp(const Config& config, ClaimTokenSource claimTokens, std::optional<Secret> metricsToken,
                     Stores stores)
    : config_(config),
      claimTokens_(std::move(claimTokens)),
      metrics_(VITASCOPE_VERSION),
      requestLog_([this] { return services_.settings.get<bool>("log.requests"); }),
      services_(std::move(stores), config_, claimTokens_),
      activity_(services_.clock),
      routes_(services_, operations(std::move(metricsToken))),
      pool_(config_.limits.apiThreads, config_.limits.apiQueue),
      dispatcher_(routes_.router, routes_.authenticator, pool_),
      status_({.services = services_,
               .config = config_,
               .activity = activity_,
               .pool = pool_,
               .connections = [this] { return connections(); }}),
      delivery_(services_.mediaIndex, services_.mediaRights, services_.clock),
      observedApi_(dispatcher_, routeNames(routes_.router), {&metrics_, &requestLog_, &activity_}),
      observedMedia_(delivery_, {&metrics_, &requestLog_, &activity_}) {
    log::setLevel(config_.log.level);
    addProcessFigures(metrics_);
    addServerFigures(metrics_, services_, pool_);
    metrics_.addGauge("vitascope_http_connections", "Connections that are open.", {},
                      [this] { return static_cast<double>(connections()); });
}

std::size_t ServerApp::connections() const {
    const auto* serving = serving_.load();
    return serving != nullptr ? serving->connections() : 0;
}

ApiRoutes::Operations ServerApp::operations(std::optional<Secret> metricsToken) {
    return {.readiness = [this] { return readiness(); },
            .metrics = [this] { return metrics_.text(); },
            .metricsReaders = {.loopback = !config_.server.behindProxy && config_.server.trustedProxies.isEmpty(),
                               .token = std::move(metricsToken)},
            .status = [this] { return status_.status(); },
            .activity = [this] { return status_.activity(); }};
}

Result<void> ServerApp::readiness() const {
    if (isDraining_)
        return fail(ErrorCode::Unavailable, "the server is ending");
    return services_.readiness();
}

Result<void> ServerApp::start() {
    // Nothing may be served before the ended sessions are known.
    if (auto loaded = services_.identity.sessions.reloadRevocations(); !loaded)
        return loaded;
    if (auto loaded = services_.events.hub.load(); !loaded)
        return loaded;
    auto token = services_.identity.setup.renewToken();
    if (!token)
        return fail(token.error());
    if (!claimTokens_.isGiven())
        claimToken_ = std::move(*token);
    if (config_.server.behindProxy && config_.server.trustedProxies.isEmpty())
        log::warning("all who come by the proxy share its address, and so its limits, without server.trusted_proxies");
    followLog(services_.settings); // before somebody can change a setting
    // And before somebody can begin a backup.
    if (const auto recovered = services_.backups.recover(); !recovered)
        log::warning("the record of backups was not put right", {{"reason", recovered.error().message}});
    auto front = front::Front::open(frontOptionsOf(config_), observedApi_, observedMedia_);
    if (!front)
        return fail(front.error());
    front_ = std::move(*front);
    serving_ = front_.get();
    services_.startWork(config_);
    activityKeeper_.emplace("activity", metrics::ActivityRecord::kInterval, [this]() -> Result<void> {
        activity_.sample(readProcess(config_.server.data));
        return {};
    });
    return {};
}

ServerApp::~ServerApp() {
    activityKeeper_.reset();
    services_.stopWork();
    pool_.stop();
    delivery_.stop();
    serving_ = nullptr;
    front_.reset(); // all answers are given by now
}

void ServerApp::drain() {
    services_.events.hub.close();
    isDraining_ = true;
    if (!front_->drain(config_.limits.drainTime))
        log::warning("some requests were cut off", {{"connections", std::to_string(front_->connections())}});
}

} // namespace vitascope::server::app
