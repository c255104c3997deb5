// SPDX-License-Identifier: GPL-3.0-or-later
// EventLog: where the other subjects tell what they change, in the transaction of the change, so that neither is there
// without the other. Thread: any.
#pragma once

#include "server/domain/events/event.h"

#include <functional>

namespace vitascope::server::events {

class EventLog {
public:
    // Both outlive this.
    EventLog(EventRepository& repository, const Clock& clock) : repository_(repository), clock_(clock) {}

    // Is told that an event may be about to be committed; must not block. Before the first event.
    void onAppend(std::function<void()> listener) { listener_ = std::move(listener); }

    // Sets the time of the event.
    [[nodiscard]] Result<void> append(WriteScope& scope, Event event);

private:
    EventRepository& repository_;
    const Clock& clock_;
    std::function<void()> listener_;
};

} // namespace vitascope::server::events
