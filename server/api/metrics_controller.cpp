// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/metrics_controller.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace vitascope::server::api {
namespace {

// Takes as long for every wrong token of the right length.
bool isSame(std::string_view left, std::string_view right) {
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned>(left[i]) ^ static_cast<unsigned>(right[i]);
    return difference == 0;
}

bool isLoopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1";
}

// Whether a proxy of this machine tells that it speaks for somebody else.
bool isForwarded(const http::Call& call) {
    constexpr std::array<std::string_view, 8> kTraces{"Forwarded",         "Via",
                                                      "X-Real-IP",         "X-Forwarded-For",
                                                      "X-Forwarded-Proto", "X-Forwarded-Host",
                                                      "X-Forwarded-Port",  "X-Forwarded-Server"};
    return std::ranges::any_of(kTraces, [&](auto name) { return call.header(name).has_value(); });
}

} // namespace

MetricsController::MetricsController(http::Router& router, std::function<std::string()> text, MetricsReaders readers)
    : text_(std::move(text)), readers_(std::move(readers)) {
    router.add("GET", "/metrics", http::Access::Anyone, [this](const http::Call& call) { return collect(call); });
    router.add("GET", "/api/v1/metrics", auth::Permission::ManageServer, [this](const http::Call&) { return show(); });
}

bool MetricsController::mayRead(const http::Call& call) const {
    if (readers_.loopback && isLoopback(call.clientAddress()) && !isForwarded(call))
        return true;
    constexpr std::string_view kScheme = "Bearer ";
    const auto authorization = call.header("Authorization");
    return readers_.token && authorization && authorization->starts_with(kScheme) &&
           isSame(authorization->substr(kScheme.size()), readers_.token->reveal());
}

http::Outcome MetricsController::collect(const http::Call& call) const {
    if (!mayRead(call))
        return fail(ErrorCode::Forbidden, "metrics are for this machine, or need the token of VITASCOPE_METRICS_TOKEN");
    return show();
}

http::Outcome MetricsController::show() const {
    return http::Reply::bytes("text/plain; version=0.0.4; charset=utf-8", text_()).with("Cache-Control", "no-store");
}

} // namespace vitascope::server::api
