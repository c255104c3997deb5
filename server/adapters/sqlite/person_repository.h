// SPDX-License-Identifier: GPL-3.0-or-later
// People in SQLite: table person. Thread: any.
#pragma once

#include "server/domain/catalog/person_repository.h"

namespace vitascope::server::sqlite {

class SqlitePersonRepository final : public catalog::PersonRepository {
public:
    [[nodiscard]] Result<std::vector<catalog::Person>> findOrAdd(WriteScope& scope,
                                                                 const std::vector<catalog::Person>& wanted) override;
    [[nodiscard]] Result<std::optional<catalog::Person>> find(ReadScope& scope, PersonId id) override;
    [[nodiscard]] Result<std::vector<catalog::Person>> list(ReadScope& scope, const std::string& prefix,
                                                            int limit) override;
};

} // namespace vitascope::server::sqlite
