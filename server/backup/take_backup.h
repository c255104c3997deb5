// SPDX-License-Identifier: GPL-3.0-or-later
// A backup of a data folder: the database as it was at one moment, and every file that it refers to: the blobs of
// committed tracks, pictures, and of open uploads the bytes that were acknowledged. The server may run meanwhile and is
// not held up. Thread: one.
#pragma once

#include "server/adapters/sqlite/database_copy.h"
#include "server/backup/backup_manifest.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace vitascope::server::backup {

// What has been read, and how much there is to read. Called often.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

struct DataPaths {
    std::filesystem::path database, blobs, pictures, spool;
};

struct BackupOrder {
    DataPaths source;
    sqlite::SourceState state = sqlite::SourceState::Live;
    std::filesystem::path target;
    std::string version; // of this program
    UtcTime now;
    std::stop_token stop = {};
    std::uint64_t reserve = 0; // bytes that stay free where the backup goes
};

struct BackupReport {
    std::uint64_t files = 0;
    std::uint64_t linkedFiles = 0;
    std::uint64_t copiedBytes = 0;
};

// AlreadyExists for a target that is not new; Corrupt if the database is damaged or a blob that it refers to is missing
// or not what its name says; Unavailable when the disk is full, or would be but for the reserve, which is told before
// anything is copied; Cancelled when it was stopped. After a failure there is no target.
[[nodiscard]] Result<BackupReport> takeBackup(const BackupOrder& order, const Progress& onProgress = {});

} // namespace vitascope::server::backup
