// SPDX-License-Identifier: GPL-3.0-or-later
// What users have in the store, counted from the tables of uploads and tracks. Without state; works in the thread of
// the scope.
#pragma once

#include "server/domain/storage/upload_quota.h"

#include <string>

namespace vitascope::server::sqlite {

// The queries for the bytes of committed tracks; that of an owner takes the owner's id.
[[nodiscard]] std::string storedBytesOfAll();
[[nodiscard]] std::string storedBytesOfOwner();

class SqliteUsageRepository final : public storage::UsageRepository {
public:
    [[nodiscard]] Result<storage::Usage> of(ReadScope& scope, UserId owner) override;
    [[nodiscard]] Result<storage::Usage> total(ReadScope& scope) override;
};

} // namespace vitascope::server::sqlite
