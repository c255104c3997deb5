// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/store/sqlite_statement.h"

#include <sqlite3.h>

namespace vitascope::studio {

Error sqliteError(sqlite3& database, std::string_view attempted) {
    const int code = sqlite3_errcode(&database);
    const bool isCorrupt = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    return {isCorrupt ? ErrorCode::Corrupt : ErrorCode::Unavailable,
            std::string(attempted) + ": " + sqlite3_errmsg(&database)};
}

Result<void> execute(sqlite3& database, const char* sql) {
    if (sqlite3_exec(&database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(sqliteError(database, "the queue's database"));
    return {};
}

SqliteStatement::SqliteStatement(sqlite3& database, std::string_view sql)
    : database_(database), statement_(nullptr, [](sqlite3_stmt* one) { sqlite3_finalize(one); }) {
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(&database, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
    statement_.reset(prepared); // null after a failure, which step() tells
}

SqliteStatement& SqliteStatement::bind(std::int64_t value) {
    sqlite3_bind_int64(statement_.get(), ++bound_, value);
    return *this;
}

SqliteStatement& SqliteStatement::bind(std::string_view value) {
    const auto* const bytes = value.data() != nullptr ? value.data() : ""; // a null pointer would be NULL
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-cstyle-cast): SQLite's own macro
    sqlite3_bind_text(statement_.get(), ++bound_, bytes, static_cast<int>(value.size()), SQLITE_TRANSIENT);
    return *this;
}

SqliteStatement& SqliteStatement::bind(const std::optional<std::int64_t>& value) {
    if (value)
        return bind(*value);
    sqlite3_bind_null(statement_.get(), ++bound_);
    return *this;
}

Result<bool> SqliteStatement::step() {
    if (!statement_)
        return fail(sqliteError(database_, "the queue's database"));
    const int stepped = sqlite3_step(statement_.get());
    if (stepped == SQLITE_ROW)
        return true;
    if (stepped == SQLITE_DONE)
        return false;
    return fail(sqliteError(database_, "the queue's database"));
}

Result<void> SqliteStatement::run() {
    for (;;) {
        const auto row = step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
    }
}

std::int64_t SqliteStatement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::int64_t> SqliteStatement::numberIfAny(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL)
        return std::nullopt;
    return number(column);
}

std::string SqliteStatement::text(int column) const {
    const auto* const bytes = sqlite3_column_text(statement_.get(), column);
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(bytes), length);
}

Result<SqliteTransaction> SqliteTransaction::begin(sqlite3& database) {
    if (const auto begun = execute(database, "BEGIN IMMEDIATE"); !begun)
        return fail(begun.error());
    return SqliteTransaction(database);
}

SqliteTransaction::~SqliteTransaction() {
    if (database_ != nullptr)
        static_cast<void>(execute(*database_, "ROLLBACK"));
}

Result<void> SqliteTransaction::commit() {
    auto committed = execute(*database_, "COMMIT");
    if (committed)
        database_ = nullptr;
    return committed;
}

} // namespace vitascope::studio
