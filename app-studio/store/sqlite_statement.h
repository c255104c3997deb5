// SPDX-License-Identifier: GPL-3.0-or-later
// One prepared statement of SQLite: values are bound in their order, columns read in theirs. Thread: that of its
// database, one at a time.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace vitascope::studio {

class SqliteStatement {
public:
    SqliteStatement(sqlite3& database, std::string_view sql);

    SqliteStatement& bind(std::int64_t value);
    SqliteStatement& bind(std::string_view value);
    SqliteStatement& bind(const std::optional<std::int64_t>& value); // nothing: NULL

    // True if there is a row, false at the end. Unavailable, or Corrupt if the file is no database of ours.
    [[nodiscard]] Result<bool> step();
    // To the end.
    [[nodiscard]] Result<void> run();

    // Of the present row.
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> numberIfAny(int column) const;
    [[nodiscard]] std::string text(int column) const;

private:
    sqlite3& database_;
    std::unique_ptr<sqlite3_stmt, void (*)(sqlite3_stmt*)> statement_;
    int bound_ = 0;
};

// What SQLite says of its last failure, with what was attempted.
[[nodiscard]] Error sqliteError(sqlite3& database, std::string_view attempted);
// Statements without values, one after the other.
[[nodiscard]] Result<void> execute(sqlite3& database, const char* sql);

// All that is written while it lives is kept together by commit(), or not at all.
class SqliteTransaction {
public:
    [[nodiscard]] static Result<SqliteTransaction> begin(sqlite3& database);
    SqliteTransaction(SqliteTransaction&& other) noexcept : database_(other.database_) { other.database_ = nullptr; }
    SqliteTransaction& operator=(SqliteTransaction&&) = delete;
    ~SqliteTransaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit SqliteTransaction(sqlite3& database) : database_(&database) {}
    sqlite3* database_;
};

} // namespace vitascope::studio
