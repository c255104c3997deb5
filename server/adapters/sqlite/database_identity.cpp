// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/database_identity.h"

#include "server/adapters/sqlite/statement.h"

namespace vitascope::server::sqlite {

Result<std::string> identityOf(UnitOfWork& database) {
    const auto row = database.read(
        [](ReadScope& scope) { return selectOne<std::string>(scope, "SELECT id FROM database_identity"); });
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::Corrupt, "the database has lost its identity");
    return std::get<0>(**row);
}

} // namespace vitascope::server::sqlite
