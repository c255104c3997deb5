// SPDX-License-Identifier: GPL-3.0-or-later
// What the system tells of this process. Thread: any.
#pragma once

#include "server/metrics/activity_record.h"

#include <filesystem>

namespace vitascope::server::app {

// User and system, since it began; 0 if the system does not tell.
[[nodiscard]] double cpuSeconds();
[[nodiscard]] double residentBytes();

// All of it, and what is used on the file system of the data folder.
[[nodiscard]] metrics::ProcessReading readProcess(const std::filesystem::path& data);

} // namespace vitascope::server::app
