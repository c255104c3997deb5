// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of the catalogue: /api/v1/titles. Lengths and ranges of the fields are the domain's to check, not the
// codec's. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/units.h"
#include "shared/wire/json.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

enum class TitleState { Draft, Published, Trash };
[[nodiscard]] std::string_view toString(TitleState value);

// ?state= of GET /titles; what is not published is for editors. All leaves out the trash.
enum class TitleFilter { Published, Draft, All, Trash };
[[nodiscard]] std::string_view toString(TitleFilter value);
[[nodiscard]] std::optional<TitleFilter> parseTitleFilter(std::string_view text);

enum class CreditRole { Director, Writer, Cast, Composer, Producer, Cinematographer, Editor };
[[nodiscard]] std::string_view toString(CreditRole value);

// Without a personId the person is found by the name, or made; with one the name is not looked at.
struct Credit {
    std::optional<PersonId> personId;
    std::string name;
    CreditRole role = CreditRole::Cast;
    std::optional<std::string> character;

    friend bool operator==(const Credit&, const Credit&) = default;
};

struct TitleTexts {
    std::string name;
    std::optional<std::string> tagline;
    std::optional<std::string> description;

    friend bool operator==(const TitleTexts&, const TitleTexts&) = default;
};

struct AgeRating {
    int minimumAge = 0;               // years, 0 to 21
    std::optional<std::string> label; // "FSK 12", "PG-13"

    friend bool operator==(const AgeRating&, const AgeRating&) = default;
};

// When viewers may watch the title; open where a side is missing.
struct Availability {
    std::optional<UtcTime> from;  // the first moment
    std::optional<UtcTime> until; // the first moment after it

    friend bool operator==(const Availability&, const Availability&) = default;
};

// What an editor writes: POST /titles, PUT /titles/{id}. What a PUT leaves out is removed.
struct TitleInput {
    std::string name;
    std::optional<std::string> originalName;
    std::optional<std::string> description;
    std::optional<int> year;
    std::vector<std::string> genres;
    std::optional<std::string> originalLanguage; // BCP 47, of the film
    std::optional<std::string> tagline;
    std::optional<std::string> language;             // BCP 47, of name, tagline and description
    std::map<std::string, TitleTexts> localizations; // by BCP 47: the same texts in other languages
    std::vector<Credit> credits;                     // in the order in which they are shown
    std::optional<AgeRating> ageRating;
    std::optional<std::string> externalId;    // the title's key in the editor's own system, unique
    std::optional<Availability> availability; // nothing: always

    friend bool operator==(const TitleInput&, const TitleInput&) = default;
};

// In JSON the fields of `details` stand beside the others. Lists leave out credits and localizations.
struct Title {
    TitleId id;
    TitleInput details;
    int version = 1; // its ETag is this number in quotes
    TitleState state = TitleState::Draft;
    UtcTime createdAt;
    UtcTime updatedAt;
    std::optional<UtcTime> publishedAt;
    bool hasPoster = false;
    std::optional<int> posterVersion; // changes when the poster does
    std::optional<Seconds> durationSeconds;
    bool playable = false; // a package with a video track and its default audio is committed
    std::optional<PackageId> packageId;
    std::vector<std::string> genreKeys;      // of details.genres, in their order
    std::optional<std::string> localization; // which of the localizations name, tagline and description were taken from
    std::optional<int> backdropVersion;      // changes when the backdrop does; nothing without one
    std::optional<UtcTime> trashedAt;        // in the trash, and only there
    std::optional<PackageId> trailerPackageId; // a trailer is there to be played

    friend bool operator==(const Title&, const Title&) = default;
};

struct TitlePage {
    std::vector<Title> items;
    std::optional<std::string> nextCursor;
    std::optional<int> total;       // of all pages, where it was asked for (?total=true) and is known
    std::optional<bool> incomplete; // true while the server reads its catalogue in: a search may find more soon

    friend bool operator==(const TitlePage&, const TitlePage&) = default;
};

// The input with a JSON merge patch (RFC 7396) applied to it: what the patch sets to null is removed.
[[nodiscard]] Result<TitleInput> merged(const TitleInput& input, std::string_view patch);

// The ETag of a title's version, as in the ETag and If-Match headers: "7" with its quotes (RFC 9110 §8.8.3).
[[nodiscard]] std::string etagOf(int version);
// The version that an If-Match header asks for; nothing if it is no ETag of ours.
[[nodiscard]] std::optional<int> versionOfEtag(std::string_view etag);

[[nodiscard]] std::string toJson(const TitleInput& value);
[[nodiscard]] std::string toJson(const Title& value);
[[nodiscard]] std::string toJson(const TitlePage& value);
template<>
Result<TitleInput> fromJson<TitleInput>(std::string_view text);
template<>
Result<Title> fromJson<Title>(std::string_view text);
template<>
Result<TitlePage> fromJson<TitlePage>(std::string_view text);

} // namespace vitascope::wire
