// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/accept_language.h"

#include "shared/base/ascii.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace vitascope::server::api::http {
namespace {

constexpr std::size_t kMost = 20;

// In thousandths; -1 if it is none. "q=0.8" (RFC 9110, 12.4.2), at most three digits after the point.
int qualityOf(std::string_view parameter) {
    const auto text = trimmed(parameter);
    if (text.size() < 3 || (text[0] != 'q' && text[0] != 'Q') || text[1] != '=' || (text[2] != '0' && text[2] != '1'))
        return -1;
    int quality = text[2] == '1' ? 1000 : 0;
    if (text.size() == 3)
        return quality;
    if (text[3] != '.' || text.size() > 7)
        return -1;
    int worth = 100;
    for (const char c : text.substr(4)) {
        if (c < '0' || c > '9')
            return -1;
        quality += (c - '0') * worth;
        worth /= 10;
    }
    return quality <= 1000 ? quality : -1;
}

bool isRange(std::string_view text) {
    return !text.empty() && text.size() <= 35 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

std::vector<std::string> parseAcceptLanguage(std::string_view header) {
    std::vector<std::pair<int, std::string>> ranges;
    for (std::size_t seen = 0; !header.empty() && seen < kMost; ++seen) {
        const auto comma = std::min(header.find(','), header.size());
        const auto entry = header.substr(0, comma);
        header.remove_prefix(std::min(comma + 1, header.size()));
        const auto semicolon = entry.find(';');
        const auto range = trimmed(entry.substr(0, semicolon));
        const int quality = semicolon == std::string_view::npos ? 1000 : qualityOf(entry.substr(semicolon + 1));
        if (quality > 0 && isRange(range))
            ranges.emplace_back(quality, range);
    }
    std::ranges::stable_sort(ranges, [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<std::string> languages;
    for (auto& [quality, range] : ranges)
        languages.push_back(std::move(range));
    return languages;
}

} // namespace vitascope::server::api::http
