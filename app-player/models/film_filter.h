// SPDX-License-Identifier: GPL-3.0-or-later
// Which films a wall shows and in which order, as the viewer chose. Thread: any.
#pragma once

#include "shared/client/api_client.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace vitascope::player {

enum class Order { Best, Newest, Name, YearNewest, YearOldest, Rating, Popularity };

struct FilmFilter {
    QString text;  // words to search for
    QString genre; // its key; empty: all
    QString genreName;
    std::optional<int> yearFrom;
    std::optional<int> yearTo;
    std::optional<int> maximumAge; // rated for this age or younger
    QString language;              // BCP 47, of the original; empty: all
    Order order = Order::Best;     // without words the newest first

    [[nodiscard]] client::TitleQuery query() const;
    // Whether it leaves anything out.
    [[nodiscard]] bool isNarrow() const;

    friend bool operator==(const FilmFilter&, const FilmFilter&) = default;
};

} // namespace vitascope::player
