// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/prepared_statement.h"

#include "server/adapters/sqlite/connection.h"
#include "server/adapters/sqlite/guard.h"

#include <sqlite3.h>

namespace vitascope::server::sqlite {

void PreparedStatement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Result<PreparedStatement> PreparedStatement::prepare(ReadScope& scope, std::string_view sql) {
    auto* handle = connectionOf(scope).handle();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(errorFromStatement(code, std::string(sql), sqlite3_errmsg(handle)));
    return PreparedStatement(statement);
}

// A copy: the values of an expression are gone when the statement runs. What cannot be bound fails in step().
void PreparedStatement::bind(int place, const std::string& value) {
    sqlite3_bind_text64(statement_.get(), place, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void PreparedStatement::bind(int place, std::int64_t value) {
    sqlite3_bind_int64(statement_.get(), place, value);
}

void PreparedStatement::bindNull(int place) {
    sqlite3_bind_null(statement_.get(), place);
}

Result<std::optional<std::vector<std::string>>> PreparedStatement::step() {
    auto* statement = statement_.get();
    std::optional<std::vector<std::string>> row;
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        row.emplace();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            row->emplace_back(text == nullptr ? "" : text,
                              static_cast<std::size_t>(sqlite3_column_bytes(statement, i)));
        }
    }
    std::optional<Error> error;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        error = errorFromStatement(code, sqlite3_sql(statement), sqlite3_errmsg(sqlite3_db_handle(statement)));
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (error)
        return fail(*error);
    return row;
}

} // namespace vitascope::server::sqlite
