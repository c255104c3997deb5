// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/migration.h"

#include "server/adapters/sqlite/statement.h"
#include "shared/base/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace vitascope::server::sqlite {
namespace {

// "Vita" in PRAGMA application_id marks the file as one of ours.
constexpr std::int64_t kApplicationId = 0x56697461;

Result<std::int64_t> numberOf(Connection& connection, const std::string& sql) {
    auto rows = select<std::int64_t>(connection, sql);
    if (!rows)
        return fail(rows.error());
    return rows->empty() ? 0 : std::get<0>(rows->front());
}

Result<std::set<std::int64_t>> appliedNumbers(Connection& connection) {
    auto exists = numberOf(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_migration'");
    if (!exists)
        return fail(exists.error());
    std::set<std::int64_t> numbers;
    if (*exists == 0)
        return numbers;
    auto rows = select<std::int64_t>(connection, "SELECT number FROM schema_migration");
    if (!rows)
        return fail(rows.error());
    for (const auto& [number] : *rows)
        numbers.insert(number);
    return numbers;
}

Result<void> applyOne(Connection& connection, const Migration& migration) {
    auto applied = connection.run(std::string(migration.sql)).and_then([&] {
        return execute(connection,
                       "INSERT INTO schema_migration (number, name, applied_at) "
                       "VALUES (?, ?, CAST(strftime('%s', 'now') AS INTEGER) * 1000000)",
                       migration.number, std::string(migration.name));
    });
    if (!applied)
        return fail(fmt::format("apply schema change {} ({})", migration.number, migration.name), applied.error());
    log::debug("schema changed", {{"number", std::to_string(migration.number)}, {"name", std::string(migration.name)}});
    return {};
}

Result<void> applyAll(Connection& connection, const std::vector<Migration>& migrations) {
    for (const auto& migration : migrations)
        if (auto done = applyOne(connection, migration); !done)
            return done;
    const auto broken = numberOf(connection, "SELECT COUNT(*) FROM pragma_foreign_key_check");
    if (!broken)
        return fail(broken.error());
    if (*broken != 0)
        return fail(ErrorCode::Conflict,
                    fmt::format("the schema change would leave {} rows that refer to nothing", *broken));
    return connection.run("COMMIT");
}

} // namespace

Result<void> checkSchema(Connection& connection, std::span<const Migration> migrations) {
    auto application = numberOf(connection, "PRAGMA application_id");
    if (!application)
        return fail(application.error());
    auto tables = numberOf(connection, "SELECT COUNT(*) FROM sqlite_master");
    if (!tables)
        return fail(tables.error());
    if (*application != kApplicationId && *tables != 0)
        return fail(ErrorCode::Conflict,
                    "the database belongs to another application; give Vitascope a file of its own");
    auto applied = appliedNumbers(connection);
    if (!applied)
        return fail(applied.error());
    for (const auto number : *applied) {
        if (std::none_of(migrations.begin(), migrations.end(), [&](const auto& m) { return m.number == number; }))
            return fail(ErrorCode::Conflict,
                        fmt::format("the database was written by a newer version of Vitascope (it has schema change "
                                    "{}, this program does not know it); start that version, or restore a backup",
                                    number));
    }
    return {};
}

Result<std::vector<Migration>> missingMigrations(Connection& connection, std::span<const Migration> migrations) {
    const auto applied = appliedNumbers(connection);
    if (!applied)
        return fail(applied.error());
    std::vector<Migration> missing;
    for (const auto& migration : migrations)
        if (!applied->contains(migration.number))
            missing.push_back(migration);
    return missing;
}

Result<void> applyMigrations(Connection& connection, std::span<const Migration> migrations) {
    auto prepared =
        connection.run(fmt::format("PRAGMA application_id={}; CREATE TABLE IF NOT EXISTS schema_migration ("
                                   "number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL);",
                                   kApplicationId));
    if (!prepared)
        return fail(prepared.error());
    const auto missing = missingMigrations(connection, migrations);
    if (!missing)
        return fail(missing.error());
    if (missing->empty())
        return {};
    auto done = connection.run("BEGIN IMMEDIATE").and_then([&] { return applyAll(connection, *missing); });
    if (!done) {
        connection.rollBack();
        return done;
    }
    return {};
}

} // namespace vitascope::server::sqlite
