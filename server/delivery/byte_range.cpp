// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/byte_range.h"

#include "shared/base/ascii.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

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

// One range of the set; nothing if it is malformed. What lies outside the file has the length 0.
std::optional<ByteRange> parseOne(std::string_view text, std::uint64_t size) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto first = parseNumber(text.substr(0, dash));
    const auto last = parseNumber(text.substr(dash + 1));
    if (dash == 0) { // the last so many bytes
        if (!last)
            return std::nullopt;
        const auto length = std::min(*last, size);
        return ByteRange{size - length, length};
    }
    const bool isOpen = dash + 1 == text.size();
    if (!first || (!last && !isOpen) || (last && *last < *first))
        return std::nullopt;
    if (*first >= size)
        return ByteRange{};
    const auto end = isOpen || *last >= size ? size : *last + 1;
    return ByteRange{*first, end - *first};
}

ByteRanges merged(ByteRanges ranges) {
    std::ranges::sort(ranges, {}, &ByteRange::first);
    ByteRanges merged;
    for (const auto& range : ranges) {
        auto* before = merged.empty() ? nullptr : &merged.back();
        if (before != nullptr && range.first <= before->first + before->length + kSmallestGap)
            before->length = std::max(before->first + before->length, range.first + range.length) - before->first;
        else
            merged.push_back(range);
    }
    return merged;
}

} // namespace

RangeAnswer parseRange(std::string_view header, std::uint64_t size) {
    constexpr std::string_view kUnit = "bytes=";
    if (!hasPrefixIgnoringCase(header, kUnit))
        return WholeFile{};
    auto set = header.substr(kUnit.size());
    ByteRanges ranges;
    std::size_t count = 0;
    for (bool isLast = false; !isLast;) {
        const auto comma = set.find(',');
        isLast = comma == std::string_view::npos;
        const auto text = trimmed(set.substr(0, comma));
        set.remove_prefix(isLast ? set.size() : comma + 1);
        if (text.empty()) // elements of a list may be empty (RFC 9110, 5.6.1)
            continue;
        const auto range = parseOne(text, size);
        if (!range || ++count > kMostRanges)
            return WholeFile{};
        if (range->length > 0)
            ranges.push_back(*range);
    }
    if (count == 0)
        return WholeFile{};
    if (ranges.empty())
        return NotSatisfiable{};
    return merged(std::move(ranges));
}

std::string contentRange(const ByteRange& range, std::uint64_t size) {
    return "bytes " + std::to_string(range.first) + "-" + std::to_string(range.first + range.length - 1) + "/" +
           std::to_string(size);
}

} // namespace vitascope::server::delivery
