// SPDX-License-Identifier: GPL-3.0-or-later
// Statements with bound values, as repositories write them; `?` stands for each value, in order. Values never go into
// the SQL text. The types of columns and values are those of column.h. Thread: that of the scope.
//
//     auto rows = select<UserId, std::string>(scope, "SELECT id, login FROM user WHERE role = ?", role);
//     if (!rows)
//         return fail(rows.error());
//     for (const auto& [id, login] : *rows)
//         …
//     auto changed = execute(scope, "UPDATE user SET login = ? WHERE id = ?", login, id);
#pragma once

#include "server/adapters/sqlite/column.h"
#include "server/adapters/sqlite/connection.h"
#include "server/adapters/sqlite/guard.h"

#include <Poco/Data/Statement.h>

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace vitascope::server::sqlite {

template<class... Values>
void bindAll(Poco::Data::Statement& statement, const Values&... values) {
    (statement.addBind(Poco::Data::Keywords::bind(Column<Values>::encode(values))), ...);
}

template<class... Columns, class... Values>
Result<std::vector<std::tuple<Columns...>>> select(Connection& connection, const std::string& sql,
                                                   const Values&... values) {
    using Rows = std::vector<std::tuple<Columns...>>;
    return guarded(sql, [&]() -> Result<Rows> {
        std::tuple<std::vector<typename Column<Columns>::Stored>...> stored;
        Poco::Data::Statement statement(connection.session());
        statement << sql;
        bindAll(statement, values...);
        std::apply([&](auto&... column) { (statement.addExtract(Poco::Data::Keywords::into(column)), ...); }, stored);
        statement.execute();
        Rows rows;
        const std::size_t count = std::get<0>(stored).size();
        rows.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            std::apply([&](auto&... column) { rows.emplace_back(Column<Columns>::decode(column[i])...); }, stored);
        return rows;
    });
}

template<class... Columns, class... Values>
Result<std::vector<std::tuple<Columns...>>> select(ReadScope& scope, const std::string& sql, const Values&... values) {
    return select<Columns...>(connectionOf(scope), sql, values...);
}

// The first row, or nothing.
template<class... Columns, class... Values>
Result<std::optional<std::tuple<Columns...>>> selectOne(ReadScope& scope, const std::string& sql,
                                                        const Values&... values) {
    auto rows = select<Columns...>(connectionOf(scope), sql, values...);
    if (!rows)
        return fail(rows.error());
    return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

// How many rows the statement changed.
template<class... Values>
Result<std::int64_t> execute(Connection& connection, const std::string& sql, const Values&... values) {
    return guarded(sql, [&]() -> Result<std::int64_t> {
        Poco::Data::Statement statement(connection.session());
        statement << sql;
        bindAll(statement, values...);
        statement.execute();
        return connection.changes();
    });
}

template<class... Values>
Result<std::int64_t> execute(WriteScope& scope, const std::string& sql, const Values&... values) {
    return execute(connectionOf(scope), sql, values...);
}

} // namespace vitascope::server::sqlite
