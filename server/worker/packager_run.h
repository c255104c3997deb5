// SPDX-License-Identifier: GPL-3.0-or-later
// One run of vitascope-package as a child process, and what its lines of JSON say. Thread: any, several at once.
#pragma once

#include "shared/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace vitascope::server::worker {

struct PackagerRun {
    std::filesystem::path program;
    std::vector<std::string> arguments;               // never of a client's making; the first is the command
    std::chrono::milliseconds grace{2000};            // between being asked to end and being killed
    std::function<void(const nlohmann::json&)> event; // a line of its progress; on the child's thread; may be empty
    std::function<bool()> isLate;                     // asked now and then: whether it has to be ended
};

// Waits until the child has ended. What its "error" event says if it told one and left by itself; Internal, with the
// end of its stderr, if it crashed; Unavailable if it is not there; Timeout; Cancelled.
[[nodiscard]] Result<void> runPackager(const PackagerRun& run, const std::stop_token& stop);

// A string of the event, or nothing.
[[nodiscard]] std::string textOf(const nlohmann::json& event, const char* name);

} // namespace vitascope::server::worker
