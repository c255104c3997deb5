// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of a request that waits for something to happen: it is given later, by any thread, and holds none until
// then. Destroyed unsent it is a 500. Thread: any, one at a time; never blocks.
#pragma once

#include "server/api/http/exchange.h"
#include "server/front/handlers.h"

#include <functional>
#include <memory>
#include <string>

namespace vitascope::server::api::http {

class ParkedAnswer {
public:
    ParkedAnswer(front::Completion completion, std::string requestId)
        : completion_(std::move(completion)), requestId_(std::move(requestId)) {}

    // Calls hurry when waiting longer makes no sense (see front::Completion::onHurry). Before the answer is shared with
    // another thread.
    void onHurry(std::function<void()> hurry) { completion_.onHurry(std::move(hurry)); }
    void send(const Outcome& outcome);

private:
    front::Completion completion_;
    const std::string requestId_;
};

// Runs on a thread of the API pool and returns soon; the answer is sent by then or kept.
using ParkingController = std::function<void(const Call& call, std::shared_ptr<ParkedAnswer> answer)>;

} // namespace vitascope::server::api::http
