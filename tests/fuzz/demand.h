// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzz target expects; the fuzzer keeps the input that disappoints it. Thread: any.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace vitascope::fuzz {

inline void demand(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "not so: %s\n", what);
    std::abort();
}

} // namespace vitascope::fuzz
