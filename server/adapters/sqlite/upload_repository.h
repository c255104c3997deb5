// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads in SQLite. Without state; works in the thread of the scope.
#pragma once

#include "server/domain/storage/upload.h"

namespace vitascope::server::sqlite {

class SqliteUploadRepository final : public storage::UploadRepository {
public:
    [[nodiscard]] Result<void> insert(WriteScope& scope, const storage::Upload& upload) override;
    [[nodiscard]] Result<std::optional<storage::Upload>> find(ReadScope& scope, UploadId id) override;
    [[nodiscard]] Result<void> advance(WriteScope& scope, const storage::Upload& upload) override;
    [[nodiscard]] Result<void> setHeld(WriteScope& scope, UploadId id, bool isHeld) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, UploadId id) override;
    [[nodiscard]] Result<std::vector<storage::Upload>> list(ReadScope& scope) override;
    [[nodiscard]] Result<std::vector<storage::Upload>> findExpired(ReadScope& scope, UtcTime before,
                                                                   std::size_t limit) override;
};

} // namespace vitascope::server::sqlite
