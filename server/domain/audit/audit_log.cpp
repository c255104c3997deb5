// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/audit/audit_log.h"

#include "shared/base/log.h"

#include <utility>

namespace vitascope::server::audit {

Result<void> AuditLog::append(WriteScope& scope, const Origin& origin, Act act) {
    auto added = entries_.add(scope, {ids_.next<AuditEntryId>(), clock_.utcNow(), origin, std::move(act)});
    if (!added)
        return fail("write the audit log", added.error());
    return {};
}

void AuditLog::record(const Origin& origin, Act act) {
    const auto action = act.action;
    const auto done = work_.write([&](WriteScope& scope) { return append(scope, origin, std::move(act)); });
    if (!done)
        log::error("an act is missing in the audit log", {{"action", action},
                                                          {"address", origin.address},
                                                          {"request", origin.requestId},
                                                          {"reason", done.error().message}});
}

Result<EntryPage> AuditLog::list(const Filter& filter, std::optional<AuditEntryId> after, int limit) {
    return work_.read([&](ReadScope& scope) { return entries_.list(scope, filter, after, limit); });
}

Result<void> AuditLog::forgetOld() {
    const auto before = clock_.utcNow() - kMemory;
    return work_.write([&](WriteScope& scope) { return entries_.removeBefore(scope, before); });
}

} // namespace vitascope::server::audit
