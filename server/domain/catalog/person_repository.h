// SPDX-License-Identifier: GPL-3.0-or-later
// Where people are kept. Names are compared without the case of A to Z. Each function works in the scope it is given
// and can fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/catalog/credit.h"
#include "server/domain/unit_of_work.h"

#include <optional>
#include <vector>

namespace vitascope::server::catalog {

class PersonRepository {
public:
    virtual ~PersonRepository() = default;

    // For each wanted person, in order, who is known by that name: the oldest of them (by id), or else the wanted
    // person, who is added.
    [[nodiscard]] virtual Result<std::vector<Person>> findOrAdd(WriteScope& scope,
                                                                const std::vector<Person>& wanted) = 0;
    [[nodiscard]] virtual Result<std::optional<Person>> find(ReadScope& scope, PersonId id) = 0;
    // Those whose name begins so, by name.
    [[nodiscard]] virtual Result<std::vector<Person>> list(ReadScope& scope, const std::string& prefix, int limit) = 0;
};

} // namespace vitascope::server::catalog
