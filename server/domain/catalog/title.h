// SPDX-License-Identifier: GPL-3.0-or-later
// A film of the catalogue. Thread: values; functions any.
#pragma once

#include "server/domain/catalog/title_details.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <optional>
#include <string_view>

namespace vitascope::server::catalog {

enum class TitleState {
    Draft,
    Published,
    Trash, // hidden from all but editors; it can be restored, as a draft, until it is purged
};

[[nodiscard]] std::string_view toString(TitleState state);
[[nodiscard]] std::optional<TitleState> parseTitleState(std::string_view text);

struct Title {
    TitleId id;
    int version = 1; // counts the changes to details and state
    TitleState state = TitleState::Draft;
    TitleDetails details;
    UtcTime createdAt;
    UtcTime updatedAt;
    std::optional<UtcTime> publishedAt;
    std::optional<UtcTime> trashedAt;   // set in the trash, and only there
    std::optional<int> posterVersion;   // counts the posters; nothing while there is none
    std::optional<int> backdropVersion; // the same

    friend bool operator==(const Title&, const Title&) = default;
};

} // namespace vitascope::server::catalog
