// SPDX-License-Identifier: GPL-3.0-or-later
// A document with its texts folded, as it goes into a segment and comes out of it again. Thread: a value.
#pragma once

#include "server/domain/search/search_document.h"

#include <algorithm>
#include <string_view>

namespace vitascope::server::search {

struct PreparedDocument {
    TitleId id;
    int version = 0;
    DocumentState state = DocumentState::Draft;
    std::string names;  // a line each, none twice
    std::string people; // a line each, none twice
    std::vector<std::string> genres;
    std::vector<std::string> languages; // primary subtags
    std::optional<int> year;
    std::optional<int> minimumAge;
    std::optional<UtcTime> availableFrom;
    std::optional<UtcTime> availableUntil;
    UtcTime addedAt;
    std::uint32_t popularity = 0;
    std::optional<float> rating;
    std::optional<std::chrono::milliseconds> length;
};

[[nodiscard]] PreparedDocument prepare(const SearchDocument& document);

// Calls visit with each line.
template<class Visit>
void forEachLine(std::string_view text, Visit&& visit) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        visit(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace vitascope::server::search
