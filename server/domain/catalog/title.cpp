// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title.h"

#include "server/domain/catalog/language_tag.h"
#include "server/domain/text_rules.h"

#include <algorithm>

namespace vitascope::server::catalog {
namespace {

constexpr int kEarliestYear = 1870;
constexpr int kLatestYear = 2200;
constexpr std::size_t kMostGenres = 20;

tl::unexpected<Error> refuse(std::string why) {
    return fail(ErrorCode::InvalidInput, std::move(why));
}

Result<std::optional<std::string>> checkOptional(const std::optional<std::string>& text, const TextLimits& limits) {
    if (!text)
        return std::optional<std::string>();
    auto checked = checkText(*text, limits);
    if (!checked)
        return fail(checked.error());
    return checked->empty() ? std::nullopt : std::optional(std::move(*checked));
}

Result<std::vector<std::string>> checkGenres(const std::vector<std::string>& genres) {
    if (genres.size() > kMostGenres)
        return refuse("genres has more than 20 entries");
    std::vector<std::string> kept;
    for (const auto& genre : genres) {
        auto checked = checkText(genre, {.field = "genres", .least = 1, .most = 50});
        if (!checked)
            return fail(checked.error());
        if (std::find(kept.begin(), kept.end(), *checked) != kept.end())
            return refuse("genres has '" + *checked + "' twice");
        kept.push_back(std::move(*checked));
    }
    return kept;
}

} // namespace

std::string_view toString(TitleState state) {
    return state == TitleState::Published ? "published" : "draft";
}

std::optional<TitleState> parseTitleState(std::string_view text) {
    for (const auto state : {TitleState::Draft, TitleState::Published})
        if (toString(state) == text)
            return state;
    return std::nullopt;
}

Result<TitleTexts> checkTexts(const TitleTexts& texts) {
    auto name = checkText(texts.name, {.field = "name", .least = 1, .most = 200});
    if (!name)
        return fail(name.error());
    auto originalName = checkOptional(texts.originalName, {.field = "originalName", .most = 200});
    if (!originalName)
        return fail(originalName.error());
    auto language = checkOptional(texts.originalLanguage, {.field = "originalLanguage", .most = 35});
    if (!language)
        return fail(language.error());
    if (*language && !isLanguageTag(**language))
        return refuse("originalLanguage is not a language tag such as en or pt-BR");
    auto description = checkText(texts.description, {.field = "description", .most = 10'000, .lines = true});
    if (!description)
        return fail(description.error());
    if (texts.year && (*texts.year < kEarliestYear || *texts.year > kLatestYear))
        return refuse("year is not between 1870 and 2200");
    auto genres = checkGenres(texts.genres);
    if (!genres)
        return fail(genres.error());
    return TitleTexts{std::move(*name), std::move(*originalName), std::move(*language), std::move(*description),
                      texts.year,       std::move(*genres)};
}

} // namespace vitascope::server::catalog
