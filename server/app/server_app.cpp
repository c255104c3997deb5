// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server_app.h"

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
    options.connections = config.limits.connections;
    options.connectionsPerAddress = config.limits.connectionsPerAddress;
    options.headTime = config.limits.headTime;
    options.idleTime = config.limits.idleTime;
    options.bodyGrace = config.limits.bodyGrace;
    options.writeStall = config.limits.writeStall;
    return options;
}

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

} // namespace

Result<std::unique_ptr<ServerApp>> ServerApp::open(const Config& config, const Environment& environment) {
    auto claimTokens = ClaimTokenSource::fromEnvironment(environment);
    if (!claimTokens)
        return fail(claimTokens.error());
    raiseDescriptorLimit(config.limits.connections);
    auto stores = openStores(config);
    if (!stores)
        return fail(stores.error());
    std::unique_ptr<ServerApp> app(new ServerApp(config, std::move(*claimTokens), std::move(*stores)));
    if (auto started = app->start(); !started)
        return fail(started.error());
    return app;
}

ServerApp::ServerApp(const Config& config, ClaimTokenSource claimTokens, Stores stores)
    : config_(config),
      claimTokens_(std::move(claimTokens)),
      services_(std::move(stores), config_, claimTokens_),
      routes_(services_, config_),
      pool_(config_.limits.apiThreads, config_.limits.apiQueue),
      dispatcher_(routes_.router, routes_.authenticator, pool_),
      delivery_(services_.mediaIndex, services_.mediaRights, services_.clock) {}

Result<void> ServerApp::start() {
    // Nothing may be served before the ended sessions are known.
    if (auto loaded = services_.sessionService.reloadRevocations(); !loaded)
        return loaded;
    auto token = services_.setupService.renewToken();
    if (!token)
        return fail(token.error());
    if (!claimTokens_.isGiven())
        claimToken_ = std::move(*token);
    auto front = front::Front::open(frontOptionsOf(config_), dispatcher_, delivery_);
    if (!front)
        return fail(front.error());
    front_ = std::move(*front);
    services_.startWork(config_);
    return {};
}

ServerApp::~ServerApp() {
    services_.stopWork();
    pool_.stop();
    delivery_.stop();
    front_.reset(); // all answers are given by now
}

void ServerApp::drain() {
    if (!front_->drain(config_.limits.drainTime))
        log::warning("some requests were cut off", {{"connections", std::to_string(front_->connections())}});
}

} // namespace vitascope::server::app
