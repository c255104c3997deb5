// SPDX-License-Identifier: GPL-3.0-or-later
// What search knows of a title: all that it looks into, filters by and sorts by. Thread: a value.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::server::search {

enum class DocumentState : std::uint8_t { Draft, Published, Trash };

struct SearchDocument {
    TitleId id;
    int version = 0; // of the title; an older one never takes the place of a newer one
    DocumentState state = DocumentState::Draft;
    std::vector<std::string> names; // lists sort by the first that has a word; original and localised ones follow
    std::vector<std::string> people;
    std::vector<std::string> genres;
    std::vector<std::string> languages; // BCP 47
    std::optional<int> year;
    std::optional<int> minimumAge; // years
    std::optional<UtcTime> availableFrom;
    std::optional<UtcTime> availableUntil;
    UtcTime addedAt;
    std::uint32_t popularity = 0;                    // more is better; plays, for example
    std::optional<float> rating;                     // more is better
    std::optional<std::chrono::milliseconds> length; // of the film that plays; up to 7 days
};

} // namespace vitascope::server::search
