// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/person_repository.h"

#include "server/adapters/sqlite/prepared_statement.h"
#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {
namespace {

using catalog::Person;

// After every character of a text.
const std::string kLastCharacter = "\U0010FFFF";

} // namespace

Result<std::vector<Person>> SqlitePersonRepository::findOrAdd(WriteScope& scope, const std::vector<Person>& wanted) {
    auto select = PreparedStatement::prepare(scope, "SELECT id, name FROM person WHERE name = ? ORDER BY id LIMIT 1");
    auto insert = PreparedStatement::prepare(scope, "INSERT INTO person (id, name) VALUES (?, ?)");
    if (!select || !insert)
        return fail((select ? insert : select).error());
    return guarded("find people", [&]() -> Result<std::vector<Person>> {
        std::vector<Person> found;
        for (const auto& person : wanted) {
            const auto known = select->run(person.name);
            if (!known)
                return fail(known.error());
            if (*known)
                found.push_back({Column<PersonId>::decode((**known)[0]), (**known)[1]});
            else if (auto added = insert->run(person.id, person.name); !added)
                return fail(added.error());
            else
                found.push_back(person);
        }
        return found;
    });
}

Result<std::optional<Person>> SqlitePersonRepository::find(ReadScope& scope, PersonId id) {
    return selectOne<PersonId, std::string>(scope, "SELECT id, name FROM person WHERE id = ?", id).map([](auto row) {
        return row ? std::optional(std::make_from_tuple<Person>(std::move(*row))) : std::nullopt;
    });
}

Result<std::vector<Person>> SqlitePersonRepository::list(ReadScope& scope, const std::string& prefix, int limit) {
    auto rows = select<PersonId, std::string>(
        scope, "SELECT id, name FROM person WHERE name >= ? AND name < ? ORDER BY name, id LIMIT ?", prefix,
        prefix + kLastCharacter, limit);
    if (!rows)
        return fail(rows.error());
    std::vector<Person> people;
    for (auto& row : *rows)
        people.push_back(std::make_from_tuple<Person>(std::move(row)));
    return people;
}

} // namespace vitascope::server::sqlite
