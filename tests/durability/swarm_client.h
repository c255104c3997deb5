// SPDX-License-Identifier: GPL-3.0-or-later
// One of the clients of a durability trial. Each keeps a ledger of what the server has acknowledged to it, and holds
// the server to it after every crash.
#pragma once

#include "shared/base/clock.h"
#include "shared/client/api_client.h"
#include "shared/transfer/http_client.h"
#include "tests/durability/trial_log.h"

#include <filesystem>
#include <memory>
#include <random>
#include <stop_token>
#include <string>

namespace vitascope::test {

// Somebody with a session of a server. Thread: any.
struct Desk {
    explicit Desk(const std::string& url)
        : http(*transfer::HttpClient::open()), session(*http, clock, url), api(session) {}

    SystemClock clock;
    std::unique_ptr<transfer::HttpClient> http;
    client::Session session;
    client::ApiClient api;
};

class SwarmClient {
public:
    virtual ~SwarmClient() = default;

    // One thing that a person's program does, with at most a few calls. Called on the client's own thread, while the
    // gate is open. A call without an answer ends it: what it did is then not known.
    virtual void act(const std::stop_token& stop) = 0;
    // Holds the server to the ledger, as `witness` sees it: to what is new since the last time, or to everything. The
    // server is up and no client acts.
    virtual void audit(client::ApiClient& witness, bool everything) = 0;
    // The same for files, while the server is down after a crash.
    virtual void auditFiles([[maybe_unused]] const std::filesystem::path& data, [[maybe_unused]] bool everything) {}
};

// A failure after which it is not known whether the server did what it was asked.
[[nodiscard]] inline bool isUnanswered(const Error& error) {
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::Cancelled || error.code == ErrorCode::Internal;
}

} // namespace vitascope::test
