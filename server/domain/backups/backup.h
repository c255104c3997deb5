// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that the server makes when it is asked to, and the record of them. Thread: any.
#pragma once

#include "server/domain/audit/entry.h"
#include "server/domain/unit_of_work.h"
#include "shared/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::backups {

enum class BackupState { Running, Done, Failed };
// "running", "done", "failed".
[[nodiscard]] std::string_view toString(BackupState state);
[[nodiscard]] std::optional<BackupState> parseBackupState(std::string_view text);

struct Backup {
    std::string name; // of its folder
    BackupState state = BackupState::Running;
    UtcTime begunAt;
    std::optional<UtcTime> endedAt;
    std::string reason; // why it failed
    std::uint64_t files = 0;
    std::uint64_t bytes = 0; // that were copied

    friend bool operator==(const Backup&, const Backup&) = default;
};

class BackupRepository {
public:
    virtual ~BackupRepository() = default;
    // Adds it, or replaces the one of its name.
    [[nodiscard]] virtual Result<void> put(WriteScope& scope, const Backup& backup) = 0;
    // The last added first: not by time, since a clock may step back.
    [[nodiscard]] virtual Result<std::vector<Backup>> list(ReadScope& scope) = 0;
    // One that is not there is no failure.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, const std::string& name) = 0;
};

// A backup as people see it.
struct BackupView {
    Backup backup;
    bool isKept = false;        // its folder is there
    std::optional<double> done; // 0 to 1, of one that runs
};

class Backups {
public:
    virtual ~Backups() = default;
    // Begins one in the background. Conflict while one runs; Unavailable, with the reason, if it cannot begin.
    [[nodiscard]] virtual Result<BackupView> begin(const audit::Origin& origin) = 0;
    // The newest first.
    [[nodiscard]] virtual Result<std::vector<BackupView>> list() = 0;
    // Where they are made, and how many are kept.
    [[nodiscard]] virtual std::string folder() const = 0;
    [[nodiscard]] virtual int keep() const = 0;
};

} // namespace vitascope::server::backups
