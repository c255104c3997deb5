// SPDX-License-Identifier: GPL-3.0-or-later
// The calls in a CMake file: name and arguments, without comments. Enough for files that call and nothing more. Thread:
// any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitascope::architecture {

struct CmakeCall {
    int line = 0; // from 1
    std::string name;
    std::vector<std::string> arguments;
};

[[nodiscard]] std::vector<CmakeCall> cmakeCalls(std::string_view text);

} // namespace vitascope::architecture
