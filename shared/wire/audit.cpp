// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/audit.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<AuditEntry> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("at", value.at);
        f("actor", value.actor);
        f("address", value.address);
        f("requestId", value.requestId);
        f("action", value.action);
        f("subject", value.subject);
        f("details", value.details);
    }
};

template<>
struct Shape<AuditPage> {
    static void fields(auto& f, auto& value) {
        f("items", value.items);
        f.nullable("nextCursor", value.nextCursor);
    }
};

} // namespace codec

std::string toJson(const AuditPage& value) {
    return codec::write(value);
}

template<>
Result<AuditPage> fromJson<AuditPage>(std::string_view text) {
    return codec::read<AuditPage>(text);
}

} // namespace vitascope::wire
