// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the audit log: who did what to what, from where. No secret ever goes into one: no password, no token, no
// key, and no login that nobody has, since people type passwords there. Thread: values; functions any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::audit {

// Where an act comes from: the caller of a request. Empty for what the server does by itself.
struct Origin {
    std::optional<UserId> actor; // nobody where no sign-in is asked for
    std::string address;
    std::string requestId;

    friend bool operator==(const Origin&, const Origin&) = default;
};

// What was done, in the words of docs/api.md: Act{"title.publish", subjectOf("title", id), {detail("name", name)}}.
struct Act {
    std::string action;               // "kind.verb"
    std::string subject;              // "kind:id"; empty if there is none
    std::vector<std::string> details; // each by detail()
};

struct Entry {
    AuditEntryId id;
    UtcTime at;
    Origin origin;
    Act act;
};

template<class IdType>
[[nodiscard]] std::string subjectOf(std::string_view kind, const IdType& id) {
    return std::string(kind) + ':' + id.toString();
}

// "key=value" on one line, cut to 200 bytes of whole characters.
[[nodiscard]] std::string detail(std::string_view key, std::string_view value);

} // namespace vitascope::server::audit
