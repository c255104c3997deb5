// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/log_ring.h"

namespace vitascope::log {

void LogRing::take(std::string_view line) {
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    lines_.with([&](std::deque<std::string>& lines) {
        lines.emplace_back(line.substr(0, kLongestLine));
        if (lines.size() > most_)
            lines.pop_front();
    });
}

std::vector<std::string> LogRing::lines() const {
    return lines_.with(
        [](const std::deque<std::string>& lines) { return std::vector<std::string>(lines.begin(), lines.end()); });
}

} // namespace vitascope::log
