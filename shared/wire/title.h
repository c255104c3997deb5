// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of the catalogue: /api/v1/titles. Lengths and ranges of the fields are the domain's to check, not the
// codec's. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/units.h"
#include "shared/wire/json.h"

#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

enum class TitleState { Draft, Published };
[[nodiscard]] std::string_view toString(TitleState value);

// ?state= of GET /titles; what is not published is for editors.
enum class TitleFilter { Published, Draft, All };
[[nodiscard]] std::string_view toString(TitleFilter value);
[[nodiscard]] std::optional<TitleFilter> parseTitleFilter(std::string_view text);

// What an editor writes: POST /titles, PUT /titles/{id}.
struct TitleInput {
    std::string name;
    std::optional<std::string> originalName;
    std::optional<std::string> description;
    std::optional<int> year;
    std::vector<std::string> genres;
    std::optional<std::string> originalLanguage; // BCP 47

    friend bool operator==(const TitleInput&, const TitleInput&) = default;
};

// In JSON the fields of `details` stand beside the others.
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

    friend bool operator==(const Title&, const Title&) = default;
};

struct TitlePage {
    std::vector<Title> items;
    std::optional<std::string> nextCursor;

    friend bool operator==(const TitlePage&, const TitlePage&) = default;
};

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
