// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/database_copy.h"

#include "server/adapters/sqlite/connection.h"
#include "server/adapters/sqlite/guard.h"
#include "server/adapters/sqlite/statement.h"
#include "shared/base/file.h"

#include <algorithm>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace vitascope::server::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr int kPagesAtOnce = 1024;
constexpr std::chrono::milliseconds kPatience{10'000};
constexpr std::size_t kMostComplaints = 5;

bool isEmpty(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error || size == 0;
}

void removeDatabase(const fs::path& file) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(file.string() + suffix, ignored);
}

Result<void> syncFile(const fs::path& path) {
    const auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    if (::fsync(file->get()) != 0)
        return fail(errorFromErrno("sync", path));
    return syncFolder(path.parent_path());
}

// All steps see the same moment, since the source keeps its read transaction.
Result<void> copyPages(Connection& source, Connection& target, const CopyProgress& onProgress) {
    if (auto begun = source.run("BEGIN; SELECT COUNT(*) FROM sqlite_master"); !begun)
        return begun;
    auto* const backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        return fail(errorFromCode(sqlite3_errcode(target.handle()), sqlite3_errmsg(target.handle())));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, kPagesAtOnce);
        const auto total = sqlite3_backup_pagecount(backup);
        if (onProgress)
            onProgress(static_cast<std::uint64_t>(total - sqlite3_backup_remaining(backup)),
                       static_cast<std::uint64_t>(total));
    }
    sqlite3_backup_finish(backup);
    source.rollBack();
    if (code != SQLITE_DONE)
        return fail(errorFromCode(code, sqlite3_errstr(code)));
    return {};
}

Result<std::vector<std::string>> firstComplaints(Connection& connection, const std::string& pragma) {
    auto rows = select<std::string>(connection, pragma);
    if (!rows)
        return fail(rows.error());
    std::vector<std::string> complaints;
    for (const auto& [text] : *rows)
        if (text != "ok" && complaints.size() < kMostComplaints)
            complaints.push_back(text);
    return complaints;
}

Result<void> checkSound(Connection& connection) {
    for (const char* sql :
         {"SELECT * FROM pragma_integrity_check",
          "SELECT 'a row of ' || \"table\" || ' refers to a row of ' || parent || ' that is not there' "
          "FROM pragma_foreign_key_check"}) {
        const auto complaints = firstComplaints(connection, sql);
        if (!complaints)
            return fail(complaints.error());
        std::string text;
        for (const auto& complaint : *complaints)
            text += "\n  " + complaint;
        if (!text.empty())
            return fail(ErrorCode::Corrupt, "it is damaged:" + text);
    }
    return {};
}

Result<RowCounts> countRows(Connection& connection) {
    const auto tables = select<std::string>(
        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    if (!tables)
        return fail(tables.error());
    RowCounts counts;
    for (const auto& [table] : *tables) {
        const auto rows = select<std::int64_t>(connection, "SELECT COUNT(*) FROM \"" + table + "\"");
        if (!rows)
            return fail(rows.error());
        counts[table] = std::get<0>(rows->front());
    }
    return counts;
}

} // namespace

Result<void> copyDatabase(const fs::path& source, const fs::path& target, SourceState state,
                          const CopyProgress& onProgress) {
    std::error_code error;
    if (fs::exists(target, error))
        return fail(ErrorCode::AlreadyExists, "copy the database to " + target.string() + ": it is there already");
    const auto mode = state == SourceState::Live ? Connection::Mode::Reader : Connection::Mode::Onlooker;
    auto copied = Connection::open(source, mode, kPatience).and_then([&](auto from) {
        return Connection::open(target, Connection::Mode::Copy, kPatience).and_then([&](auto to) {
            return copyPages(*from, *to, onProgress);
        });
    });
    if (copied)
        copied = syncFile(target);
    if (!copied) {
        removeDatabase(target);
        return fail("copy the database to " + target.string(), copied.error());
    }
    return {};
}

Result<RowCounts> examineDatabase(const fs::path& file) {
    auto rows = Connection::open(file, Connection::Mode::Onlooker, kPatience)
                    .and_then([&](auto connection) -> Result<RowCounts> {
                        if (auto sound = checkSound(*connection); !sound)
                            return fail(sound.error());
                        return countRows(*connection);
                    });
    return rows ? rows : fail("the database " + file.string(), rows.error());
}

Result<void> checkSchemaOf(const fs::path& file, std::span<const Migration> migrations) {
    if (isEmpty(file))
        return {};
    return Connection::open(file, Connection::Mode::Onlooker, kPatience).and_then([&](auto connection) {
        return checkSchema(*connection, migrations);
    });
}

Result<std::vector<Migration>> pendingMigrations(const fs::path& file, std::span<const Migration> migrations) {
    if (isEmpty(file))
        return std::vector<Migration>(migrations.begin(), migrations.end());
    return Connection::open(file, Connection::Mode::Onlooker, kPatience).and_then([&](auto connection) {
        return missingMigrations(*connection, migrations);
    });
}

} // namespace vitascope::server::sqlite
