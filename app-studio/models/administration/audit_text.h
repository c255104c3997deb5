// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of the audit log in words: what was done and to what, for people; the log's own words are for the file.
// Thread: any that may translate.
#pragma once

#include "shared/wire/audit.h"

#include <QString>

#include <functional>

namespace vitascope::studio {

// How a user is called; empty if they are not known.
using UserNames = std::function<QString(UserId)>;

// "Setting changed: open"; the action itself if it is not known here.
[[nodiscard]] QString auditActionText(const wire::AuditEntry& entry);
// "User Anna Lind", "Film …ad91": a kind, and a name or the end of an id.
[[nodiscard]] QString auditSubjectText(const std::string& subject, const UserNames& names);
// All of it in the words of the log.
[[nodiscard]] QString auditDetails(const wire::AuditEntry& entry);

} // namespace vitascope::studio
