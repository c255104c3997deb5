// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of tests of search: a title is named by the last two bytes of its id.
#pragma once

#include "server/domain/search/search_index.h"

#include <array>
#include <string>
#include <vector>

namespace vitascope::test {

inline server::search::SearchDocument searchDocument(int number, std::vector<std::string> names,
                                                     std::vector<std::string> people = {},
                                                     std::vector<std::string> genres = {}) {
    std::array<std::uint8_t, 16> bytes{};
    bytes[14] = static_cast<std::uint8_t>(number / 256);
    bytes[15] = static_cast<std::uint8_t>(number % 256);
    server::search::SearchDocument document;
    document.id = TitleId(Uuid(bytes));
    document.version = 1;
    document.state = server::search::DocumentState::Published;
    document.names = std::move(names);
    document.people = std::move(people);
    document.genres = std::move(genres);
    document.addedAt = UtcTime(std::chrono::seconds(number));
    return document;
}
inline int numberOf(TitleId id) {
    return id.uuid().bytes()[14] * 256 + id.uuid().bytes()[15];
}
inline std::string numbersOf(const server::search::SearchPage& page) {
    std::string text;
    for (const auto& id : page.titles)
        text += (text.empty() ? "" : " ") + std::to_string(numberOf(id));
    return text;
}

} // namespace vitascope::test
