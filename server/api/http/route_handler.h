// SPDX-License-Identifier: GPL-3.0-or-later
// The Poco handlers that the API consists of: the factory asks the router, and the handler of a route checks the
// caller, calls the controller and writes its outcome. Thread: any; one handler one request.
#pragma once

#include "server/api/http/router.h"

#include <Poco/Net/HTTPRequestHandlerFactory.h>

#include <memory>
#include <optional>
#include <string>

namespace vitascope::server::api::http {

class RouteHandlerFactory final : public Poco::Net::HTTPRequestHandlerFactory {
public:
    // Both outlive this.
    RouteHandlerFactory(const Router& router, Authenticator& authenticator);

    // Never null: what no route takes gets a handler that answers 404 or 405.
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest& request) override;

private:
    const Router& router_;
    Authenticator& authenticator_;
};

// The caller of a request, as the route's access asks; nothing on routes for anyone. 401 or 403; 400 for a query that
// cannot be read, which a controller would take for an absent one.
[[nodiscard]] tl::expected<std::optional<Caller>, HttpProblem> admit(Access needed, const front::RequestHead& head,
                                                                     Authenticator& authenticator);

// One log line for a problem that is the server's own and not the caller's.
void logFailure(const HttpProblem& problem, const std::string& requestId);

// A problem as the reply that shows it: application/problem+json (RFC 9457).
[[nodiscard]] Reply toReply(const HttpProblem& problem, const std::string& requestId);

[[nodiscard]] front::Response toResponse(Reply reply, const std::string& requestId);

inline constexpr const char* kRequestIdHeader = "X-Request-Id";

} // namespace vitascope::server::api::http
