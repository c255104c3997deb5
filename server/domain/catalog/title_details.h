// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor writes about a film, and its rules. Thread: values; functions any.
#pragma once

#include "server/domain/catalog/availability.h"
#include "server/domain/catalog/credit.h"
#include "shared/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::server::catalog {

// A title's texts in one language.
struct TitleTexts {
    std::string name;
    std::string tagline;
    std::string description;

    friend bool operator==(const TitleTexts&, const TitleTexts&) = default;
};

struct AgeRating {
    int minimumAge = 0;               // years, 0 to 21
    std::optional<std::string> label; // as the rating body writes it: "FSK 12", "PG-13"

    friend bool operator==(const AgeRating&, const AgeRating&) = default;
};

struct TitleDetails {
    std::string name;
    std::optional<std::string> originalName;
    std::optional<std::string> originalLanguage; // BCP 47, of the film
    std::string description;
    std::optional<int> year;
    std::vector<std::string> genres; // names; see genre.h
    std::string tagline;
    std::optional<std::string> language;             // BCP 47, of name, tagline and description
    std::map<std::string, TitleTexts> localizations; // by BCP 47: the same texts in other languages
    std::vector<Credit> credits;                     // in the order in which they are shown
    std::optional<AgeRating> ageRating;
    std::optional<std::string> externalId; // the title's key in the editor's own system; no two titles have the same
    Availability availability;

    friend bool operator==(const TitleDetails&, const TitleDetails&) = default;
};

// The fields in which the two differ, as the API names them, in the order of TitleDetails.
[[nodiscard]] std::vector<std::string_view> differingFields(const TitleDetails& one, const TitleDetails& other);

// The details as they are kept: ends trimmed, empty optional ones dropped. InvalidInput, whose message begins with the
// first field that breaks a rule:
// - name 1 to 200 characters, originalName and tagline up to 200, description up to 10,000 (lines allowed);
// - year 1870 to 2200; languages well-formed tags; externalId up to 200 characters;
// - up to 20 genres of 1 to 50 characters, none twice by its key;
// - up to 50 localizations, each with a name, none in the language of the title's own texts;
// - up to 500 credits with a name of 1 to 200 characters (or a person), character up to 200; none twice;
// - ageRating.minimumAge 0 to 21, label up to 20 characters;
// - an availability that ends after it begins.
[[nodiscard]] Result<TitleDetails> checkDetails(const TitleDetails& details);

} // namespace vitascope::server::catalog
