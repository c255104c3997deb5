// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log: GET /audit. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/wire/json.h"

#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

struct AuditEntry {
    AuditEntryId id;
    UtcTime at;
    std::optional<UserId> actor; // who did it; nobody where no sign-in was asked for
    std::string address;
    std::string requestId;
    std::string action;               // "title.publish"
    std::string subject;              // "title:0190…"
    std::vector<std::string> details; // "key=value" each

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

struct AuditPage {
    std::vector<AuditEntry> items; // newest first
    std::optional<std::string> nextCursor;

    friend bool operator==(const AuditPage&, const AuditPage&) = default;
};

[[nodiscard]] std::string toJson(const AuditPage& value);
template<>
Result<AuditPage> fromJson<AuditPage>(std::string_view text);

} // namespace vitascope::wire
