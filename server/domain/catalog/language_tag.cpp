// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/language_tag.h"

#include <algorithm>

namespace vitascope::server::catalog {
namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
}

} // namespace

bool isLanguageTag(std::string_view text) {
    const auto language = text.substr(0, text.find('-'));
    if (language.size() < 2 || language.size() > 3 || !std::all_of(language.begin(), language.end(), isLetter))
        return false;
    for (auto rest = text.substr(language.size()); !rest.empty();) {
        rest.remove_prefix(1); // the hyphen
        const auto subtag = rest.substr(0, rest.find('-'));
        if (subtag.size() < 2 || subtag.size() > 8 || !std::all_of(subtag.begin(), subtag.end(), isLetterOrDigit))
            return false;
        rest.remove_prefix(subtag.size());
    }
    return true;
}

std::string lowerTag(std::string_view tag) {
    std::string lower(tag);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

} // namespace vitascope::server::catalog
