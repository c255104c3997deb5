// SPDX-License-Identifier: GPL-3.0-or-later
// The last lines of the log in memory, for a person who looks what went wrong. Thread: any.
#pragma once

#include "shared/base/locked.h"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::log {

class LogRing {
public:
    explicit LogRing(std::size_t lines) : most_(lines) {}

    void take(std::string_view line);
    [[nodiscard]] std::vector<std::string> lines() const; // the oldest first, without line ends

private:
    static constexpr std::size_t kLongestLine = 4096;

    const std::size_t most_;
    Locked<std::deque<std::string>> lines_;
};

} // namespace vitascope::log
