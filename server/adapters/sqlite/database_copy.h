// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a database file, and what can be said of one: for backups, and before the schema changes. Thread: any.
#pragma once

#include "server/adapters/sqlite/migration.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace vitascope::server::sqlite {

enum class SourceState {
    Live, // a server may be writing to it
    Idle, // nobody has it open, and it stays exactly as it is: database, WAL and folder
};

// Pages copied so far and in all.
using CopyProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

// One moment of the database as a file of its own, synced. The target must not exist; after a failure it does not
// either. A server that writes meanwhile is not held up (its WAL grows until the copy is done), and its WAL is never
// checkpointed from here. Unavailable when the disk is full.
[[nodiscard]] Result<void> copyDatabase(const std::filesystem::path& source, const std::filesystem::path& target,
                                        SourceState state, const CopyProgress& onProgress = {});

using RowCounts = std::map<std::string, std::int64_t>; // by table

// Runs integrity_check and foreign_key_check on an idle database, which stays as it is, and counts its rows. Corrupt,
// with the first complaints, if it is not sound.
[[nodiscard]] Result<RowCounts> examineDatabase(const std::filesystem::path& file);

// As checkSchema, of an idle database, which stays as it is; a file that is missing or empty may be opened.
[[nodiscard]] Result<void> checkSchemaOf(const std::filesystem::path& file, std::span<const Migration> migrations);

// The migrations that an idle database does not have yet; all of them for one that is still to be made.
[[nodiscard]] Result<std::vector<Migration>> pendingMigrations(const std::filesystem::path& file,
                                                               std::span<const Migration> migrations);

} // namespace vitascope::server::sqlite
