// SPDX-License-Identifier: GPL-3.0-or-later
// The SQLite database: one connection for all writes and checkpoints, a few read-only ones for reads. WAL with
// synchronous=FULL, so a commit that returned survives a power cut. Readers never checkpoint: SQLite before 3.51.3 can
// damage the file when two connections reset the WAL at once.
// Thread: any. The folder must be on a local file system.
#pragma once

#include "server/adapters/sqlite/migration.h"
#include "server/domain/unit_of_work.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace vitascope::server::sqlite {

class Connection;

struct DatabaseOptions {
    unsigned readers = 4;
    std::chrono::milliseconds busyTimeout{5000}; // how long a lock, or a free reader, is waited for
    std::span<const Migration> migrations = builtInMigrations();
};

// The copy of a database that is made before its schema changes; kept until the next change.
[[nodiscard]] std::filesystem::path beforeMigration(const std::filesystem::path& file);

class Database final : public UnitOfWork {
public:
    // Makes the file (mode 0600) if there is none and brings its schema up to date, after having kept a
    // copy of it (beforeMigration). No other process may have it open. Refuses, without having written
    // anything: a file that is not a database (Corrupt) or cannot be read (Unavailable), one of another application or
    // of a newer version (Conflict).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                                const DatabaseOptions& options = {});
    ~Database() override;

    // Moves the whole WAL into the database file and empties it.
    Result<void> checkpoint();

private:
    Database(std::filesystem::path file, const DatabaseOptions& options);

    Result<void> openConnections();
    Result<void> runRead(const std::function<Result<void>(ReadScope&)>& work) override;
    Result<void> runWrite(const std::function<Result<void>(WriteScope&)>& work) override;
    Result<std::unique_ptr<Connection>> takeReader();
    void giveBack(std::unique_ptr<Connection> reader);

    const std::filesystem::path file_;
    const DatabaseOptions options_;

    std::timed_mutex writing_; // guards writer_
    std::unique_ptr<Connection> writer_;

    std::mutex reading_; // guards readers_
    std::condition_variable readerFree_;
    std::vector<std::unique_ptr<Connection>> readers_;
};

} // namespace vitascope::server::sqlite
