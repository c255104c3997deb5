// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/title_encoding.h"

#include "server/api/http/accept_language.h"
#include "server/domain/catalog/genre.h"
#include "server/domain/catalog/language_choice.h"

#include <array>
#include <utility>

namespace vitascope::server::api {
namespace {

constexpr std::array kRoles{std::pair{catalog::CreditRole::Director, wire::CreditRole::Director},
                            std::pair{catalog::CreditRole::Writer, wire::CreditRole::Writer},
                            std::pair{catalog::CreditRole::Cast, wire::CreditRole::Cast},
                            std::pair{catalog::CreditRole::Composer, wire::CreditRole::Composer},
                            std::pair{catalog::CreditRole::Producer, wire::CreditRole::Producer},
                            std::pair{catalog::CreditRole::Cinematographer, wire::CreditRole::Cinematographer},
                            std::pair{catalog::CreditRole::Editor, wire::CreditRole::Editor}};

catalog::CreditRole decode(wire::CreditRole role) {
    for (const auto& [domain, shown] : kRoles)
        if (shown == role)
            return domain;
    return catalog::CreditRole::Cast;
}

wire::CreditRole encode(catalog::CreditRole role) {
    for (const auto& [domain, shown] : kRoles)
        if (domain == role)
            return shown;
    return wire::CreditRole::Cast;
}

wire::TitleState encode(catalog::TitleState state) {
    switch (state) {
    case catalog::TitleState::Draft:
        return wire::TitleState::Draft;
    case catalog::TitleState::Published:
        return wire::TitleState::Published;
    case catalog::TitleState::Trash:
        break;
    }
    return wire::TitleState::Trash;
}

std::optional<std::string> unlessEmpty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

void showTexts(wire::Title& title, const catalog::TitleTexts& texts, const std::string& language) {
    title.details.name = texts.name;
    title.details.tagline = unlessEmpty(texts.tagline);
    title.details.description = unlessEmpty(texts.description);
    title.localization = language;
}

} // namespace

catalog::TitleDetails decodeDetails(const wire::TitleInput& input) {
    catalog::TitleDetails details{.name = input.name,
                                  .originalName = input.originalName,
                                  .originalLanguage = input.originalLanguage,
                                  .description = input.description.value_or(std::string()),
                                  .year = input.year,
                                  .genres = input.genres,
                                  .tagline = input.tagline.value_or(std::string()),
                                  .language = input.language,
                                  .localizations = {},
                                  .credits = {},
                                  .ageRating = {},
                                  .externalId = input.externalId,
                                  .availability = {}};
    for (const auto& [language, texts] : input.localizations)
        details.localizations.emplace(language, catalog::TitleTexts{texts.name, texts.tagline.value_or(std::string()),
                                                                    texts.description.value_or(std::string())});
    for (const auto& credit : input.credits)
        details.credits.push_back({credit.personId, credit.name, decode(credit.role), credit.character});
    if (input.ageRating)
        details.ageRating = catalog::AgeRating{input.ageRating->minimumAge, input.ageRating->label};
    if (input.availability)
        details.availability = {input.availability->from, input.availability->until};
    return details;
}

wire::TitleInput encodeDetails(const catalog::TitleDetails& details) {
    wire::TitleInput input{.name = details.name,
                           .originalName = details.originalName,
                           .description = unlessEmpty(details.description),
                           .year = details.year,
                           .genres = details.genres,
                           .originalLanguage = details.originalLanguage,
                           .tagline = unlessEmpty(details.tagline),
                           .language = details.language,
                           .localizations = {},
                           .credits = {},
                           .ageRating = {},
                           .externalId = details.externalId,
                           .availability = {}};
    for (const auto& [language, texts] : details.localizations)
        input.localizations.emplace(
            language, wire::TitleTexts{texts.name, unlessEmpty(texts.tagline), unlessEmpty(texts.description)});
    for (const auto& credit : details.credits)
        input.credits.push_back({credit.person, credit.name, encode(credit.role), credit.character});
    if (details.ageRating)
        input.ageRating = wire::AgeRating{details.ageRating->minimumAge, details.ageRating->label};
    if (details.availability != catalog::Availability())
        input.availability = wire::Availability{details.availability.from, details.availability.until};
    return input;
}

wire::Title encodeTitle(const catalog::TitleView& view, std::span<const std::string> languages) {
    const auto& title = view.title;
    wire::Title encoded;
    encoded.id = title.id;
    encoded.details = encodeDetails(title.details);
    if (const auto chosen = catalog::chooseLocalization(title.details, languages))
        showTexts(encoded, title.details.localizations.at(*chosen), *chosen);
    encoded.version = title.version;
    encoded.state = encode(title.state);
    encoded.createdAt = title.createdAt;
    encoded.updatedAt = title.updatedAt;
    encoded.publishedAt = title.publishedAt;
    encoded.trashedAt = title.trashedAt;
    encoded.hasPoster = title.posterVersion.has_value();
    encoded.posterVersion = title.posterVersion;
    encoded.backdropVersion = title.backdropVersion;
    encoded.playable = view.playable.has_value();
    if (view.playable) {
        encoded.durationSeconds = view.playable->duration;
        encoded.packageId = view.playable->id;
    }
    if (view.trailer)
        encoded.trailerPackageId = view.trailer->id;
    for (const auto& genre : title.details.genres)
        encoded.genreKeys.push_back(catalog::genreKey(genre));
    return encoded;
}

wire::Title encodeListed(const catalog::TitleView& view, std::span<const std::string> languages) {
    auto title = encodeTitle(view, languages);
    title.details.credits.clear();
    title.details.localizations.clear();
    return title;
}

std::vector<std::string> languagesOf(const http::Call& call) {
    if (auto language = call.query("language"))
        return {std::move(*language)};
    return http::parseAcceptLanguage(call.header("Accept-Language").value_or(std::string_view()));
}

http::Reply titleReply(const catalog::TitleView& view, std::span<const std::string> languages) {
    const auto title = encodeTitle(view, languages);
    auto tag = wire::etagOf(title.version);
    if (title.localization)
        tag.insert(tag.size() - 1, ";" + *title.localization);
    return http::Reply::json(wire::toJson(title)).with("ETag", std::move(tag)).with("Vary", "Accept-Language");
}

} // namespace vitascope::server::api
