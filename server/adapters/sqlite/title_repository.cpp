// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/title_repository.h"

#include "server/adapters/sqlite/row_outcome.h"
#include "server/adapters/sqlite/statement.h"

#include <map>

namespace vitascope::server::sqlite {
namespace {

using catalog::Title;

const std::string kSelect = "SELECT id, version, state, name, original_name, original_language, description, year, "
                            "created_at, updated_at, published_at, poster_version FROM title ";

// After every id.
const TitleId kLastId = *TitleId::parse("ffffffff-ffff-ffff-ffff-ffffffffffff");

Result<void> writeGenres(WriteScope& scope, const Title& title) {
    auto done = execute(scope, "DELETE FROM title_genre WHERE title_id = ?", title.id);
    for (std::size_t place = 0; done && place < title.texts.genres.size(); ++place)
        done = execute(scope, "INSERT INTO title_genre (title_id, place, genre) VALUES (?, ?, ?)", title.id,
                       std::uint64_t{place}, title.texts.genres[place]);
    return done.map([](auto) {});
}

// The genres of the titles that the same condition selects.
template<class... Values>
Result<std::map<TitleId, std::vector<std::string>>> selectGenres(ReadScope& scope, const std::string& where,
                                                                 const Values&... values) {
    auto rows =
        select<TitleId, std::string>(scope,
                                     "SELECT title_id, genre FROM title_genre WHERE title_id IN (SELECT id FROM "
                                     "title " +
                                         where + ") ORDER BY title_id, place",
                                     values...);
    if (!rows)
        return fail(rows.error());
    std::map<TitleId, std::vector<std::string>> genres;
    for (auto& [id, genre] : *rows)
        genres[id].push_back(std::move(genre));
    return genres;
}

template<class... Values>
Result<std::vector<Title>> selectTitles(ReadScope& scope, const std::string& where, const Values&... values) {
    return guarded("read titles", [&]() -> Result<std::vector<Title>> {
        auto genres = selectGenres(scope, where, values...);
        if (!genres)
            return fail(genres.error());
        auto rows =
            select<TitleId, int, std::string, std::string, std::optional<std::string>, std::optional<std::string>,
                   std::string, std::optional<int>, UtcTime, UtcTime, std::optional<UtcTime>, std::optional<int>>(
                scope, kSelect + where, values...);
        if (!rows)
            return fail(rows.error());
        std::vector<Title> titles;
        for (auto& [id, version, state, name, originalName, language, description, year, createdAt, updatedAt,
                    publishedAt, posterVersion] : *rows) {
            const auto known = catalog::parseTitleState(state);
            if (!known)
                throw DamagedValue("stored state '" + state + "' of a title is none");
            titles.push_back({id,
                              version,
                              *known,
                              {std::move(name), std::move(originalName), std::move(language), std::move(description),
                               year, std::move((*genres)[id])},
                              createdAt,
                              updatedAt,
                              publishedAt,
                              posterVersion});
        }
        return titles;
    });
}

} // namespace

Result<void> SqliteTitleRepository::add(WriteScope& scope, const Title& title) {
    const auto& texts = title.texts;
    auto added = execute(scope,
                         "INSERT INTO title (id, version, state, name, original_name, original_language, description, "
                         "year, created_at, updated_at, published_at, poster_version) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         title.id, title.version, std::string(toString(title.state)), texts.name, texts.originalName,
                         texts.originalLanguage, texts.description, texts.year, title.createdAt, title.updatedAt,
                         title.publishedAt, title.posterVersion);
    if (!added)
        return fail(added.error());
    return writeGenres(scope, title);
}

Result<void> SqliteTitleRepository::update(WriteScope& scope, const Title& title) {
    const auto& texts = title.texts;
    return execute(scope,
                   "UPDATE title SET version = ?, state = ?, name = ?, original_name = ?, original_language = ?, "
                   "description = ?, year = ?, updated_at = ?, published_at = ?, poster_version = ? WHERE id = ?",
                   title.version, std::string(toString(title.state)), texts.name, texts.originalName,
                   texts.originalLanguage, texts.description, texts.year, title.updatedAt, title.publishedAt,
                   title.posterVersion, title.id)
        .and_then(expectOneRow("title", title.id))
        .and_then([&] { return writeGenres(scope, title); });
}

Result<void> SqliteTitleRepository::remove(WriteScope& scope, TitleId id) {
    return execute(scope, "DELETE FROM title WHERE id = ?", id).and_then(expectOneRow("title", id));
}

Result<std::optional<Title>> SqliteTitleRepository::find(ReadScope& scope, TitleId id) {
    return selectTitles(scope, "WHERE id = ?", id).map([](std::vector<Title> titles) {
        return titles.empty() ? std::nullopt : std::optional(std::move(titles.front()));
    });
}

Result<catalog::TitlePage> SqliteTitleRepository::list(ReadScope& scope, std::optional<catalog::TitleState> state,
                                                       std::optional<TitleId> after, int limit) {
    const auto before = after.value_or(kLastId);
    auto titles = state ? selectTitles(scope, "WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?",
                                       std::string(toString(*state)), before, limit + 1)
                        : selectTitles(scope, "WHERE id < ? ORDER BY id DESC LIMIT ?", before, limit + 1);
    return std::move(titles).map([&](std::vector<Title> all) { return pageOf<TitleId>(std::move(all), limit); });
}

} // namespace vitascope::server::sqlite
