// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/api_request.h"

#include <chrono>

namespace vitascope::client {

using transfer::HttpRequest;
using transfer::HttpResponse;
using transfer::Method;

namespace {

constexpr std::string_view kRoot = "/api/v1";

// The life of any call that carries no large body.
constexpr std::chrono::seconds kCallDeadline{60};

} // namespace

HttpRequest apiRequest(Method method, const std::string& path) {
    HttpRequest made;
    made.method = method;
    made.url = std::string(kRoot) + path;
    made.deadlines.total = kCallDeadline;
    return made;
}

HttpRequest apiRequest(Method method, const std::string& path, std::string json) {
    auto made = apiRequest(method, path);
    made.headers.add("Content-Type", "application/json");
    made.body = std::make_shared<transfer::MemoryBody>(std::move(json));
    return made;
}

std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                             c == '_' || c == '.' || c == '~';
        if (isPlain)
            encoded += c;
        else
            ((encoded += '%') += kDigits[byte >> 4]) += kDigits[byte & 0x0F];
    }
    return encoded;
}

std::string attempted(const HttpRequest& request) {
    return std::string(toString(request.method)) + ' ' + request.url.substr(0, request.url.find('?'));
}

Result<HttpResponse> succeeded(const std::string& attempt, Result<HttpResponse> response) {
    if (!response)
        return fail(attempt, response.error());
    if (response->status < 200 || response->status > 299)
        return fail(errorOf(attempt, *response));
    return response;
}

Result<HttpResponse> send(Session& session, HttpRequest request, const std::stop_token& stop) {
    const auto attempt = attempted(request);
    return succeeded(attempt, session.perform(std::move(request), stop));
}

Result<HttpResponse> sendOpenly(Session& session, HttpRequest request, const std::stop_token& stop) {
    const auto attempt = attempted(request);
    return succeeded(attempt, session.performOpenly(std::move(request), stop));
}

} // namespace vitascope::client
