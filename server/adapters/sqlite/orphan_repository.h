// SPDX-License-Identifier: GPL-3.0-or-later
// The collector's list of what it found left behind, and who names blobs. Without state; works in the thread of the
// scope.
#pragma once

#include "server/domain/storage/leftovers.h"

namespace vitascope::server::sqlite {

class SqliteOrphanRepository final : public storage::OrphanRepository {
public:
    [[nodiscard]] Result<std::vector<storage::Orphan>> list(ReadScope& scope, const std::string& kind) override;
    [[nodiscard]] Result<void> add(WriteScope& scope, const std::string& kind, const storage::Orphan& orphan) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, const std::string& kind, const std::string& name) override;
};

class SqliteBlobReferences final : public storage::BlobReferences {
public:
    [[nodiscard]] Result<bool> isNamed(ReadScope& scope, const Digest& digest) override;
    [[nodiscard]] Result<bool> namesAny(ReadScope& scope) override;
};

} // namespace vitascope::server::sqlite
