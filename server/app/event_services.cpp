// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/event_services.h"

#include <pthread.h>

namespace vitascope::server::app {

void EventServices::start() {
    thread = std::jthread([this](const std::stop_token& stop) { hub.run(stop); });
    ::pthread_setname_np(thread.native_handle(), "events");
}

void EventServices::stop() {
    hub.close();
    thread = {};
}

} // namespace vitascope::server::app
