// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title_details.h"

#include "server/domain/catalog/genre.h"
#include "server/domain/catalog/language_tag.h"
#include "server/domain/text_rules.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace vitascope::server::catalog {
namespace {

constexpr int kEarliestYear = 1870;
constexpr int kLatestYear = 2200;
constexpr int kHighestAge = 21;
constexpr std::size_t kMostGenres = 20;
constexpr std::size_t kMostLocalizations = 50;
constexpr std::size_t kMostCredits = 500;
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestDescription = 10'000;
constexpr std::size_t kLongestTag = 35;

tl::unexpected<Error> refuse(std::string why) {
    return fail(ErrorCode::InvalidInput, std::move(why));
}

using OptionalText = std::optional<std::string>;

Result<OptionalText> checkOptional(const OptionalText& text, const TextLimits& limits) {
    if (!text)
        return OptionalText();
    return checkText(*text, limits).map([](std::string checked) {
        return checked.empty() ? OptionalText() : OptionalText(std::move(checked));
    });
}

Result<OptionalText> checkLanguage(const OptionalText& tag, std::string_view field) {
    auto checked = checkOptional(tag, {.field = field, .most = kLongestTag});
    if (checked && *checked && !isLanguageTag(**checked))
        return refuse(std::string(field) + " is not a language tag such as en or pt-BR");
    return checked;
}

Result<TitleTexts> checkTexts(const TitleTexts& texts, const std::string& prefix) {
    const auto nameField = prefix + "name";
    const auto taglineField = prefix + "tagline";
    const auto descriptionField = prefix + "description";
    auto name = checkText(texts.name, {.field = nameField, .least = 1, .most = kLongestName});
    if (!name)
        return fail(name.error());
    auto tagline = checkText(texts.tagline, {.field = taglineField, .most = kLongestName});
    if (!tagline)
        return fail(tagline.error());
    auto description =
        checkText(texts.description, {.field = descriptionField, .most = kLongestDescription, .lines = true});
    if (!description)
        return fail(description.error());
    return TitleTexts{std::move(*name), std::move(*tagline), std::move(*description)};
}

Result<std::vector<std::string>> checkGenres(const std::vector<std::string>& genres) {
    if (genres.size() > kMostGenres)
        return refuse("genres has more than 20 entries");
    std::vector<std::string> kept;
    std::set<std::string> keys;
    for (const auto& genre : genres) {
        auto checked = checkText(genre, {.field = "genres", .least = 1, .most = 50});
        if (!checked)
            return fail(checked.error());
        auto key = genreKey(*checked);
        if (key.empty())
            return refuse("genres has '" + *checked + "', which has neither letter nor digit");
        if (!keys.insert(std::move(key)).second)
            return refuse("genres has '" + *checked + "' twice");
        kept.push_back(std::move(*checked));
    }
    return kept;
}

Result<std::map<std::string, TitleTexts>> checkLocalizations(const TitleDetails& details) {
    if (details.localizations.size() > kMostLocalizations)
        return refuse("localizations has more than 50 languages");
    std::map<std::string, TitleTexts> kept;
    std::set<std::string> languages;
    if (details.language)
        languages.insert(lowerTag(*details.language));
    for (const auto& [tag, texts] : details.localizations) {
        if (tag.size() > kLongestTag || !isLanguageTag(tag))
            return refuse("localizations has a key that is not a language tag such as en or pt-BR");
        if (!languages.insert(lowerTag(tag)).second)
            return refuse("localizations has the language " + tag + " twice, or it is that of the title's own texts");
        auto checked = checkTexts(texts, "localizations." + tag + ".");
        if (!checked)
            return fail(checked.error());
        kept.emplace(tag, std::move(*checked));
    }
    return kept;
}

Result<Credit> checkCredit(const Credit& credit) {
    const std::size_t least = credit.person ? 0 : 1;
    auto name = checkText(credit.name, {.field = "credits.name", .least = least, .most = kLongestName});
    if (!name)
        return fail(name.error());
    auto character = checkOptional(credit.character, {.field = "credits.character", .most = kLongestName});
    if (!character)
        return fail(character.error());
    return Credit{credit.person, std::move(*name), credit.role, std::move(*character)};
}

Result<std::vector<Credit>> checkCredits(const std::vector<Credit>& credits) {
    if (credits.size() > kMostCredits)
        return refuse("credits has more than 500 entries");
    std::vector<Credit> kept;
    std::set<std::tuple<std::optional<PersonId>, std::string, CreditRole, OptionalText>> known;
    for (const auto& credit : credits) {
        auto checked = checkCredit(credit);
        if (!checked)
            return fail(checked.error());
        if (!known.emplace(checked->person, checked->name, checked->role, checked->character).second)
            return refuse("credits has '" + checked->name + "' twice in the same role");
        kept.push_back(std::move(*checked));
    }
    return kept;
}

Result<std::optional<AgeRating>> checkAgeRating(const std::optional<AgeRating>& rating) {
    if (!rating)
        return std::optional<AgeRating>();
    if (rating->minimumAge < 0 || rating->minimumAge > kHighestAge)
        return refuse("ageRating.minimumAge is not between 0 and 21");
    auto label = checkOptional(rating->label, {.field = "ageRating.label", .most = 20});
    if (!label)
        return fail(label.error());
    return AgeRating{rating->minimumAge, std::move(*label)};
}

// Each check that fails ends the chain with its error.
class Chain {
public:
    template<class T>
    Chain& take(T& target, Result<T> checked) {
        if (!error_ && checked)
            target = std::move(*checked);
        else if (!error_)
            error_ = checked.error();
        return *this;
    }
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    std::optional<Error> error_;
};

} // namespace

Result<TitleDetails> checkDetails(const TitleDetails& details) {
    TitleDetails kept;
    TitleTexts texts;
    Chain chain;
    chain.take(texts, checkTexts({details.name, details.tagline, details.description}, {}))
        .take(kept.originalName, checkOptional(details.originalName, {.field = "originalName", .most = kLongestName}))
        .take(kept.originalLanguage, checkLanguage(details.originalLanguage, "originalLanguage"))
        .take(kept.language, checkLanguage(details.language, "language"))
        .take(kept.genres, checkGenres(details.genres))
        .take(kept.localizations, checkLocalizations(details))
        .take(kept.credits, checkCredits(details.credits))
        .take(kept.ageRating, checkAgeRating(details.ageRating))
        .take(kept.externalId, checkOptional(details.externalId, {.field = "externalId", .most = 200}))
        .take(kept.availability, checkAvailability(details.availability));
    if (chain.error())
        return fail(*chain.error());
    if (details.year && (*details.year < kEarliestYear || *details.year > kLatestYear))
        return refuse("year is not between 1870 and 2200");
    kept.name = std::move(texts.name);
    kept.tagline = std::move(texts.tagline);
    kept.description = std::move(texts.description);
    kept.year = details.year;
    return kept;
}

std::vector<std::string_view> differingFields(const TitleDetails& one, const TitleDetails& other) {
    std::vector<std::string_view> fields;
    const auto compare = [&](auto field, std::string_view name) {
        if (one.*field != other.*field)
            fields.push_back(name);
    };
    compare(&TitleDetails::name, "name");
    compare(&TitleDetails::originalName, "originalName");
    compare(&TitleDetails::originalLanguage, "originalLanguage");
    compare(&TitleDetails::description, "description");
    compare(&TitleDetails::year, "year");
    compare(&TitleDetails::genres, "genres");
    compare(&TitleDetails::tagline, "tagline");
    compare(&TitleDetails::language, "language");
    compare(&TitleDetails::localizations, "localizations");
    compare(&TitleDetails::credits, "credits");
    compare(&TitleDetails::ageRating, "ageRating");
    compare(&TitleDetails::externalId, "externalId");
    compare(&TitleDetails::availability, "availability");
    return fields;
}

} // namespace vitascope::server::catalog
