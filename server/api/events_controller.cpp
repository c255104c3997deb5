// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/events_controller.h"

#include "server/api/job_encoding.h"
#include "shared/wire/event.h"

#include <utility>

namespace vitascope::server::api {
namespace {

using events::WaitRefusal;
using http::Call;
using http::HttpProblem;
using http::Outcome;
using http::refuse;

constexpr int kUsualWait = 25;
constexpr int kLongestWait = 60;
constexpr std::chrono::seconds kRetryAfter{5};

wire::Event encode(const events::Event& event) {
    wire::Event out{
        .kind = event.kind, .at = event.at, .id = event.subject, .state = {}, .titleId = event.title, .progress = {}};
    if (!event.state.empty())
        out.state = event.state;
    if (event.progress)
        out.progress = encodeJobProgress(*event.progress);
    return out;
}

HttpProblem problemOf(WaitRefusal refusal) {
    switch (refusal) {
    case WaitRefusal::SessionEnded:
        return Error{ErrorCode::Unauthenticated, "the session has ended"};
    case WaitRefusal::TooManyOfUser:
        return HttpProblem::tooManyRequests("you wait for events too often at once", kRetryAfter);
    case WaitRefusal::TooMany:
        return HttpProblem::unavailable("too many wait for events", kRetryAfter);
    case WaitRefusal::Closed:
        break;
    }
    return HttpProblem::unavailable("the server is ending", kRetryAfter);
}

Outcome encode(const events::EventHub::Outcome& outcome) {
    if (!outcome)
        return refuse(problemOf(outcome.error()));
    wire::EventBatch batch{.cursor = outcome->cursor.toString(), .reset = outcome->isReset, .events = {}};
    for (const auto& event : outcome->events)
        batch.events.push_back(encode(event));
    return http::Reply::json(wire::toJson(batch)).with("Cache-Control", "no-store");
}

} // namespace

EventsController::EventsController(http::Router& router, events::EventHub& hub) : hub_(hub) {
    router.addParked(
        "GET", "/api/v1/events", http::Access::SignedIn,
        [this](const Call& call, const std::shared_ptr<http::ParkedAnswer>& answer) { follow(call, answer); });
}

void EventsController::follow(const Call& call, const std::shared_ptr<http::ParkedAnswer>& answer) {
    const auto wait = call.queryNumber("wait", kUsualWait, 0, kLongestWait);
    if (!wait)
        return answer->send(refuse(wait.error()));
    std::optional<events::Cursor> after;
    if (const auto text = call.query("after")) {
        after = events::Cursor::parse(*text);
        if (!after)
            return answer->send(
                refuse(Error{ErrorCode::InvalidInput, "after must be a cursor that this call gave out"}));
    }
    const auto id = hub_.nextWait();
    answer->onHurry([&hub = hub_, id] { hub.hurry(id); });
    const auto& caller = call.caller();
    hub_.wait(id, {.user = caller.userId, .session = caller.sessionId, .permissions = caller.permissions}, after,
              std::chrono::seconds(*wait),
              [answer](const events::EventHub::Outcome& outcome) { answer->send(encode(outcome)); });
}

} // namespace vitascope::server::api
