// SPDX-License-Identifier: GPL-3.0-or-later
// A statement that is prepared once and run for many rows of values; for single rows there is statement.h. The types of
// values are those of column.h. Thread: that of the scope, which outlives it.
//
//     auto insert = PreparedStatement::prepare(scope, "INSERT INTO genre (key, name) VALUES (?, ?)");
//     if (!insert)
//         return fail(insert.error());
//     for (const auto& [key, name] : genres)
//         if (auto done = insert->run(key, name); !done)
//             return fail(done.error());
#pragma once

#include "server/adapters/sqlite/column.h"
#include "server/domain/unit_of_work.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace vitascope::server::sqlite {

class PreparedStatement {
public:
    [[nodiscard]] static Result<PreparedStatement> prepare(ReadScope& scope, std::string_view sql);

    // Runs it with these values for its `?`, in order. The columns of the first row, as text; nothing without a row.
    template<class... Values>
    Result<std::optional<std::vector<std::string>>> run(const Values&... values) {
        int place = 0;
        (bind(++place, Column<Values>::encode(values)), ...);
        return step();
    }

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };

    explicit PreparedStatement(sqlite3_stmt* statement) : statement_(statement) {}

    void bind(int place, const std::string& value);
    void bind(int place, std::int64_t value);
    void bindNull(int place);
    template<class T>
    void bind(int place, const Poco::Nullable<T>& value) {
        if (value.isNull())
            bindNull(place);
        else
            bind(place, value.value());
    }
    Result<std::optional<std::vector<std::string>>> step();

    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

} // namespace vitascope::server::sqlite
