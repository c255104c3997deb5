// SPDX-License-Identifier: GPL-3.0-or-later
// Which titles a list of the studio shows, and in which order. Thread: a value.
#pragma once

#include "shared/client/api_client.h"

#include <QString>

#include <optional>

namespace vitascope::studio {

struct TitleFilter {
    wire::TitleFilter state = wire::TitleFilter::All;
    QString text; // as typed
    QString genre;
    std::optional<int> yearFrom;
    std::optional<int> yearTo;
    std::optional<int> maximumAge;       // years; titles without a rating do not pass
    QString originalLanguage;            // BCP 47
    std::optional<wire::TitleSort> sort; // without one: by relevance where there is a text, else the newest first
    wire::SortOrder order = wire::SortOrder::Ascending; // with a sort

    friend bool operator==(const TitleFilter&, const TitleFilter&) = default;

    // Leaves out some titles of the state.
    [[nodiscard]] bool isNarrow() const;
    // The first page of it.
    [[nodiscard]] client::TitleQuery query() const;
};

} // namespace vitascope::studio
