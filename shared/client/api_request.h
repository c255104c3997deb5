// SPDX-License-Identifier: GPL-3.0-or-later
// What the typed calls of the API are made of: requests under /api/v1, and answers as values. Failures of the server
// keep its code and text (problem_mapping.h), failures of the network are Unavailable or Timeout, an answer that is not
// what the API promises is Corrupt. Blocking; thread: any.
#pragma once

#include "shared/client/problem_mapping.h"
#include "shared/client/session.h"
#include "shared/transfer/http_message.h"
#include "shared/wire/json.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace vitascope::client {

// Paths are those behind /api/v1, with a slash first. A call that is not over after a minute fails.
[[nodiscard]] transfer::HttpRequest apiRequest(transfer::Method method, const std::string& path);
[[nodiscard]] transfer::HttpRequest apiRequest(transfer::Method method, const std::string& path, std::string json);

[[nodiscard]] std::string percentEncoded(std::string_view text);

// Only a status of 2xx is no failure.
[[nodiscard]] Result<transfer::HttpResponse> send(Session& session, transfer::HttpRequest request,
                                                  const std::stop_token& stop);
// The same without the access token.
[[nodiscard]] Result<transfer::HttpResponse> sendOpenly(Session& session, transfer::HttpRequest request,
                                                        const std::stop_token& stop);
// For what reads other statuses as well: the failure of an answer that is not 2xx.
[[nodiscard]] Result<transfer::HttpResponse> succeeded(const std::string& attempt,
                                                       Result<transfer::HttpResponse> response);
// Method and path without the query, for messages.
[[nodiscard]] std::string attempted(const transfer::HttpRequest& request);

template<class T>
[[nodiscard]] Result<T> bodyOf(const Result<transfer::HttpResponse>& response) {
    if (!response)
        return fail(response.error());
    auto value = wire::fromJson<T>(response->body);
    if (!value) // not the caller's input but the server's answer is wrong
        return fail(ErrorCode::Corrupt, "the server's answer: " + value.error().message);
    return value;
}

[[nodiscard]] inline Result<void> nothing(const Result<transfer::HttpResponse>& response) {
    if (!response)
        return fail(response.error());
    return {};
}

template<class T>
[[nodiscard]] Result<T> get(Session& session, const std::string& path, const std::stop_token& stop) {
    return bodyOf<T>(send(session, apiRequest(transfer::Method::Get, path), stop));
}

} // namespace vitascope::client
