// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log. What changes something is written in the same transaction as the change, so that neither is there
// without the other:
//
//     if (auto noted = parts_.audit.append(scope, origin, {"title.publish", audit::subjectOf("title", id), {}});
//     !noted)
//         return fail(noted.error());
//
// What changes nothing (a refused sign-in) has a transaction of its own: record(). Thread: any.
#pragma once

#include "server/domain/audit/audit_repository.h"

#include <chrono>

namespace vitascope::server::audit {

class AuditLog {
public:
    // All outlive this.
    AuditLog(UnitOfWork& work, AuditRepository& entries, const Clock& clock, IdSource& ids)
        : work_(work), entries_(entries), clock_(clock), ids_(ids) {}

    [[nodiscard]] Result<void> append(WriteScope& scope, const Origin& origin, Act act);
    // A failure is logged and not told: there is nothing to take back. Never inside a scope.
    void record(const Origin& origin, Act act);

    [[nodiscard]] Result<EntryPage> list(const Filter& filter, std::optional<AuditEntryId> after, int limit);
    // Forgets entries older than kMemory; to be called now and then.
    [[nodiscard]] Result<void> forgetOld();

    static constexpr std::chrono::hours kMemory{24 * 400};

private:
    UnitOfWork& work_;
    AuditRepository& entries_;
    const Clock& clock_;
    IdSource& ids_;
};

} // namespace vitascope::server::audit
