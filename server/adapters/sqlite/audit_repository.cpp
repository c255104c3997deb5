// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/audit_repository.h"

#include "server/adapters/sqlite/row_outcome.h"
#include "server/adapters/sqlite/statement.h"

#include <sstream>

namespace vitascope::server::sqlite {
namespace {

using audit::Entry;

std::string joinLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + '\n';
    return text;
}

std::vector<std::string> splitLines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(std::move(line));
    return lines;
}

using Row = std::tuple<AuditEntryId, UtcTime, std::optional<UserId>, std::string, std::string, std::string, std::string,
                       std::string>;

std::vector<audit::Entry> entriesOf(std::vector<Row> rows) {
    std::vector<Entry> entries;
    for (auto& [id, at, actor, address, requestId, action, subject, details] : rows)
        entries.push_back({id,
                           at,
                           {actor, std::move(address), std::move(requestId)},
                           {std::move(action), std::move(subject), splitLines(details)}});
    return entries;
}

// Only what is asked for stands in the condition, so that an index serves it; each value has its number nevertheless.
// Of a kind are the actions from "kind." up to "kind/", which follows it in ASCII.
std::string conditionsOf(const audit::Filter& filter, std::optional<AuditEntryId> after) {
    std::string conditions = "WHERE TRUE ";
    if (after)
        conditions += "AND id < ?1 ";
    if (filter.actor)
        conditions += "AND actor_id = ?2 ";
    if (filter.action)
        conditions += "AND (action = ?3 OR (action >= ?3 || '.' AND action < ?3 || '/')) ";
    if (filter.subject)
        conditions += "AND subject = ?4 ";
    if (filter.from)
        conditions += "AND at >= ?5 ";
    if (filter.to)
        conditions += "AND at < ?6 ";
    return conditions;
}

} // namespace

Result<void> SqliteAuditRepository::add(WriteScope& scope, const Entry& entry) {
    return execute(scope,
                   "INSERT INTO audit_entry (id, at, actor_id, address, request_id, action, subject, details) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                   entry.id, entry.at, entry.origin.actor, entry.origin.address, entry.origin.requestId,
                   entry.act.action, entry.act.subject, joinLines(entry.act.details))
        .map([](auto) {});
}

Result<audit::EntryPage> SqliteAuditRepository::list(ReadScope& scope, const audit::Filter& filter,
                                                     std::optional<AuditEntryId> after, int limit) {
    return select<AuditEntryId, UtcTime, std::optional<UserId>, std::string, std::string, std::string, std::string,
                  std::string>(
               scope,
               "SELECT id, at, actor_id, address, request_id, action, subject, details FROM audit_entry " +
                   conditionsOf(filter, after) + "ORDER BY id DESC LIMIT ?7",
               after, filter.actor, filter.action, filter.subject, filter.from, filter.to, limit + 1)
        .map([&](std::vector<Row> rows) { return pageOf<AuditEntryId>(entriesOf(std::move(rows)), limit); });
}

Result<void> SqliteAuditRepository::removeBefore(WriteScope& scope, UtcTime time) {
    return execute(scope, "DELETE FROM audit_entry WHERE at < ?", time).map([](auto) {});
}

} // namespace vitascope::server::sqlite
