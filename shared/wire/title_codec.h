// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of titles, for the sources of this folder whose structs hold some.
#pragma once

#include "shared/wire/codec.h"
#include "shared/wire/title.h"

namespace vitascope::wire::codec {

using namespace std::string_view_literals;

template<>
struct Names<TitleState> {
    static constexpr std::array values{std::pair{TitleState::Draft, "draft"sv},
                                       std::pair{TitleState::Published, "published"sv},
                                       std::pair{TitleState::Trash, "trash"sv}};
};

template<>
struct Names<TitleFilter> {
    static constexpr std::array values{std::pair{TitleFilter::Published, "published"sv},
                                       std::pair{TitleFilter::Draft, "draft"sv}, std::pair{TitleFilter::All, "all"sv},
                                       std::pair{TitleFilter::Trash, "trash"sv}};
};

template<>
struct Names<CreditRole> {
    static constexpr std::array values{
        std::pair{CreditRole::Director, "director"sv}, std::pair{CreditRole::Writer, "writer"sv},
        std::pair{CreditRole::Cast, "cast"sv},         std::pair{CreditRole::Composer, "composer"sv},
        std::pair{CreditRole::Producer, "producer"sv}, std::pair{CreditRole::Cinematographer, "cinematographer"sv},
        std::pair{CreditRole::Editor, "editor"sv}};
};

template<>
struct Shape<Credit> {
    static void fields(auto& f, auto& value) {
        f("personId", value.personId);
        f("name", value.name);
        f("role", value.role);
        f("character", value.character);
    }
};

template<>
struct Shape<TitleTexts> {
    static void fields(auto& f, auto& value) {
        f("name", value.name);
        f("tagline", value.tagline);
        f("description", value.description);
    }
};

template<>
struct Shape<AgeRating> {
    static void fields(auto& f, auto& value) {
        f("minimumAge", value.minimumAge);
        f("label", value.label);
    }
};

template<>
struct Shape<Availability> {
    static void fields(auto& f, auto& value) {
        f("from", value.from);
        f("until", value.until);
    }
};

template<>
struct Shape<TitleInput> {
    static void fields(auto& f, auto& value) {
        f("name", value.name);
        f("originalName", value.originalName);
        f("description", value.description);
        f("year", value.year);
        f("genres", value.genres);
        f("originalLanguage", value.originalLanguage);
        f("tagline", value.tagline);
        f("language", value.language);
        f.orEmpty("localizations", value.localizations);
        f.orEmpty("credits", value.credits);
        f("ageRating", value.ageRating);
        f("externalId", value.externalId);
        f("availability", value.availability);
    }
};

template<>
struct Shape<Title> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        Shape<TitleInput>::fields(f, value.details);
        f("version", value.version);
        f("state", value.state);
        f("createdAt", value.createdAt);
        f("updatedAt", value.updatedAt);
        f("publishedAt", value.publishedAt);
        f("hasPoster", value.hasPoster);
        f("posterVersion", value.posterVersion);
        f("durationSeconds", value.durationSeconds);
        f("playable", value.playable);
        f("packageId", value.packageId);
        f.orEmpty("genreKeys", value.genreKeys);
        f("localization", value.localization);
        f("backdropVersion", value.backdropVersion);
        f("trashedAt", value.trashedAt);
        f("trailerPackageId", value.trailerPackageId);
    }
};

template<>
struct Shape<TitlePage> {
    static void fields(auto& f, auto& value) {
        f("items", value.items);
        f.nullable("nextCursor", value.nextCursor);
        f("total", value.total);
        f("incomplete", value.incomplete);
    }
};

} // namespace vitascope::wire::codec
