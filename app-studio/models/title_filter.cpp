// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_filter.h"

namespace vitascope::studio {
namespace {

constexpr int kLongestText = 200; // characters that the server takes

std::optional<std::string> optionalText(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

} // namespace

bool TitleFilter::isNarrow() const {
    return !text.trimmed().isEmpty() || !genre.isEmpty() || yearFrom || yearTo || maximumAge ||
           !originalLanguage.isEmpty();
}

client::TitleQuery TitleFilter::query() const {
    client::TitleQuery query;
    query.filter = state;
    query.text = optionalText(text.trimmed().left(kLongestText));
    query.genre = optionalText(genre);
    query.yearFrom = yearFrom;
    query.yearTo = yearTo;
    if (yearFrom && yearTo && *yearFrom > *yearTo)
        std::swap(query.yearFrom, query.yearTo);
    query.maximumAge = maximumAge;
    query.originalLanguage = optionalText(originalLanguage);
    query.sort = sort;
    if (sort)
        query.order = order;
    return query;
}

} // namespace vitascope::studio
