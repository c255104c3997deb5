// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/audit_controller.h"

#include "server/api/page_query.h"
#include "shared/wire/audit.h"

namespace vitascope::server::api {
namespace {

wire::AuditEntry encode(const audit::Entry& entry) {
    return {entry.id,         entry.at,          entry.origin.actor, entry.origin.address, entry.origin.requestId,
            entry.act.action, entry.act.subject, entry.act.details};
}

Result<std::optional<UtcTime>> readTime(const http::Call& call, std::string_view name) {
    const auto text = call.query(name);
    if (!text)
        return std::optional<UtcTime>();
    const auto time = parseRfc3339(*text);
    if (!time)
        return fail(ErrorCode::InvalidInput,
                    "the query parameter " + std::string(name) + " must be a time such as 2026-05-01T12:00:00Z");
    return time;
}

Result<audit::Filter> readFilter(const http::Call& call) {
    audit::Filter filter;
    if (const auto actor = call.query("actor")) {
        filter.actor = UserId::parse(*actor);
        if (!filter.actor)
            return fail(ErrorCode::InvalidInput, "the query parameter actor must be the id of a user");
    }
    filter.action = call.query("action");
    filter.subject = call.query("subject");
    const auto from = readTime(call, "from");
    if (!from)
        return fail(from.error());
    const auto to = readTime(call, "to");
    if (!to)
        return fail(to.error());
    filter.from = *from;
    filter.to = *to;
    return filter;
}

} // namespace

AuditController::AuditController(http::Router& router, audit::AuditLog& log) : log_(log) {
    router.add("GET", "/api/v1/audit", auth::Permission::ReadAudit,
               [this](const http::Call& call) { return list(call); });
}

http::Outcome AuditController::list(const http::Call& call) {
    const auto filter = readFilter(call);
    if (!filter)
        return fail(filter.error());
    const auto query = readPageQuery<AuditEntryId>(call);
    if (!query)
        return fail(query.error());
    const auto entries = log_.list(*filter, query->after, query->limit);
    if (!entries)
        return fail(entries.error());
    wire::AuditPage page;
    for (const auto& entry : entries->items)
        page.items.push_back(encode(entry));
    page.nextCursor = encodeCursor(entries->next);
    return http::Reply::json(wire::toJson(page)).with("Cache-Control", "no-store");
}

} // namespace vitascope::server::api
