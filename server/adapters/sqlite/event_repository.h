// SPDX-License-Identifier: GPL-3.0-or-later
// Events in SQLite. Without state; works in the thread of the scope.
#pragma once

#include "server/domain/events/event.h"

namespace vitascope::server::sqlite {

class SqliteEventRepository final : public events::EventRepository {
public:
    [[nodiscard]] Result<void> append(WriteScope& scope, const events::Event& event) override;
    [[nodiscard]] Result<std::vector<events::Event>> after(ReadScope& scope, std::uint64_t number,
                                                           std::size_t limit) override;
    [[nodiscard]] Result<void> forget(WriteScope& scope, UtcTime before, std::size_t kept) override;
};

} // namespace vitascope::server::sqlite
