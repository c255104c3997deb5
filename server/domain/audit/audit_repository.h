// SPDX-License-Identifier: GPL-3.0-or-later
// Where the entries of the audit log are kept. They are added and in the end forgotten, never changed. Besides the
// failures named, every function can fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/audit/entry.h"
#include "server/domain/page.h"
#include "server/domain/unit_of_work.h"

namespace vitascope::server::audit {

using EntryPage = Page<Entry, AuditEntryId>;

// Entries that fit all that is set.
struct Filter {
    std::optional<UserId> actor = {};
    std::optional<std::string> action = {};  // one ("title.publish") or all of a kind ("title")
    std::optional<std::string> subject = {}; // "kind:id"
    std::optional<UtcTime> from = {};        // this or later
    std::optional<UtcTime> to = {};          // before this
};

class AuditRepository {
public:
    virtual ~AuditRepository() = default;

    // AlreadyExists if the id is taken.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const Entry& entry) = 0;
    // Newest (greatest id) first, from the one after `after`. page.next is the last item's id.
    [[nodiscard]] virtual Result<EntryPage> list(ReadScope& scope, const Filter& filter,
                                                 std::optional<AuditEntryId> after, int limit) = 0;
    [[nodiscard]] virtual Result<void> removeBefore(WriteScope& scope, UtcTime time) = 0;
};

} // namespace vitascope::server::audit
