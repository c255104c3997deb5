// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/store/sqlite_job_store.h"

#include "app-studio/store/job_row.h"
#include "shared/base/log.h"

#include <sqlite3.h>

#include <array>
#include <sys/stat.h>
#include <system_error>

namespace vitascope::studio {
namespace {

// Each brings the schema from its index to the next version. What has been released is never changed. A new word in a
// row (a stage, an asset) is a new version too, even if no table changes: an older program refuses the file then, and
// does not take the row for a broken one.
constexpr std::array kVersions{R"sql(
CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  title_name TEXT NOT NULL,
  source TEXT NOT NULL,
  source_size INTEGER NOT NULL,
  source_modified INTEGER NOT NULL,
  folder TEXT NOT NULL,
  asset TEXT NOT NULL,
  publish INTEGER NOT NULL,
  review INTEGER NOT NULL,
  stage TEXT NOT NULL,
  paused INTEGER NOT NULL,
  reviewed INTEGER NOT NULL,
  changes TEXT NOT NULL,
  failure TEXT NOT NULL,
  failure_subject TEXT NOT NULL,
  failure_need INTEGER NOT NULL,
  failure_detail TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  ended_at INTEGER,
  package_key TEXT NOT NULL DEFAULT '',
  package_id TEXT NOT NULL DEFAULT ''
);
CREATE TABLE upload (
  job INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
  track TEXT NOT NULL,
  url TEXT NOT NULL,
  acknowledged INTEGER NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (job, track)
) WITHOUT ROWID;
CREATE TABLE log (
  id INTEGER PRIMARY KEY,
  job INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX log_of_job ON log (job, id);
)sql",
                               R"sql(
CREATE TABLE job_aside (
  id INTEGER PRIMARY KEY,
  title_name TEXT NOT NULL,
  source TEXT NOT NULL,
  folder TEXT NOT NULL,
  row TEXT NOT NULL
);
ALTER TABLE job ADD COLUMN on_server INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN server_job TEXT NOT NULL DEFAULT '';
)sql"};

Result<void> migrate(sqlite3& database) {
    SqliteStatement asked(database, "PRAGMA user_version");
    if (const auto row = asked.step(); !row)
        return fail(row.error());
    const auto version = static_cast<std::size_t>(asked.number(0));
    static_cast<void>(asked.run());
    if (version > kVersions.size())
        return fail(ErrorCode::Conflict, "the queue's database was written by a later version of this program");
    for (auto next = version; next < kVersions.size(); ++next) {
        auto transaction = SqliteTransaction::begin(database);
        if (!transaction)
            return fail(transaction.error());
        const auto mark = "PRAGMA user_version = " + std::to_string(next + 1);
        if (auto made = execute(database, kVersions.at(next)); !made)
            return made;
        if (auto marked = execute(database, mark.c_str()); !marked)
            return marked;
        if (auto committed = transaction->commit(); !committed)
            return committed;
    }
    return {};
}

// Of a row that cannot be read otherwise: its title, or its file.
std::string nameOf(const SqliteStatement& row) {
    const auto title = row.text(2);
    return title.empty() ? std::filesystem::path(row.text(3)).filename().string() : title;
}

} // namespace

Result<SqliteJobStore::Database> SqliteJobStore::openDatabase(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &opened,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(opened, sqlite3_close);
    if (!database)
        return fail(ErrorCode::Unavailable, "open " + file.string() + ": out of memory");
    if (result != SQLITE_OK)
        return fail(sqliteError(*database, "open " + file.string()));
    ::chmod(file.c_str(), S_IRUSR | S_IWUSR);
    if (auto set = execute(*database, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; "
                                      "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
        !set)
        return fail("open " + file.string(), set.error());
    if (auto migrated = migrate(*database); !migrated)
        return fail("open " + file.string(), migrated.error());
    return database;
}

Result<std::unique_ptr<SqliteJobStore>> SqliteJobStore::open(const std::filesystem::path& file) {
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed);
    auto database = openDatabase(file);
    if (!database && database.error().code == ErrorCode::Corrupt) {
        for (const auto* suffix : {"", "-wal"})
            std::filesystem::rename(file.string() + suffix, file.string() + ".broken" + suffix, failed);
        database = openDatabase(file);
    }
    if (!database)
        return fail(database.error());
    return std::unique_ptr<SqliteJobStore>(new SqliteJobStore(std::move(*database)));
}

Result<std::vector<JobRecord>> SqliteJobStore::jobs() {
    const std::scoped_lock lock(mutex_);
    SqliteStatement rows(*database_, std::string("SELECT ") + kJobColumns + " FROM job ORDER BY place, id");
    std::vector<JobRecord> jobs;
    std::vector<std::pair<std::int64_t, std::string>> broken;
    for (;;) {
        const auto more = rows.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (auto job = readRow(rows))
            jobs.push_back(std::move(*job));
        else
            broken.emplace_back(rows.number(0), nameOf(rows));
    }
    aside_.clear();
    for (const auto& [id, name] : broken) {
        const auto moved = moveAside(id); // without it the row stays, and is tried again with the next reading
        log::warning("a film of the queue cannot be read and is set aside",
                     {{"job", std::to_string(id)}, {"film", name}, {"moved", moved ? "yes" : moved.error().message}});
        aside_.push_back(name);
    }
    return jobs;
}

std::vector<std::string> SqliteJobStore::setAside() const {
    const std::scoped_lock lock(mutex_);
    return aside_;
}

// Its log and notes go with it: nothing of them can be gone on with.
Result<void> SqliteJobStore::moveAside(std::int64_t job) {
    auto transaction = SqliteTransaction::begin(*database_);
    if (!transaction)
        return fail(transaction.error());
    static const auto kSql = "INSERT INTO job_aside (title_name, source, folder, row) SELECT title_name, source, "
                             "folder, json_array(" +
                             std::string(kJobColumns) + ", package_key, package_id, server_job) FROM job WHERE id = ?";
    auto kept = SqliteStatement(*database_, kSql).bind(job).run();
    if (!kept)
        return kept;
    auto removed = SqliteStatement(*database_, "DELETE FROM job WHERE id = ?").bind(job).run();
    return removed ? transaction->commit() : removed;
}

Result<void> SqliteJobStore::put(const JobRecord& job) {
    static const auto kSql = [] {
        std::string marks = "?";
        for (int column = 1; column < kJobColumnCount; ++column)
            marks += ", ?";
        std::string updates;
        const std::string columns = kJobColumns;
        for (std::size_t at = columns.find(", "); at != std::string::npos; at = columns.find(", ", at + 2)) {
            const auto name = columns.substr(at + 2, columns.find(", ", at + 2) - at - 2);
            updates += (updates.empty() ? "" : ", ") + name + " = excluded." + name;
        }
        return "INSERT INTO job (" + columns + ", place) VALUES (" + marks +
               ", (SELECT coalesce(max(place), 0) + 1 FROM job)) ON CONFLICT (id) DO UPDATE SET " + updates;
    }();
    const std::scoped_lock lock(mutex_);
    SqliteStatement statement(*database_, kSql);
    bindRow(statement, job);
    return statement.run();
}

Result<void> SqliteJobStore::remove(JobNumber job) {
    const std::scoped_lock lock(mutex_);
    return SqliteStatement(*database_, "DELETE FROM job WHERE id = ?").bind(static_cast<std::int64_t>(job)).run();
}

Result<void> SqliteJobStore::order(const std::vector<JobNumber>& jobs) {
    const std::scoped_lock lock(mutex_);
    auto transaction = SqliteTransaction::begin(*database_);
    if (!transaction)
        return fail(transaction.error());
    // Those that are named take the places below all others.
    auto place = -static_cast<std::int64_t>(jobs.size());
    const auto shifted =
        execute(*database_, "UPDATE job SET place = place + 1 - (SELECT coalesce(min(place), 0) FROM job)");
    if (!shifted)
        return shifted;
    for (const auto job : jobs) {
        const auto moved = SqliteStatement(*database_, "UPDATE job SET place = ? WHERE id = ?")
                               .bind(place++)
                               .bind(static_cast<std::int64_t>(job))
                               .run();
        if (!moved)
            return moved;
    }
    return transaction->commit();
}

Result<void> SqliteJobStore::mustExist(JobNumber job) {
    SqliteStatement found(*database_, "SELECT 1 FROM job WHERE id = ?");
    const auto row = found.bind(static_cast<std::int64_t>(job)).step();
    if (!row)
        return fail(row.error());
    return *row ? Result<void>() : fail(ErrorCode::NotFound, "the queue: no film " + std::to_string(job));
}

Result<UploadNotes> SqliteJobStore::notes(JobNumber job) {
    const std::scoped_lock lock(mutex_);
    const auto id = static_cast<std::int64_t>(job);
    if (const auto exists = mustExist(job); !exists)
        return fail(exists.error());
    UploadNotes notes;
    SqliteStatement package(*database_, "SELECT package_key, package_id, server_job FROM job WHERE id = ?");
    if (const auto row = package.bind(id).step(); !row)
        return fail(row.error());
    notes.key = package.text(0);
    notes.package = PackageId::parse(package.text(1));
    notes.serverJob = JobId::parse(package.text(2));
    SqliteStatement uploads(*database_, "SELECT track, url, acknowledged, size FROM upload WHERE job = ?");
    uploads.bind(id);
    for (;;) {
        const auto more = uploads.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            return notes;
        notes.uploads[uploads.text(0)] = {uploads.text(0), uploads.text(1),
                                          static_cast<std::uint64_t>(uploads.number(2)),
                                          static_cast<std::uint64_t>(uploads.number(3))};
    }
}

Result<void> SqliteJobStore::putPackage(JobNumber job, const std::string& key,
                                        const std::optional<PackageId>& package) {
    const std::scoped_lock lock(mutex_);
    if (auto exists = mustExist(job); !exists)
        return exists;
    return SqliteStatement(*database_, "UPDATE job SET package_key = ?, package_id = ? WHERE id = ?")
        .bind(key)
        .bind(package ? package->toString() : std::string())
        .bind(static_cast<std::int64_t>(job))
        .run();
}

Result<void> SqliteJobStore::putUpload(JobNumber job, const UploadNote& upload) {
    const std::scoped_lock lock(mutex_);
    if (auto exists = mustExist(job); !exists)
        return exists;
    return SqliteStatement(*database_, "INSERT OR REPLACE INTO upload (job, track, url, acknowledged, size) "
                                       "VALUES (?, ?, ?, ?, ?)")
        .bind(static_cast<std::int64_t>(job))
        .bind(upload.track)
        .bind(upload.url)
        .bind(static_cast<std::int64_t>(upload.acknowledged))
        .bind(static_cast<std::int64_t>(upload.size))
        .run();
}

Result<void> SqliteJobStore::putServerJob(JobNumber job, const std::optional<JobId>& serverJob) {
    const std::scoped_lock lock(mutex_);
    if (auto exists = mustExist(job); !exists)
        return exists;
    return SqliteStatement(*database_, "UPDATE job SET server_job = ? WHERE id = ?")
        .bind(serverJob ? serverJob->toString() : std::string())
        .bind(static_cast<std::int64_t>(job))
        .run();
}

Result<void> SqliteJobStore::forgetUploads(JobNumber job) {
    const std::scoped_lock lock(mutex_);
    if (auto exists = mustExist(job); !exists)
        return exists;
    const auto id = static_cast<std::int64_t>(job);
    auto transaction = SqliteTransaction::begin(*database_);
    if (!transaction)
        return fail(transaction.error());
    if (auto gone = SqliteStatement(*database_, "DELETE FROM upload WHERE job = ?").bind(id).run(); !gone)
        return gone;
    auto forgotten =
        SqliteStatement(*database_, "UPDATE job SET package_key = '', package_id = '', server_job = '' WHERE id = ?")
            .bind(id)
            .run();
    return forgotten ? transaction->commit() : forgotten;
}

Result<void> SqliteJobStore::addLine(JobNumber job, const LogLine& line) {
    const std::scoped_lock lock(mutex_);
    if (auto exists = mustExist(job); !exists)
        return exists;
    const auto id = static_cast<std::int64_t>(job);
    auto transaction = SqliteTransaction::begin(*database_);
    if (!transaction)
        return fail(transaction.error());
    auto added = SqliteStatement(*database_, "INSERT INTO log (job, at, kind, text) VALUES (?, ?, ?, ?)")
                     .bind(id)
                     .bind(std::int64_t{line.at.time_since_epoch().count()})
                     .bind(toString(line.kind))
                     .bind(line.text)
                     .run();
    if (!added)
        return added;
    auto trimmed = SqliteStatement(*database_, "DELETE FROM log WHERE job = ?1 AND id <= (SELECT id FROM log WHERE "
                                               "job = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)")
                       .bind(id)
                       .bind(static_cast<std::int64_t>(kLogLines))
                       .run();
    return trimmed ? transaction->commit() : trimmed;
}

Result<std::vector<LogLine>> SqliteJobStore::log(JobNumber job) {
    const std::scoped_lock lock(mutex_);
    if (const auto exists = mustExist(job); !exists)
        return fail(exists.error());
    SqliteStatement rows(*database_, "SELECT at, kind, text FROM log WHERE job = ? ORDER BY id");
    rows.bind(static_cast<std::int64_t>(job));
    std::vector<LogLine> lines;
    for (;;) {
        const auto more = rows.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            return lines;
        lines.push_back({UtcTime(std::chrono::microseconds(rows.number(0))),
                         parseLogKind(rows.text(1)).value_or(LogKind::Step), rows.text(2)});
    }
}

} // namespace vitascope::studio
