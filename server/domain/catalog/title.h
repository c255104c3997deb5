// SPDX-License-Identifier: GPL-3.0-or-later
// A film of the catalogue and the rules for its texts. Thread: values; functions any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::catalog {

enum class TitleState { Draft, Published };

[[nodiscard]] std::string_view toString(TitleState state);
[[nodiscard]] std::optional<TitleState> parseTitleState(std::string_view text);

// What an editor writes.
struct TitleTexts {
    std::string name;
    std::optional<std::string> originalName;
    std::optional<std::string> originalLanguage; // BCP 47
    std::string description;
    std::optional<int> year;
    std::vector<std::string> genres;

    friend bool operator==(const TitleTexts&, const TitleTexts&) = default;
};

// The texts as they are kept: ends trimmed, empty optional ones dropped. InvalidInput names the first field that breaks
// a rule: name 1 to 200 characters, originalName up to 200, description up to 10,000 (lines allowed), year 1870 to
// 2200, up to 20 genres of 1 to 50 characters and none twice, originalLanguage a well-formed tag.
[[nodiscard]] Result<TitleTexts> checkTexts(const TitleTexts& texts);

struct Title {
    TitleId id;
    int version = 1; // counts the changes to texts and state
    TitleState state = TitleState::Draft;
    TitleTexts texts;
    UtcTime createdAt;
    UtcTime updatedAt;
    std::optional<UtcTime> publishedAt;
    std::optional<int> posterVersion; // counts the posters; nothing while there is none

    friend bool operator==(const Title&, const Title&) = default;
};

} // namespace vitascope::server::catalog
