// SPDX-License-Identifier: GPL-3.0-or-later
// The schema as a sequence of numbered scripts. The scripts of this program are the files migrations/NNNN_name.sql,
// embedded when it is built; the table schema_migration says which of them a database has. A script is never changed
// once it has been released: what follows is a new script. Thread: any.
#pragma once

#include "shared/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::sqlite {

class Connection;

struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

// Those of this program, in the order of their numbers.
[[nodiscard]] std::span<const Migration> builtInMigrations();

// Whether the database may be opened with these migrations; it is only read. Conflict, with what to do, if it has a
// migration that is not among them (it was written by a newer program) or belongs to another application.
[[nodiscard]] Result<void> checkSchema(Connection& connection, std::span<const Migration> migrations);

// Those that the database does not have yet, in order; it is only read.
[[nodiscard]] Result<std::vector<Migration>> missingMigrations(Connection& connection,
                                                               std::span<const Migration> migrations);

// Applies those that the database does not have yet, in order and in one transaction, so that a program that is killed
// meanwhile leaves the old schema or the new one. Conflict if a foreign key would not hold afterwards.
[[nodiscard]] Result<void> applyMigrations(Connection& connection, std::span<const Migration> migrations);

} // namespace vitascope::server::sqlite
