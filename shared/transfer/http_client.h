// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP client on libcurl's multi interface: one thread ("transfer") carries all transfers, connections are kept
// and used again. start() is asynchronous, perform() waits.
//
// Any status is an answer, not a failure. Failures: InvalidInput (the URL is none, or not http or https),
// Unavailable (no connection, or it was cut), Timeout (a deadline of the request), Cancelled, Corrupt (larger than
// responseLimit, not HTTP, or a body source that ends early). A message names method, scheme, host and port, never
// path or query, since these may carry a right to play. The proxy of the environment is used (http_proxy, no_proxy),
// but never for this machine. Nothing is tried again: see retry_policy.h.
#pragma once

#include "shared/base/result.h"
#include "shared/transfer/http_message.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

namespace vitascope::transfer {

// Called on the transfer thread, one after another; they must not wait. Each may be empty.
struct HttpHandlers {
    std::function<void(const HttpHead&)> onHead;               // once, when the head of the answer has come
    std::function<void(std::span<const std::uint8_t>)> onData; // the body in order, as it arrives
    std::function<void(std::uint64_t sent)> onSent;            // bytes of the request's body given to the network
    std::function<void(const Result<TransferFacts>&)> onDone;  // once, last; not after cancel()
};

class HttpClient {
public:
    using Id = std::uint64_t; // never 0, never used twice

    struct Options {
        std::string userAgent = "Vitascope";
        long idleConnections = 8;                    // kept open for the next request
        std::optional<std::filesystem::path> caFile; // PEM to trust instead of the system's certificates
    };

    [[nodiscard]] static Result<std::unique_ptr<HttpClient>> open(Options options);
    [[nodiscard]] static Result<std::unique_ptr<HttpClient>> open() { return open(Options()); }
    // Ends all transfers as cancel() does. Not to be destroyed by a handler.
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // Returns at once. A request that cannot be sent at all ends in onDone like any other. Thread: any.
    Id start(HttpRequest request, HttpHandlers handlers);

    // After it returns, no handler of this transfer runs or will run. From a handler of the transfer itself it returns
    // at once and that handler is the last. Unknown and finished ids are ignored. Thread: any; hold no lock that a
    // handler takes.
    void cancel(Id id);

    // While paused, the body is not read from the network (some bytes already read may still come to onData after a
    // pause asked for from elsewhere than onData) and the stall deadline stands still. Thread: any.
    void pause(Id id);
    void resume(Id id);

    // Waits for the whole answer. A stop request ends it with Cancelled (Deadlines::afterStop). Without a responseLimit in the request, 16 MiB
    // is the limit. Thread: any but the transfer thread.
    [[nodiscard]] Result<HttpResponse> perform(HttpRequest request, const std::stop_token& stop = {});

private:
    class Loop;
    explicit HttpClient(std::unique_ptr<Loop> loop);

    std::unique_ptr<Loop> loop_;
};

} // namespace vitascope::transfer
