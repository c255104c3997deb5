// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/byte_range.h"

#include "shared/base/ascii.h"

#include <algorithm>
#include <charconv>

namespace vitascope::server::delivery {
namespace {

// Digits only. A number that is too large for 64 bits counts as the largest.
std::optional<std::uint64_t> parseNumber(std::string_view text) {
    if (text.empty() || !std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; }))
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc::result_out_of_range ? UINT64_MAX : value;
}

bool hasPrefixIgnoringCase(std::string_view text, std::string_view lowerPrefix) {
    return text.size() >= lowerPrefix.size() &&
           std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(),
                      [](char expected, char given) { return expected == given || expected == (given | 0x20); });
}

} // namespace

RangeAnswer parseRange(std::string_view header, std::uint64_t size) {
    constexpr std::string_view kUnit = "bytes=";
    if (!hasPrefixIgnoringCase(header, kUnit))
        return WholeFile{};
    const auto set = trimmed(header.substr(kUnit.size()));
    const auto dash = set.find('-');
    if (dash == std::string_view::npos || set.find(',') != std::string_view::npos)
        return WholeFile{};
    const auto first = parseNumber(set.substr(0, dash));
    const auto last = parseNumber(set.substr(dash + 1));
    if (dash == 0) { // the last so many bytes
        if (!last)
            return WholeFile{};
        if (*last == 0 || size == 0)
            return NotSatisfiable{};
        const auto length = std::min(*last, size);
        return ByteRange{size - length, length};
    }
    const bool isOpen = dash + 1 == set.size();
    if (!first || (!last && !isOpen) || (last && *last < *first))
        return WholeFile{};
    if (*first >= size)
        return NotSatisfiable{};
    const auto end = isOpen || *last >= size ? size : *last + 1;
    return ByteRange{*first, end - *first};
}

std::string contentRange(const ByteRange& range, std::uint64_t size) {
    return "bytes " + std::to_string(range.first) + "-" + std::to_string(range.first + range.length - 1) + "/" +
           std::to_string(size);
}

bool namesTag(std::string_view ifNoneMatch, std::string_view tag) {
    auto rest = trimmed(ifNoneMatch);
    if (rest == "*")
        return true;
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        auto item = trimmed(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        if (item.starts_with("W/"))
            item.remove_prefix(2);
        if (item == tag)
            return true;
    }
    return false;
}

} // namespace vitascope::server::delivery
