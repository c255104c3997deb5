// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a title is told in the transaction of the change: to the event log, for programs that show it, and to
// the audit log. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/catalog/title.h"
#include "server/domain/events/event_log.h"

namespace vitascope::server::catalog {

// Imported ones come by the thousand and have no audit entries of their own: see noteImport().
enum class TitleChange { Created, Edited, Pictured, Imported, Published, Withdrawn, Trashed, Restored, Purged };

class TitleChronicle {
public:
    // Both outlive this; without an event log nobody is told.
    explicit TitleChronicle(audit::AuditLog& audit, events::EventLog* events = nullptr)
        : audit_(audit), events_(events) {}

    // `before` the change, `after` it; a title that is made or purged is the same in both. A title that is published
    // before or after concerns everybody, others are the editors' alone.
    // The details are the audit entry's.
    [[nodiscard]] Result<void> tell(WriteScope& scope, TitleChange change, TitleState before, const Title& after,
                                    const audit::Origin& origin, std::vector<std::string> details = {});
    // So many titles were imported in this transaction: one entry for all of them.
    [[nodiscard]] Result<void> noteImport(WriteScope& scope, std::size_t created, std::size_t updated,
                                          const audit::Origin& origin);

private:
    Result<void> tellEvents(WriteScope& scope, TitleChange change, TitleState before, const Title& after);

    audit::AuditLog& audit_;
    events::EventLog* events_;
};

} // namespace vitascope::server::catalog
