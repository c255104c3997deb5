// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/title_parts.h"

#include "server/adapters/sqlite/json_array.h"
#include "server/adapters/sqlite/prepared_statement.h"
#include "server/adapters/sqlite/statement.h"
#include "server/domain/catalog/genre.h"

#include <unordered_map>

namespace vitascope::server::sqlite {
namespace {

using catalog::Title;
using ById = std::unordered_map<TitleId, Title*>;

Result<void> addGenres(WriteScope& scope, std::span<const Title> titles) {
    auto known = PreparedStatement::prepare(scope, "INSERT OR IGNORE INTO genre (key, name) VALUES (?, ?)");
    auto insert =
        PreparedStatement::prepare(scope, "INSERT INTO title_genre (title_id, place, genre_key) VALUES (?, ?, ?)");
    if (!known || !insert)
        return fail((known ? insert : known).error());
    for (const auto& title : titles)
        for (std::size_t place = 0; place < title.details.genres.size(); ++place) {
            const auto& name = title.details.genres[place];
            const auto key = catalog::genreKey(name);
            auto done = known->run(key, name);
            if (done)
                done = insert->run(title.id, std::uint64_t{place}, key);
            if (!done)
                return fail(done.error());
        }
    return {};
}

Result<void> addCredits(WriteScope& scope, std::span<const Title> titles) {
    auto insert = PreparedStatement::prepare(scope, "INSERT INTO title_credit (title_id, place, person_id, role, "
                                                    "character) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return fail(insert.error());
    for (const auto& title : titles)
        for (std::size_t place = 0; place < title.details.credits.size(); ++place) {
            const auto& credit = title.details.credits[place];
            if (auto done = insert->run(title.id, std::uint64_t{place}, credit.person,
                                        std::string(toString(credit.role)), credit.character);
                !done)
                return fail(done.error());
        }
    return {};
}

Result<void> addLocalizations(WriteScope& scope, std::span<const Title> titles) {
    auto insert =
        PreparedStatement::prepare(scope, "INSERT INTO title_localization (title_id, language, name, tagline, "
                                          "description) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return fail(insert.error());
    for (const auto& title : titles)
        for (const auto& [language, texts] : title.details.localizations)
            if (auto done = insert->run(title.id, language, texts.name, texts.tagline, texts.description); !done)
                return fail(done.error());
    return {};
}

Result<void> readGenres(ReadScope& scope, const std::string& ids, const ById& titles) {
    auto rows =
        select<TitleId, std::string>(scope,
                                     "SELECT title_id, name FROM title_genre JOIN genre ON genre.key = genre_key "
                                     "WHERE title_id IN (SELECT value FROM json_each(?)) ORDER BY title_id, place",
                                     ids);
    if (!rows)
        return fail(rows.error());
    for (auto& [id, name] : *rows)
        titles.at(id)->details.genres.push_back(std::move(name));
    return {};
}

Result<void> readCredits(ReadScope& scope, const std::string& ids, const ById& titles) {
    auto rows = select<TitleId, PersonId, std::string, std::string, std::optional<std::string>>(
        scope,
        "SELECT title_id, person_id, name, role, character FROM title_credit JOIN person ON person.id = person_id "
        "WHERE title_id IN (SELECT value FROM json_each(?)) ORDER BY title_id, place",
        ids);
    if (!rows)
        return fail(rows.error());
    for (auto& [id, person, name, role, character] : *rows) {
        const auto known = catalog::parseCreditRole(role);
        if (!known)
            return fail(ErrorCode::Corrupt, "stored role '" + role + "' of a credit is none");
        titles.at(id)->details.credits.push_back({person, std::move(name), *known, std::move(character)});
    }
    return {};
}

Result<void> readLocalizations(ReadScope& scope, const std::string& ids, const ById& titles) {
    auto rows = select<TitleId, std::string, std::string, std::string, std::string>(
        scope,
        "SELECT title_id, language, name, tagline, description FROM title_localization "
        "WHERE title_id IN (SELECT value FROM json_each(?))",
        ids);
    if (!rows)
        return fail(rows.error());
    for (auto& [id, language, name, tagline, description] : *rows)
        titles.at(id)->details.localizations.emplace(
            std::move(language), catalog::TitleTexts{std::move(name), std::move(tagline), std::move(description)});
    return {};
}

} // namespace

Result<void> addParts(WriteScope& scope, std::span<const Title> titles) {
    return addGenres(scope, titles).and_then([&] { return addCredits(scope, titles); }).and_then([&] {
        return addLocalizations(scope, titles);
    });
}

Result<void> replaceParts(WriteScope& scope, const Title& title) {
    for (const auto* table : {"title_genre", "title_credit", "title_localization"})
        if (auto done = execute(scope, std::string("DELETE FROM ") + table + " WHERE title_id = ?", title.id); !done)
            return fail(done.error());
    return addParts(scope, std::span(&title, 1));
}

Result<void> readParts(ReadScope& scope, std::vector<Title>& titles) {
    if (titles.empty())
        return {};
    ById byId;
    std::vector<TitleId> ids;
    for (auto& title : titles) {
        byId.emplace(title.id, &title);
        ids.push_back(title.id);
    }
    const auto list = jsonArray(std::span<const TitleId>(ids));
    return readGenres(scope, list, byId).and_then([&] { return readCredits(scope, list, byId); }).and_then([&] {
        return readLocalizations(scope, list, byId);
    });
}

} // namespace vitascope::server::sqlite
