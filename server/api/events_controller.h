// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/events?after=CURSOR&wait=25: what has happened behind the cursor, or, if nothing has, what happens first
// within that many seconds. The request holds no thread while it waits. Thread: the API pool's, and the hub's.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/events/event_hub.h"

namespace vitascope::server::api {

class EventsController {
public:
    // The router must not outlive this, nor this the hub.
    EventsController(http::Router& router, events::EventHub& hub);

private:
    void follow(const http::Call& call, const std::shared_ptr<http::ParkedAnswer>& answer);

    events::EventHub& hub_;
};

} // namespace vitascope::server::api
