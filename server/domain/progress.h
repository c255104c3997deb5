// SPDX-License-Identifier: GPL-3.0-or-later
// How far some work is. Thread: value.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace vitascope::server {

struct Progress {
    double done = 0;                               // 0 to 1
    std::string phase;                             // "packaging", "verifying"
    std::optional<double> speed;                   // seconds of film a second
    std::optional<std::chrono::seconds> remaining; // until the work is done
};

} // namespace vitascope::server
