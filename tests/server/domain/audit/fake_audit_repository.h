// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/audit/audit_repository.h"

#include <map>

namespace vitascope::server::audit {

class FakeAuditRepository final : public AuditRepository {
public:
    Result<void> add(WriteScope&, const Entry& entry) override {
        if (!entries_.emplace(entry.id, entry).second)
            return fail(ErrorCode::AlreadyExists, "taken");
        return {};
    }
    Result<EntryPage> list(ReadScope&, const Filter& filter, std::optional<AuditEntryId> after, int limit) override {
        EntryPage page;
        for (auto it = entries_.rbegin(); it != entries_.rend(); ++it) {
            if ((after && !(it->first < *after)) || !fits(it->second, filter))
                continue;
            if (page.items.size() == static_cast<std::size_t>(limit)) {
                page.next = page.items.back().id;
                break;
            }
            page.items.push_back(it->second);
        }
        return page;
    }
    Result<void> removeBefore(WriteScope&, UtcTime time) override {
        std::erase_if(entries_, [&](const auto& entry) { return entry.second.at < time; });
        return {};
    }

private:
    static bool fits(const Entry& entry, const Filter& filter) {
        const auto& action = entry.act.action;
        return (!filter.actor || entry.origin.actor == filter.actor) &&
               (!filter.action || action == *filter.action || action.starts_with(*filter.action + '.')) &&
               (!filter.subject || entry.act.subject == *filter.subject) &&
               (!filter.from || entry.at >= *filter.from) && (!filter.to || entry.at < *filter.to);
    }
    std::map<AuditEntryId, Entry> entries_;
};

} // namespace vitascope::server::audit
