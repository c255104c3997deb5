// SPDX-License-Identifier: GPL-3.0-or-later
// What vitascope-server does besides serving: backup, restore, migrate. Each tells on standard output what it did and,
// on a terminal, how far it is. Thread: the main thread of a program that does nothing else.
#pragma once

#include "server/backup/take_backup.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <filesystem>
#include <optional>

namespace vitascope::server::app {

// Of a data folder, whose server may run.
[[nodiscard]] Result<void> backUp(const std::filesystem::path& data, const std::filesystem::path& target);

// The same by the server that runs on the folder, on any thread: tells nobody but onProgress.
[[nodiscard]] Result<backup::BackupReport> backUpRunning(const std::filesystem::path& data,
                                                         const std::filesystem::path& target, UtcTime now,
                                                         std::uint64_t reserve, const backup::Progress& onProgress,
                                                         const std::stop_token& stop);

[[nodiscard]] Result<void> restore(const std::filesystem::path& backup, const std::filesystem::path& data);

// Conflict while a server runs on the folder.
[[nodiscard]] Result<void> migrate(const std::filesystem::path& data);
// On a copy; the folder is not changed, and its server may run.
[[nodiscard]] Result<void> rehearseMigration(const std::filesystem::path& data);

// When the last backup of the folder was finished; nothing if there was none.
[[nodiscard]] std::optional<UtcTime> lastBackupOf(const std::filesystem::path& data);

} // namespace vitascope::server::app
