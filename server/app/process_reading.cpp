// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/process_reading.h"

#include <fstream>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>

namespace vitascope::server::app {

double cpuSeconds() {
    rusage used{};
    if (::getrusage(RUSAGE_SELF, &used) != 0)
        return 0;
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// proc(5): size and resident set, in pages.
double residentBytes() {
    std::ifstream file("/proc/self/statm");
    long total = 0;
    long resident = 0;
    file >> total >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

metrics::ProcessReading readProcess(const std::filesystem::path& data) {
    std::error_code error;
    const auto space = std::filesystem::space(data, error);
    return {.cpuSeconds = cpuSeconds(),
            .memoryBytes = static_cast<std::uint64_t>(residentBytes()),
            .diskBytes = error ? 0 : space.capacity - space.free};
}

} // namespace vitascope::server::app
