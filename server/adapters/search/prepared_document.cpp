// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/prepared_document.h"

#include "server/domain/search/folding.h"
#include "server/domain/search/search_query.h"

#include <utility>

namespace vitascope::server::search {
namespace {

std::vector<std::string> foldedOnce(const std::vector<std::string>& texts) {
    std::vector<std::string> folded;
    for (const auto& text : texts) {
        auto one = foldedText(text);
        if (!one.empty() && std::ranges::find(folded, one) == folded.end())
            folded.push_back(std::move(one));
    }
    return folded;
}

std::string lines(const std::vector<std::string>& texts) {
    std::string joined;
    for (const auto& text : texts)
        joined.append(joined.empty() ? "" : "\n").append(text);
    return joined;
}

} // namespace

PreparedDocument prepare(const SearchDocument& document) {
    std::vector<std::string> languages;
    for (const auto& tag : document.languages)
        if (auto language = primaryLanguage(tag); std::ranges::find(languages, language) == languages.end())
            languages.push_back(std::move(language));
    return {.id = document.id,
            .version = document.version,
            .state = document.state,
            .names = lines(foldedOnce(document.names)),
            .people = lines(foldedOnce(document.people)),
            .genres = foldedOnce(document.genres),
            .languages = std::move(languages),
            .year = document.year,
            .minimumAge = document.minimumAge,
            .availableFrom = document.availableFrom,
            .availableUntil = document.availableUntil,
            .addedAt = document.addedAt,
            .popularity = document.popularity,
            .rating = document.rating,
            .length = document.length};
}

} // namespace vitascope::server::search
