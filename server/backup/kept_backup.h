// SPDX-License-Identifier: GPL-3.0-or-later
// The folders of backups that the server makes by itself: their names, which of them are whole, and how one is removed.
// Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vitascope::server::backup {

// "vitascope-20260501T120000.123456Z": sorts by time, and is a name everywhere.
[[nodiscard]] std::string backupNameAt(UtcTime time);
// Whether it could be of backupNameAt().
[[nodiscard]] bool isBackupName(std::string_view name);

// Whether the folder is there and holds a manifest, which is written last.
[[nodiscard]] bool isWholeBackup(const std::filesystem::path& folder);

// Removes the folder with what is in it; it is NAME.part first, so that what is half removed does not pass for whole.
// InvalidInput, and nothing happens, unless the folder has the name of such a backup; Unavailable if it could not be
// renamed. What cannot be removed then is left as NAME.part, which the log tells.
[[nodiscard]] Result<void> removeBackup(const std::filesystem::path& folder);

// Removes what an interrupted run left of it, NAME.part.
void removePart(const std::filesystem::path& folder);

} // namespace vitascope::server::backup
