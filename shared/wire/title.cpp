// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/title.h"

#include "shared/wire/codec.h"

#include <charconv>

namespace vitascope::wire {
namespace codec {

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
        f("incomplete", value.incomplete);
    }
};

} // namespace codec

std::string_view toString(TitleState value) {
    return codec::nameOf(value);
}

std::string_view toString(CreditRole value) {
    return codec::nameOf(value);
}

std::string_view toString(TitleFilter value) {
    return codec::nameOf(value);
}

std::optional<TitleFilter> parseTitleFilter(std::string_view text) {
    return codec::valueOf<TitleFilter>(text);
}

std::string etagOf(int version) {
    return '"' + std::to_string(version) + '"';
}

std::optional<int> versionOfEtag(std::string_view etag) {
    if (etag.size() < 3 || etag.front() != '"' || etag.back() != '"')
        return std::nullopt;
    const auto digits = etag.substr(1, etag.size() - 2);
    int version = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (error != std::errc{} || end != digits.data() + digits.size() || version < 0)
        return std::nullopt;
    return version;
}

std::string toJson(const TitleInput& value) {
    return codec::write(value);
}

template<>
Result<TitleInput> fromJson<TitleInput>(std::string_view text) {
    return codec::read<TitleInput>(text);
}

std::string toJson(const Title& value) {
    return codec::write(value);
}

template<>
Result<Title> fromJson<Title>(std::string_view text) {
    return codec::read<Title>(text);
}

std::string toJson(const TitlePage& value) {
    return codec::write(value);
}

template<>
Result<TitlePage> fromJson<TitlePage>(std::string_view text) {
    return codec::read<TitlePage>(text);
}

} // namespace vitascope::wire
