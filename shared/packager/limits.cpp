// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/limits.h"

#include "shared/base/log.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace vitascope::packager {
namespace {

// The sanitizers reserve terabytes of address space.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kLimitsMemory = false;
#else
constexpr bool kLimitsMemory = true;
#endif

void limit(__rlimit_resource resource, std::uint64_t value) {
    rlimit current{};
    if (::getrlimit(resource, &current) != 0)
        return;
    const rlimit wanted{current.rlim_max < value ? current.rlim_max : value,
                        current.rlim_max < value ? current.rlim_max : value};
    if (::setrlimit(resource, &wanted) != 0)
        log::warning("a limit could not be set", {{"resource", std::to_string(static_cast<int>(resource))}});
}

} // namespace

void applyLimits(const Limits& limits) {
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    if (kLimitsMemory)
        limit(RLIMIT_AS, limits.memoryBytes);
    limit(RLIMIT_FSIZE, limits.fileBytes);
    std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails with a message
    if (limits.cpuSeconds > 0)
        limit(RLIMIT_CPU, limits.cpuSeconds);
}

} // namespace vitascope::packager
