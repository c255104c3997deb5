// SPDX-License-Identifier: GPL-3.0-or-later
// Work that a thread of its own does again and again until it is destroyed. Thread: owner's.
#pragma once

#include "shared/base/result.h"

#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace vitascope::server::app {

class PeriodicTask {
public:
    // Calls work at once and then an interval after each end; a failure, or what it throws, is logged under the name,
    // which is also the thread's (at most 15 bytes), and the next turn comes all the same.
    PeriodicTask(const std::string& name, std::chrono::seconds interval, std::function<Result<void>()> work);

private:
    std::jthread thread_;
};

} // namespace vitascope::server::app
