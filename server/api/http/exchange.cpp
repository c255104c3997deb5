// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/exchange.h"

#include "server/api/http/percent.h"

#include <charconv>
#include <stdexcept>
#include <utility>

namespace vitascope::server::api::http {
namespace {

int statusOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
        return 400;
    case ErrorCode::Unauthenticated:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::Timeout:
        return 504;
    case ErrorCode::Cancelled:
        return 499;
    case ErrorCode::Corrupt:
        return 422;
    case ErrorCode::Internal:
        break;
    }
    return 500;
}

front::Headers headersOf(ErrorCode code) {
    if (code == ErrorCode::Unauthenticated)
        return {{"WWW-Authenticate", "Bearer"}};
    if (code == ErrorCode::Unavailable)
        return {{"Retry-After", "5"}};
    return {};
}

} // namespace

Call::Call(front::RequestHead head, std::map<std::string, std::string, std::less<>> parameters, std::string body,
           std::optional<Caller> caller, std::string requestId)
    : head_(std::move(head)),
      parameters_(std::move(parameters)),
      query_(parseQuery(head_.query)),
      body_(std::move(body)),
      caller_(caller),
      requestId_(std::move(requestId)) {}

const std::string& Call::parameter(std::string_view name) const {
    const auto found = parameters_.find(name);
    if (found == parameters_.end())
        throw std::logic_error("the route has no parameter " + std::string(name));
    return found->second;
}

std::optional<std::string> Call::query(std::string_view name) const {
    const auto found = query_.find(name);
    return found == query_.end() ? std::nullopt : std::optional(found->second);
}

Result<int> Call::queryNumber(std::string_view name, int fallback, int least, int most) const {
    const auto text = query(name);
    if (!text)
        return fallback;
    int value = 0;
    const auto* end = text->data() + text->size();
    const auto [stop, error] = std::from_chars(text->data(), end, value);
    if (error != std::errc() || stop != end || value < least || value > most)
        return fail(ErrorCode::InvalidInput, "the query parameter " + std::string(name) + " must be a number from " +
                                                 std::to_string(least) + " to " + std::to_string(most));
    return value;
}

std::optional<std::string_view> Call::header(std::string_view name) const {
    const auto* value = head_.header(name);
    return value != nullptr ? std::optional<std::string_view>(*value) : std::nullopt;
}

Reply Reply::json(std::string body, int status) {
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = std::move(body)};
}

Reply Reply::created(std::string location, std::string jsonBody) {
    return json(std::move(jsonBody), 201).with("Location", std::move(location));
}

Reply Reply::noContent() {
    return {.status = 204, .headers = {}, .body = {}};
}

Reply Reply::bytes(std::string contentType, std::string body) {
    return {.status = 200, .headers = {{"Content-Type", std::move(contentType)}}, .body = std::move(body)};
}

Reply Reply::with(std::string name, std::string value) && {
    headers.add(std::move(name), std::move(value));
    return std::move(*this);
}

HttpProblem::HttpProblem(int problemStatus, std::string problemCode, std::string problemDetail,
                         front::Headers problemHeaders)
    : status(problemStatus),
      code(std::move(problemCode)),
      detail(std::move(problemDetail)),
      headers(std::move(problemHeaders)) {}

HttpProblem::HttpProblem(const Error& error)
    : HttpProblem(statusOf(error.code), std::string(toString(error.code)), error.message, headersOf(error.code)) {}

HttpProblem HttpProblem::preconditionFailed(std::string detail) {
    return {412, "precondition-failed", std::move(detail)};
}

HttpProblem HttpProblem::stale(std::string detail, int currentVersion) {
    auto problem = preconditionFailed(std::move(detail));
    problem.currentVersion = currentVersion;
    return problem;
}

HttpProblem HttpProblem::preconditionRequired(std::string detail) {
    return {428, "precondition-required", std::move(detail)};
}

HttpProblem HttpProblem::contentTooLarge(std::string detail) {
    return {413, "content-too-large", std::move(detail)};
}

HttpProblem HttpProblem::unsupportedMediaType(std::string detail) {
    return {415, "unsupported-media-type", std::move(detail)};
}

HttpProblem HttpProblem::tooManyRequests(std::string detail, std::chrono::seconds retryAfter) {
    return {429, "too-many-requests", std::move(detail), {{"Retry-After", std::to_string(retryAfter.count())}}};
}

HttpProblem HttpProblem::unavailable(std::string detail, std::chrono::seconds retryAfter) {
    return {503, "unavailable", std::move(detail), {{"Retry-After", std::to_string(retryAfter.count())}}};
}

HttpProblem HttpProblem::checksumMismatch(std::string detail) {
    return {460, "checksum-mismatch", std::move(detail)};
}

HttpProblem HttpProblem::insufficientStorage(std::string detail) {
    return {507, "insufficient-storage", std::move(detail)};
}

} // namespace vitascope::server::api::http
