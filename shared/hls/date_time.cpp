// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/date_time.h"

#include "shared/hls/attribute_list.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace vitascope::hls {
namespace {

// The offset at the end of a time: +08:00, -0530, Z, or none.
std::optional<std::chrono::minutes> parseOffset(std::string_view text) {
    if (text.empty() || text == "Z")
        return std::chrono::minutes(0);
    const bool hasColon = text.size() == 6 && text[3] == ':';
    if (!hasColon && text.size() != 5 && text.size() != 3)
        return std::nullopt;
    const auto hours = parseInteger(text.substr(1, 2));
    const auto minutes = text.size() == 3 ? 0 : parseInteger(text.substr(hasColon ? 4 : 3));
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    const auto offset = std::chrono::minutes(static_cast<int>(*hours * 60 + *minutes));
    return text.front() == '-' ? -offset : offset;
}

} // namespace

std::optional<UtcTime> parseDateTime(std::string_view text) {
    constexpr std::size_t kTime = 11; // where the time begins
    if (text.size() < kTime)
        return std::nullopt;
    const auto zone = std::min(text.find_first_of("Z+-", kTime), text.size());
    const auto offset = parseOffset(text.substr(zone));
    const auto utc = parseRfc3339(std::string(text.substr(0, zone)) + "Z");
    if (!offset || !utc)
        return std::nullopt;
    return *utc - *offset;
}

} // namespace vitascope::hls
