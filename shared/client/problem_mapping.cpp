// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/problem_mapping.h"

#include "shared/wire/problem.h"

#include <array>
#include <optional>

namespace vitascope::client {
namespace {

ErrorCode codeOfStatus(int status) {
    switch (status) {
    case 401:
        return ErrorCode::Unauthenticated;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 408:
        return ErrorCode::Timeout;
    case 409:
    case 412:
        return ErrorCode::Conflict;
    case 429:
    case 502:
    case 503:
    case 504:
        return ErrorCode::Unavailable;
    default:
        return status >= 400 && status < 500 ? ErrorCode::InvalidInput : ErrorCode::Internal;
    }
}

std::optional<ErrorCode> codeOfName(std::string_view name) {
    constexpr std::array kCodes{ErrorCode::InvalidInput, ErrorCode::Unauthenticated, ErrorCode::Forbidden,
                                ErrorCode::NotFound,     ErrorCode::AlreadyExists,   ErrorCode::Conflict,
                                ErrorCode::Unavailable,  ErrorCode::Timeout,         ErrorCode::Corrupt,
                                ErrorCode::Internal};
    for (const auto code : kCodes)
        if (toString(code) == name)
            return code;
    return std::nullopt;
}

} // namespace

Error errorOf(std::string_view attempted, const transfer::HttpResponse& response) {
    Error error{codeOfStatus(response.status), std::string(attempted) + ": "};
    const auto problem = wire::fromJson<wire::Problem>(response.body);
    if (!problem) {
        error.message += "the server answered with status " + std::to_string(response.status);
        return error;
    }
    const auto known = codeOfName(problem->code);
    error.code = known.value_or(error.code);
    if (!known && !problem->code.empty())
        error.message += problem->code + ": ";
    error.message += problem->detail.value_or(problem->title);
    if (problem->requestId)
        error.message += " (request " + *problem->requestId + ')';
    return error;
}

} // namespace vitascope::client
