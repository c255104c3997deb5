// SPDX-License-Identifier: GPL-3.0-or-later
// An event: that something has changed, for programs that show it. It says what to ask for again and little more;
// whoever misses one loses nothing but time. Thread: values; a repository works in the thread of its scope.
#pragma once

#include "server/domain/auth/permission.h"
#include "server/domain/progress.h"
#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::server::events {

// Who may learn of it: those with the permission, or one user.
struct Audience {
    auth::Permission permission = auth::Permission::ManageServer;
    std::optional<UserId> user;

    [[nodiscard]] static Audience viewers() { return {auth::Permission::WatchFilms, {}}; }
    [[nodiscard]] static Audience editors() { return {auth::Permission::EditCatalog, {}}; }
    [[nodiscard]] static Audience of(UserId user) { return {auth::Permission::ManageServer, user}; }
};

struct Event {
    std::uint64_t number = 0; // its place in the log; 0 while it has none
    UtcTime at;
    std::string kind;             // "job-changed": as the API names it
    std::string subject;          // the id of what has changed
    std::string state;            // the state it has now, in the words of its subject; may be empty
    std::optional<TitleId> title; // the title that it belongs to
    std::optional<Progress> progress;
    Audience audience;
};

// Where a reader is: behind one event of the log, and behind one of those that are not kept.
struct Cursor {
    std::uint64_t logged = 0;
    std::uint64_t passing = 0;

    // "12.3"
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] static std::optional<Cursor> parse(std::string_view text);
    friend auto operator<=>(const Cursor&, const Cursor&) = default;
};

class EventRepository {
public:
    virtual ~EventRepository() = default;
    // Numbers grow and are never given twice.
    [[nodiscard]] virtual Result<void> append(WriteScope& scope, const Event& event) = 0;
    // Those after the number, the oldest first.
    [[nodiscard]] virtual Result<std::vector<Event>> after(ReadScope& scope, std::uint64_t number,
                                                           std::size_t limit) = 0;
    // Forgets what happened before the time and all but the newest `kept`; never the newest one.
    [[nodiscard]] virtual Result<void> forget(WriteScope& scope, UtcTime before, std::size_t kept) = 0;
};

} // namespace vitascope::server::events
