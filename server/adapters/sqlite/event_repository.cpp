// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/event_repository.h"

#include "server/adapters/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vitascope::server::sqlite {
namespace {

using auth::Permission;
using events::Event;

constexpr std::array kPermissions{
    std::pair{Permission::WatchFilms, "watch-films"}, std::pair{Permission::EditCatalog, "edit-catalog"},
    std::pair{Permission::RunJobs, "run-jobs"}, std::pair{Permission::ManageServer, "manage-server"}};

// Whoever is not in the table, and what a damaged row says, is for those who may do most.
std::string nameOf(Permission permission) {
    for (const auto& [entry, name] : kPermissions)
        if (entry == permission)
            return name;
    return "manage-server";
}

Permission permissionOf(const std::string& name) {
    for (const auto& [entry, text] : kPermissions)
        if (text == name)
            return entry;
    return Permission::ManageServer;
}

} // namespace

Result<void> SqliteEventRepository::append(WriteScope& scope, const Event& event) {
    return execute(scope,
                   "INSERT INTO event (at, kind, subject, state, title_id, permission, user_id) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)",
                   event.at, event.kind, event.subject, event.state, event.title, nameOf(event.audience.permission),
                   event.audience.user)
        .map([](auto) {});
}

Result<std::vector<Event>> SqliteEventRepository::after(ReadScope& scope, std::uint64_t number, std::size_t limit) {
    auto rows = select<std::uint64_t, UtcTime, std::string, std::string, std::string, std::optional<TitleId>,
                       std::string, std::optional<UserId>>(
        scope,
        "SELECT number, at, kind, subject, state, title_id, permission, user_id FROM event WHERE number > ? "
        "ORDER BY number LIMIT ?",
        number, static_cast<std::int64_t>(limit));
    if (!rows)
        return fail(rows.error());
    std::vector<Event> events;
    events.reserve(rows->size());
    for (auto& [id, at, kind, subject, state, title, permission, user] : *rows)
        events.push_back({id,
                          at,
                          std::move(kind),
                          std::move(subject),
                          std::move(state),
                          title,
                          std::nullopt,
                          {permissionOf(permission), user}});
    return events;
}

Result<void> SqliteEventRepository::forget(WriteScope& scope, UtcTime before, std::size_t kept) {
    return execute(scope,
                   "DELETE FROM event WHERE number < (SELECT MAX(number) FROM event) AND "
                   "(at < ? OR number <= (SELECT MAX(number) FROM event) - ?)",
                   before, static_cast<std::int64_t>(kept))
        .map([](auto) {});
}

} // namespace vitascope::server::sqlite
