// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log in SQLite: table audit_entry. Thread: any.
#pragma once

#include "server/domain/audit/audit_repository.h"

namespace vitascope::server::sqlite {

class SqliteAuditRepository final : public audit::AuditRepository {
public:
    [[nodiscard]] Result<void> add(WriteScope& scope, const audit::Entry& entry) override;
    [[nodiscard]] Result<audit::EntryPage> list(ReadScope& scope, const audit::Filter& filter,
                                                std::optional<AuditEntryId> after, int limit) override;
    [[nodiscard]] Result<void> removeBefore(WriteScope& scope, UtcTime time) override;
};

} // namespace vitascope::server::sqlite
