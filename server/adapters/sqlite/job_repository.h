// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs in SQLite. Without state; works in the thread of the scope.
#pragma once

#include "server/domain/jobs/job.h"

namespace vitascope::server::sqlite {

class SqliteJobRepository final : public jobs::JobRepository {
public:
    [[nodiscard]] Result<void> insert(WriteScope& scope, const jobs::Job& job) override;
    [[nodiscard]] Result<std::optional<jobs::Job>> find(ReadScope& scope, JobId id) override;
    [[nodiscard]] Result<std::optional<jobs::Job>> findDue(ReadScope& scope, UtcTime now,
                                                           const jobs::JobKinds& kinds) override;
    [[nodiscard]] Result<std::optional<UtcTime>> nextDue(ReadScope& scope, const jobs::JobKinds& kinds) override;
    [[nodiscard]] Result<std::vector<jobs::Job>> list(ReadScope& scope, const jobs::JobQuery& query) override;
    [[nodiscard]] Result<void> update(WriteScope& scope, const jobs::Job& job, std::uint64_t storedFence) override;
    [[nodiscard]] Result<void> endLeases(WriteScope& scope, UtcTime now) override;
    [[nodiscard]] Result<std::size_t> removeEnded(WriteScope& scope, UtcTime before, std::size_t limit) override;
    [[nodiscard]] Result<std::string> findNotes(ReadScope& scope, JobId id) override;
    [[nodiscard]] Result<void> setNotes(WriteScope& scope, JobId id, const std::string& notes) override;
};

} // namespace vitascope::server::sqlite
