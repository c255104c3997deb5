// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a data folder of a backup. Thread: one.
#pragma once

#include "server/backup/take_backup.h"

namespace vitascope::server::backup {

// Holds every file of the backup against its manifest and the database against `migrations`, and only then makes the
// data folder, of copies. AlreadyExists if the folder is not empty; Corrupt, with the file, if the backup is damaged;
// Conflict if it is of a newer version. After a failure there is no new folder. The manifest of what was restored.
[[nodiscard]] Result<BackupManifest> restoreBackup(const std::filesystem::path& backup,
                                                   const std::filesystem::path& data,
                                                   std::span<const sqlite::Migration> migrations,
                                                   const Progress& onProgress = {});

} // namespace vitascope::server::backup
