// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/server_calls.h"

namespace vitascope::desktop {
namespace {

constexpr int kThreads = 6;

} // namespace

ServerCalls::ServerCalls() : workers_(QStringLiteral("server-calls"), kThreads) {}

ServerCalls::~ServerCalls() {
    stop_.request_stop();
}

} // namespace vitascope::desktop
