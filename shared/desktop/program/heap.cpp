// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/heap.h"

#include <cstdlib>
#ifdef __GLIBC__ // <cstdlib> says so
#include <malloc.h>
#endif

namespace vitascope::desktop {

void giveLargeBlocksBack() {
#ifdef __GLIBC__
    constexpr int kLarge = 256 * 1024;   // bytes; twice the rule's beginning
    ::mallopt(M_MMAP_THRESHOLD, kLarge); // fixed from here on
    ::mallopt(M_TRIM_THRESHOLD, 2 * kLarge);
#endif
}

} // namespace vitascope::desktop
