// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/events/event_log.h"

#include <utility>

namespace vitascope::server::events {

Result<void> EventLog::append(WriteScope& scope, Event event) {
    event.at = clock_.utcNow();
    auto appended = repository_.append(scope, event);
    if (appended && listener_)
        listener_();
    return appended;
}

} // namespace vitascope::server::events
