// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/genre.h"

namespace vitascope::server::catalog {

std::string genreKey(std::string_view name) {
    std::string key;
    bool hasGap = false;
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isKept =
            isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (!isKept) {
            hasGap = !key.empty();
            continue;
        }
        if (hasGap)
            key += '-';
        hasGap = false;
        key += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return key;
}

} // namespace vitascope::server::catalog
