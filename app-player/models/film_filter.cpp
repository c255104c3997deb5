// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_filter.h"

namespace vitascope::player {
namespace {

std::optional<std::string> textOf(const QString& text) {
    const auto trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed.toStdString());
}

// Names and the oldest year go up, all else goes down: the server's own habit but for the year.
void setOrder(client::TitleQuery& query, Order order) {
    switch (order) {
    case Order::Best: // the server chooses: by relevance, or the newest first
        break;
    case Order::Newest:
        query.sort = wire::TitleSort::Added;
        break;
    case Order::Name:
        query.sort = wire::TitleSort::Title;
        break;
    case Order::YearNewest:
        query.sort = wire::TitleSort::Year;
        break;
    case Order::YearOldest:
        query.sort = wire::TitleSort::Year;
        query.order = wire::SortOrder::Ascending;
        break;
    case Order::Rating:
        query.sort = wire::TitleSort::Rating;
        break;
    case Order::Popularity:
        query.sort = wire::TitleSort::Popularity;
        break;
    }
}

} // namespace

client::TitleQuery FilmFilter::query() const {
    client::TitleQuery query;
    query.text = textOf(text);
    query.genre = textOf(genre);
    query.yearFrom = yearFrom;
    query.yearTo = yearTo;
    query.maximumAge = maximumAge;
    query.originalLanguage = textOf(language);
    setOrder(query, order);
    return query;
}

bool FilmFilter::isNarrow() const {
    return !text.trimmed().isEmpty() || !genre.isEmpty() || yearFrom || yearTo || maximumAge || !language.isEmpty();
}

} // namespace vitascope::player
