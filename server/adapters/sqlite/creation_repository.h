// SPDX-License-Identifier: GPL-3.0-or-later
// Idempotency keys in SQLite: table creation. Thread: any.
#pragma once

#include "server/domain/creation_repository.h"

namespace vitascope::server::sqlite {

class SqliteCreationRepository final : public CreationRepository {
public:
    [[nodiscard]] Result<void> add(WriteScope& scope, const Creation& creation) override;
    [[nodiscard]] Result<std::optional<Creation>> find(ReadScope& scope, UserId creator,
                                                       const std::string& key) override;
    [[nodiscard]] Result<std::size_t> removeBefore(WriteScope& scope, UtcTime time) override;
};

} // namespace vitascope::server::sqlite
