// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/random.h"

#include <cerrno>
#include <cstdlib>
#include <sys/random.h>

namespace vitascope {

void fillRandom(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const auto got = ::getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0) {
            if (errno == EINTR)
                continue;
            std::abort();
        }
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

} // namespace vitascope
