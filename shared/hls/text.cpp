// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/text.h"

#include "shared/base/utf8.h"

#include <algorithm>

namespace vitascope::hls {
namespace {

// Real packagers leave blanks at both ends of lines.
std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    const auto last = line.find_last_not_of(" \t\r");
    return first == std::string_view::npos || last == std::string_view::npos ? std::string_view()
                                                                             : line.substr(first, last + 1 - first);
}

bool hasControlCharacter(std::string_view line) {
    return std::any_of(line.begin(), line.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

Line toLine(std::size_t number, std::string_view text) {
    if (text.front() != '#')
        return {number, {}, text};
    const auto colon = std::min(text.find(':'), text.size());
    return {number, text.substr(1, colon - 1), text.substr(std::min(colon + 1, text.size()))};
}

} // namespace

tl::unexpected<Error> failAt(std::size_t line, const std::string& what) {
    return fail(ErrorCode::Corrupt, "line " + std::to_string(line) + ": " + what);
}

tl::unexpected<Error> failAt(std::size_t line, const Error& error) {
    return fail(error.code, "line " + std::to_string(line) + ": " + error.message);
}

Result<std::vector<Line>> readLines(std::string_view text, const ParserLimits& limits) {
    if (text.size() > limits.bytes)
        return fail(ErrorCode::InvalidInput, "line 1: the playlist is larger than " + std::to_string(limits.bytes));
    std::vector<Line> lines;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.size() > limits.lineBytes)
            return fail(ErrorCode::InvalidInput, "line " + std::to_string(number) + ": too long");
        if (number == 1 && line != "#EXTM3U")
            return failAt(1, "a playlist starts with #EXTM3U");
        if (hasControlCharacter(line) || !isValidUtf8(line))
            return failAt(number, "not UTF-8 text");
        if (line.empty() || (line.front() == '#' && line.substr(0, 4) != "#EXT"))
            continue;
        lines.push_back(toLine(number, line));
    }
    if (lines.empty())
        return failAt(1, "the playlist is empty");
    return lines;
}

} // namespace vitascope::hls
