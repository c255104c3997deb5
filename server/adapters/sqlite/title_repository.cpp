// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/title_repository.h"

#include "server/adapters/sqlite/json_array.h"
#include "server/adapters/sqlite/prepared_statement.h"
#include "server/adapters/sqlite/row_outcome.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/title_parts.h"

#include <algorithm>
#include <unordered_map>

namespace vitascope::server::sqlite {
namespace {

using catalog::AgeRating;
using catalog::Title;
using catalog::TitleState;
using OptionalText = std::optional<std::string>;
using OptionalNumber = std::optional<int>;
using OptionalTime = std::optional<UtcTime>;

const std::string kSelect =
    "SELECT id, version, state, name, original_name, original_language, description, year, tagline, language, "
    "minimum_age, age_label, external_id, created_at, updated_at, published_at, trashed_at, poster_version, "
    "backdrop_version, available_from, available_until FROM title ";

// After every id.
const TitleId kLastId = *TitleId::parse("ffffffff-ffff-ffff-ffff-ffffffffffff");

// What is in the trash is stored as a draft with a time.
std::string storedState(TitleState state) {
    return std::string(toString(state == TitleState::Trash ? TitleState::Draft : state));
}

TitleState stateOf(const std::string& stored, bool isTrashed) {
    const auto known = catalog::parseTitleState(stored);
    if (!known)
        throw DamagedValue("stored state '" + stored + "' of a title is none");
    return isTrashed ? TitleState::Trash : *known;
}

std::string conditionOf(std::optional<TitleState> state) {
    if (!state)
        return "trashed_at IS NULL";
    switch (*state) {
    case TitleState::Draft:
        return "state = 'draft' AND trashed_at IS NULL";
    case TitleState::Published:
        return "state = 'published'";
    case TitleState::Trash:
        break;
    }
    return "trashed_at IS NOT NULL";
}

// Takes the time twice.
const std::string kAvailable =
    "AND (available_from IS NULL OR available_from <= ?) AND (available_until IS NULL OR available_until > ?) ";

template<class... Values>
Result<std::vector<Title>> selectTitles(ReadScope& scope, const std::string& where, const Values&... values) {
    return guarded("read titles", [&]() -> Result<std::vector<Title>> {
        auto rows =
            select<TitleId, int, std::string, std::string, OptionalText, OptionalText, std::string, OptionalNumber,
                   std::string, OptionalText, OptionalNumber, OptionalText, OptionalText, UtcTime, UtcTime,
                   OptionalTime, OptionalTime, OptionalNumber, OptionalNumber, OptionalTime, OptionalTime>(
                scope, kSelect + where, values...);
        if (!rows)
            return fail(rows.error());
        std::vector<Title> titles;
        titles.reserve(rows->size());
        for (auto& [id, version, state, name, originalName, originalLanguage, description, year, tagline, language,
                    minimumAge, ageLabel, externalId, createdAt, updatedAt, publishedAt, trashedAt, posterVersion,
                    backdropVersion, availableFrom, availableUntil] : *rows) {
            Title title{.id = id,
                        .version = version,
                        .state = stateOf(state, trashedAt.has_value()),
                        .details = {.name = std::move(name),
                                    .originalName = std::move(originalName),
                                    .originalLanguage = std::move(originalLanguage),
                                    .description = std::move(description),
                                    .year = year,
                                    .genres = {},
                                    .tagline = std::move(tagline),
                                    .language = std::move(language),
                                    .localizations = {},
                                    .credits = {},
                                    .ageRating = {},
                                    .externalId = std::move(externalId),
                                    .availability = {availableFrom, availableUntil}},
                        .createdAt = createdAt,
                        .updatedAt = updatedAt,
                        .publishedAt = publishedAt,
                        .trashedAt = trashedAt,
                        .posterVersion = posterVersion,
                        .backdropVersion = backdropVersion};
            if (minimumAge)
                title.details.ageRating = AgeRating{*minimumAge, std::move(ageLabel)};
            titles.push_back(std::move(title));
        }
        if (auto parts = readParts(scope, titles); !parts)
            return fail(parts.error());
        return titles;
    });
}

OptionalNumber minimumAgeOf(const Title& title) {
    const auto& rating = title.details.ageRating;
    return rating ? OptionalNumber(rating->minimumAge) : std::nullopt;
}

OptionalText ageLabelOf(const Title& title) {
    const auto& rating = title.details.ageRating;
    return rating ? rating->label : std::nullopt;
}

} // namespace

Result<void> SqliteTitleRepository::add(WriteScope& scope, const Title& title) {
    return addAll(scope, std::span(&title, 1));
}

Result<void> SqliteTitleRepository::addAll(WriteScope& scope, std::span<const Title> titles) {
    auto insert = PreparedStatement::prepare(
        scope, "INSERT INTO title (id, version, state, name, original_name, original_language, description, year, "
               "tagline, language, minimum_age, age_label, external_id, created_at, updated_at, published_at, "
               "trashed_at, poster_version, backdrop_version, available_from, available_until) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return fail(insert.error());
    for (const auto& title : titles) {
        const auto& details = title.details;
        auto done =
            insert->run(title.id, title.version, storedState(title.state), details.name, details.originalName,
                        details.originalLanguage, details.description, details.year, details.tagline, details.language,
                        minimumAgeOf(title), ageLabelOf(title), details.externalId, title.createdAt, title.updatedAt,
                        title.publishedAt, title.trashedAt, title.posterVersion, title.backdropVersion,
                        details.availability.from, details.availability.until);
        if (!done)
            return fail(done.error());
    }
    return addParts(scope, titles);
}

Result<void> SqliteTitleRepository::update(WriteScope& scope, const Title& title) {
    const auto& details = title.details;
    return execute(scope,
                   "UPDATE title SET version = ?, state = ?, name = ?, original_name = ?, original_language = ?, "
                   "description = ?, year = ?, tagline = ?, language = ?, minimum_age = ?, age_label = ?, "
                   "external_id = ?, updated_at = ?, published_at = ?, trashed_at = ?, poster_version = ?, "
                   "backdrop_version = ?, available_from = ?, available_until = ? WHERE id = ?",
                   title.version, storedState(title.state), details.name, details.originalName,
                   details.originalLanguage, details.description, details.year, details.tagline, details.language,
                   minimumAgeOf(title), ageLabelOf(title), details.externalId, title.updatedAt, title.publishedAt,
                   title.trashedAt, title.posterVersion, title.backdropVersion, details.availability.from,
                   details.availability.until, title.id)
        .and_then(expectOneRow("title", title.id))
        .and_then([&] { return replaceParts(scope, title); });
}

Result<void> SqliteTitleRepository::remove(WriteScope& scope, TitleId id) {
    return execute(scope, "DELETE FROM title WHERE id = ?", id).and_then(expectOneRow("title", id));
}

Result<std::optional<Title>> SqliteTitleRepository::find(ReadScope& scope, TitleId id) {
    return selectTitles(scope, "WHERE id = ?", id).map([](std::vector<Title> titles) {
        return titles.empty() ? std::nullopt : std::optional(std::move(titles.front()));
    });
}

Result<std::vector<Title>> SqliteTitleRepository::findAll(ReadScope& scope, std::span<const TitleId> ids) {
    auto titles = selectTitles(scope, "WHERE id IN (SELECT value FROM json_each(?))", jsonArray(ids));
    if (!titles)
        return titles;
    std::unordered_map<TitleId, std::size_t> places;
    for (std::size_t place = 0; place < ids.size(); ++place)
        places.emplace(ids[place], place);
    std::ranges::sort(*titles, {}, [&](const Title& title) { return places.at(title.id); });
    return titles;
}

Result<std::map<TitleId, std::string>> SqliteTitleRepository::names(ReadScope& scope, std::span<const TitleId> ids) {
    const std::string query = "SELECT id, name FROM title WHERE id IN (SELECT value FROM json_each(?))";
    return select<TitleId, std::string>(scope, query, jsonArray(ids)).map([](const auto& rows) {
        std::map<TitleId, std::string> names;
        for (const auto& [id, name] : rows)
            names.emplace(id, name);
        return names;
    });
}

Result<std::vector<Title>> SqliteTitleRepository::findByExternalIds(ReadScope& scope,
                                                                    std::span<const std::string> externalIds) {
    return selectTitles(scope, "WHERE external_id IN (SELECT value FROM json_each(?))", jsonArray(externalIds));
}

Result<catalog::TitlePage> SqliteTitleRepository::list(ReadScope& scope, std::optional<TitleState> state,
                                                       std::optional<TitleId> after, int limit,
                                                       std::optional<UtcTime> availableAt) {
    const auto paged = [&](std::vector<Title> all) { return pageOf<TitleId>(std::move(all), limit); };
    const auto begin = "WHERE " + conditionOf(state) + " AND id < ? ";
    const auto end = std::string("ORDER BY id DESC LIMIT ?");
    if (!availableAt)
        return selectTitles(scope, begin + end, after.value_or(kLastId), limit + 1).map(paged);
    return selectTitles(scope, begin + kAvailable + end, after.value_or(kLastId), *availableAt, *availableAt, limit + 1)
        .map(paged);
}

Result<std::vector<TitleId>> SqliteTitleRepository::findTrashedBefore(ReadScope& scope, UtcTime time, int limit) {
    auto rows = select<TitleId>(scope, "SELECT id FROM title WHERE trashed_at < ? ORDER BY trashed_at, id LIMIT ?",
                                time, limit);
    if (!rows)
        return fail(rows.error());
    std::vector<TitleId> ids;
    for (const auto& [id] : *rows)
        ids.push_back(id);
    return ids;
}

Result<std::vector<catalog::GenreCount>> SqliteTitleRepository::countGenres(ReadScope& scope,
                                                                            std::optional<UtcTime> availableAt) {
    const std::string begin = "SELECT key, genre.name, COUNT(title.id) FROM genre JOIN title_genre ON genre_key = key "
                              "LEFT JOIN title ON title.id = title_id AND state = 'published' ";
    const std::string end = "GROUP BY key ORDER BY key";
    auto rows = availableAt ? select<std::string, std::string, std::uint64_t>(scope, begin + kAvailable + end,
                                                                              *availableAt, *availableAt)
                            : select<std::string, std::string, std::uint64_t>(scope, begin + end);
    if (!rows)
        return fail(rows.error());
    std::vector<catalog::GenreCount> counts;
    for (auto& row : *rows)
        counts.push_back(std::make_from_tuple<catalog::GenreCount>(std::move(row)));
    return counts;
}

} // namespace vitascope::server::sqlite
