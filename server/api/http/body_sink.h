// SPDX-License-Identifier: GPL-3.0-or-later
// For routes whose body is larger than memory should hold: the controller gets it in pieces, as plain blocking code.
#pragma once

#include "server/api/http/exchange.h"
#include "server/front/handlers.h"

#include <functional>
#include <memory>
#include <string_view>

namespace vitascope::server::api::http {

using front::BodyEnd;

// One request's body. All calls come from threads of the API pool, one at a time and in order; the next piece is read
// from the network only after write() has returned, and it holds no thread in between. Pieces are at most 256 KiB.
class BodySink {
public:
    virtual ~BodySink() = default;
    // A failure ends the request with that answer; finish() is then not called, and the connection is closed.
    [[nodiscard]] virtual tl::expected<void, HttpProblem> write(std::string_view piece) = 0;
    // Called once when the body has ended. With Cut the client is gone and the outcome is dropped: keep or discard what
    // has arrived, but never take it for the whole.
    [[nodiscard]] virtual Outcome finish(BodyEnd end) = 0;
};

using SinkOutcome = tl::expected<std::unique_ptr<BodySink>, HttpProblem>;

// Decides from the head (call.body() is empty) whether the body is wanted. The Call does not outlive this function.
using SinkOpener = std::function<SinkOutcome(const Call& call)>;

} // namespace vitascope::server::api::http
