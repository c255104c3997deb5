// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/events/event.h"

#include <charconv>

namespace vitascope::server::events {

std::string Cursor::toString() const {
    return std::to_string(logged) + '.' + std::to_string(passing);
}

std::optional<Cursor> Cursor::parse(std::string_view text) {
    Cursor cursor;
    const auto* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, cursor.logged);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.')
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, cursor.passing);
    if (second.ec != std::errc() || second.ptr != end)
        return std::nullopt;
    return cursor;
}

} // namespace vitascope::server::events
