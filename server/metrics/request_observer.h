// SPDX-License-Identifier: GPL-3.0-or-later
// What is told about each request that was answered, for counting and for the log. Thread: any, several at once; must
// not block.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace vitascope::server::metrics {

enum class Handler { Api, Media };

// "api", "media"
[[nodiscard]] constexpr std::string_view toString(Handler handler) {
    return handler == Handler::Api ? "api" : "media";
}

struct AnsweredRequest {
    Handler handler = Handler::Api;
    std::string_view method;
    std::string_view route; // the pattern of the route, never a path: paths of media carry rights
    int status = 0;
    std::chrono::steady_clock::duration time{}; // from the request's last byte to the answer's first
    std::uint64_t bytes = 0;                    // of the answer's body
    std::string_view client;                    // its address
    std::string_view requestId;                 // empty for media
    std::uint64_t stream = 0;                   // of media: the same for one viewer's film, and of no other use
};

class RequestObserver {
public:
    virtual ~RequestObserver() = default;
    virtual void answered(const AnsweredRequest& request) = 0;
};

} // namespace vitascope::server::metrics
