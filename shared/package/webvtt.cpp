// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/webvtt.h"

#include "shared/base/ascii.h"
#include "shared/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace vitascope::package {
namespace {

constexpr std::string_view kBlank = " \t";

std::optional<std::int64_t> parseDigits(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// [hh…:]mm:ss.ttt in milliseconds
std::optional<std::int64_t> parseTime(std::string_view text) {
    std::int64_t hours = 0;
    if (text.size() > 9) {
        const auto parsed = parseDigits(text.substr(0, text.size() - 10), 2, 6);
        if (!parsed || text[text.size() - 10] != ':')
            return std::nullopt;
        hours = *parsed;
        text = text.substr(text.size() - 9);
    }
    if (text.size() != 9 || text[2] != ':' || text[5] != '.')
        return std::nullopt;
    const auto minutes = parseDigits(text.substr(0, 2), 2, 2);
    const auto seconds = parseDigits(text.substr(3, 2), 2, 2);
    const auto millis = parseDigits(text.substr(6), 3, 3);
    if (!minutes || !seconds || !millis || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    return ((hours * 60 + *minutes) * 60 + *seconds) * 1000 + *millis;
}

bool isTiming(std::string_view line, std::size_t arrow) {
    const auto start = parseTime(trimmed(line.substr(0, arrow)));
    const auto after = trimmed(line.substr(arrow + 3));
    const auto end = parseTime(after.substr(0, std::min(after.find_first_of(kBlank), after.size())));
    return start && end && *end > *start;
}

bool isSignature(std::string_view line) {
    return line.substr(0, 6) == "WEBVTT" && (line.size() == 6 || kBlank.find(line[6]) != std::string_view::npos);
}

} // namespace

Result<void> checkWebVtt(std::string_view text) {
    if (!isValidUtf8(text) || text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::Corrupt, "WebVTT: not UTF-8 text");
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    std::size_t number = 0;
    while (number == 0 || !text.empty()) {
        ++number;
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(text.substr(end, 2) == "\r\n" ? end + 2 : std::min(end + 1, text.size()));
        if (number == 1 && !isSignature(line))
            return fail(ErrorCode::Corrupt, "WebVTT: it does not start with WEBVTT");
        const auto arrow = line.find("-->");
        if (arrow != std::string_view::npos && !isTiming(line, arrow))
            return fail(ErrorCode::Corrupt, "WebVTT: line " + std::to_string(number) + ": malformed cue times");
    }
    return {};
}

} // namespace vitascope::package
