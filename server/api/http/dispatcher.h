// SPDX-License-Identifier: GPL-3.0-or-later
// The front's ApiHandler: chooses the route on the loop, runs its Poco handler or its body sink on the API pool, and
// turns whatever happens into an answer. The one place of the API that catches exceptions (500). A full queue gets 503
// with Retry-After, and so does what waits in it when the pool stops. Thread: any.
#pragma once

#include "server/api/http/api_pool.h"
#include "server/api/http/route_handler.h"
#include "server/api/http/router.h"
#include "server/front/handlers.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace vitascope::server::api::http {

class Dispatcher final : public front::ApiHandler {
public:
    // All outlive this; the router has all its routes.
    Dispatcher(const Router& router, Authenticator& authenticator, ApiPool& pool);

    [[nodiscard]] front::BodyPlan plan(const front::RequestHead& head) override;
    void handle(front::RequestHead head, std::string body, front::Completion completion) override;
    void open(front::RequestHead head, Opened opened) override;
    [[nodiscard]] front::Response refusal(int status, std::string_view detail) override;

private:
    // The answer to a request whose sender may not use the route.
    [[nodiscard]] std::optional<front::Response> refusedBeforeBody(const Route& route, const front::RequestHead& head);
    void park(Match match, front::RequestHead head, front::Completion completion, const std::string& id);
    [[nodiscard]] std::string nextRequestId();
    [[nodiscard]] front::Response busy();

    const Router& router_;
    Authenticator& authenticator_;
    ApiPool& pool_;
    RouteHandlerFactory factory_;
    std::string idPrefix_; // of this process
    std::atomic<std::uint64_t> requests_ = 0;
};

} // namespace vitascope::server::api::http
