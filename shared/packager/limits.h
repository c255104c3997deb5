// SPDX-License-Identifier: GPL-3.0-or-later
// What the process gives up before it looks at a file from outside: privileges it could gain, core dumps, and more
// memory, file size or processor time than the job can need.
#pragma once

#include <cstdint>

namespace vitascope::packager {

struct Limits {
    std::uint64_t memoryBytes = 0; // of address space
    std::uint64_t fileBytes = 0;   // of any one file
    std::uint64_t cpuSeconds = 0;  // 0: no limit
};

void applyLimits(const Limits& limits);

} // namespace vitascope::packager
