// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/route_handler.h"

#include "server/api/http/percent.h"
#include "server/api/http/poco_exchange.h"
#include "shared/base/ascii.h"
#include "shared/base/log.h"
#include "shared/wire/problem.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/StreamCopier.h>

#include <string_view>
#include <utility>

namespace vitascope::server::api::http {
namespace {

void writeReply(const Reply& reply, Poco::Net::HTTPServerResponse& response) {
    response.setStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(reply.status));
    for (const auto& header : reply.headers.all())
        response.add(header.name, header.value);
    response.sendBuffer(reply.body.data(), reply.body.size());
}

class ProblemHandler final : public Poco::Net::HTTPRequestHandler {
public:
    explicit ProblemHandler(HttpProblem problem) : problem_(std::move(problem)) {}

    void handleRequest(Poco::Net::HTTPServerRequest&, Poco::Net::HTTPServerResponse& response) override {
        writeReply(toReply(problem_, response.get(kRequestIdHeader, "")), response);
    }

private:
    HttpProblem problem_;
};

class ControllerHandler final : public Poco::Net::HTTPRequestHandler {
public:
    ControllerHandler(Match match, Authenticator& authenticator)
        : match_(std::move(match)), authenticator_(authenticator) {}

    void handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override {
        const std::string requestId = response.get(kRequestIdHeader, "");
        auto outcome = call(dynamic_cast<PocoRequest&>(request), requestId);
        if (!outcome)
            logFailure(outcome.error(), requestId);
        writeReply(outcome ? *outcome : toReply(outcome.error(), requestId), response);
    }

private:
    Outcome call(PocoRequest& request, const std::string& requestId) {
        auto caller = admit(match_.route->access, request.head(), authenticator_);
        if (!caller)
            return refuse(caller.error());
        std::string body;
        Poco::StreamCopier::copyToString(request.stream(), body);
        const Call call(request.head(), std::move(match_.parameters), std::move(body), *caller, requestId);
        return std::get<Controller>(match_.route->action)(call);
    }

    Match match_;
    Authenticator& authenticator_;
};

} // namespace

RouteHandlerFactory::RouteHandlerFactory(const Router& router, Authenticator& authenticator)
    : router_(router), authenticator_(authenticator) {}

Poco::Net::HTTPRequestHandler* RouteHandlerFactory::createRequestHandler(const Poco::Net::HTTPServerRequest& request) {
    const std::string_view uri = request.getURI();
    auto match = router_.find(request.getMethod(), uri.substr(0, uri.find('?')));
    if (!match)
        return new ProblemHandler(match.error());
    return new ControllerHandler(std::move(*match), authenticator_);
}

tl::expected<std::optional<Caller>, HttpProblem> admit(Access needed, const front::RequestHead& head,
                                                       Authenticator& authenticator) {
    if (!isWellFormedQuery(head.query))
        return refuse(Error{ErrorCode::InvalidInput, "the query has a malformed percent-encoding"});
    if (!needed.asksSignIn())
        return std::nullopt;
    constexpr std::string_view kScheme = "Bearer ";
    const auto* authorization = head.header("Authorization");
    if (authorization == nullptr || authorization->size() <= kScheme.size() ||
        !equalIgnoringCase(std::string_view(*authorization).substr(0, kScheme.size()), kScheme))
        return refuse(Error{ErrorCode::Unauthenticated, "this needs a sign-in"});
    auto caller = authenticator.authenticate(std::string_view(*authorization).substr(kScheme.size()));
    if (!caller)
        return refuse(caller.error());
    if (needed.permission() && !caller->may(*needed.permission()))
        return refuse(Error{ErrorCode::Forbidden, "your role does not allow this"});
    return std::optional<Caller>(*caller);
}

void logFailure(const HttpProblem& problem, const std::string& requestId) {
    if (problem.status == 500 || problem.status == 503 || problem.status == 504 || problem.status == 507)
        log::error("a request failed", {{"request", requestId},
                                        {"status", std::to_string(problem.status)},
                                        {"code", problem.code},
                                        {"reason", problem.detail}});
}

Reply toReply(const HttpProblem& problem, const std::string& requestId) {
    wire::Problem body;
    body.title = front::reasonPhrase(problem.status);
    body.status = problem.status;
    body.code = problem.code;
    body.detail =
        problem.status == 500 ? "The server failed; its log has more under this request's id." : problem.detail;
    body.requestId = requestId;
    body.currentVersion = problem.currentVersion;
    Reply reply{.status = problem.status, .headers = problem.headers, .body = wire::toJson(body)};
    reply.headers.set("Content-Type", std::string(wire::kProblemContentType));
    return reply;
}

front::Response toResponse(Reply reply, const std::string& requestId) {
    reply.headers.set(kRequestIdHeader, requestId);
    return {.status = reply.status, .headers = std::move(reply.headers), .body = std::move(reply.body)};
}

} // namespace vitascope::server::api::http
