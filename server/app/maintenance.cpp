// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/maintenance.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/database_copy.h"
#include "server/app/data_folder.h"
#include "server/app/progress_line.h"
#include "server/backup/restore.h"
#include "server/backup/take_backup.h"
#include "shared/base/log.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace vitascope::server::app {
namespace {

namespace fs = std::filesystem;

constexpr auto kLastBackup = "last-backup"; // in the data folder: the time
constexpr std::size_t kLongestTime = 64;

void say(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

// A folder with a database in it, and whether a server runs on it. While this lives, none can start if none ran.
struct Site {
    fs::path database;
    std::optional<DataFolder> held; // nothing while a server runs

    [[nodiscard]] sqlite::SourceState state() const {
        return held ? sqlite::SourceState::Idle : sqlite::SourceState::Live;
    }
};

Result<Site> siteOf(const fs::path& data) {
    std::error_code error;
    Site site{.database = data / backup::kDatabaseName, .held = {}};
    if (!fs::exists(site.database, error))
        return fail(ErrorCode::NotFound, "there is no database in the data folder " + data.string());
    auto folder = DataFolder::open(data);
    if (folder)
        site.held.emplace(std::move(*folder));
    else if (folder.error().code != ErrorCode::Conflict)
        return fail(folder.error());
    return site;
}

// A folder for a copy, which goes with it.
class Scratch {
public:
    static Result<Scratch> make() {
        std::error_code error;
        auto pattern = (fs::temp_directory_path(error) / "vitascope-migrate-XXXXXX").string();
        if (error || ::mkdtemp(pattern.data()) == nullptr)
            return fail(errorFromErrno("make a folder for a copy", pattern));
        return Scratch(pattern);
    }
    ~Scratch() {
        std::error_code ignored;
        if (!path_.empty())
            fs::remove_all(path_, ignored);
    }
    Scratch(Scratch&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    Scratch& operator=(Scratch&&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    explicit Scratch(fs::path path) : path_(std::move(path)) {}
    fs::path path_;
};

void sayPending(const std::vector<sqlite::Migration>& pending) {
    if (pending.empty())
        return say("The schema is up to date: there is nothing to migrate.");
    say(fmt::format("Schema changes to make: {}", pending.size()));
    for (const auto& migration : pending)
        say(fmt::format("  {:04} {}", migration.number, migration.name));
}

void sayRows(const sqlite::RowCounts& before, const sqlite::RowCounts& after) {
    say(fmt::format("{:<28} {:>12} {:>12}", "rows", "before", "after"));
    auto all = before;
    all.insert(after.begin(), after.end());
    const auto count = [](const sqlite::RowCounts& rows, const std::string& table) {
        const auto found = rows.find(table);
        return found == rows.end() ? std::string("-") : fmt::format("{}", found->second);
    };
    for (const auto& [table, rows] : all)
        if (const auto was = count(before, table), is = count(after, table); was != is || rows > 0)
            say(fmt::format("  {:<26} {:>12} {:>12}", table, was, is));
}

// Brings the database up to date, looks at it before and after, and tells of it.
Result<void> migrateFile(const fs::path& database) {
    const auto pending = sqlite::checkSchemaOf(database, sqlite::builtInMigrations()).and_then([&] {
        return sqlite::pendingMigrations(database, sqlite::builtInMigrations());
    });
    if (!pending)
        return fail(pending.error());
    sayPending(*pending);
    const auto before = sqlite::examineDatabase(database);
    if (!before)
        return fail("before the migration", before.error());
    say("Before: sound.");
    if (pending->empty())
        return {};
    const auto begun = std::chrono::steady_clock::now();
    if (auto opened = sqlite::Database::open(database); !opened)
        return fail(opened.error());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const auto after = sqlite::examineDatabase(database);
    if (!after)
        return fail("after the migration", after.error());
    say(fmt::format("After: sound. It took {:.2f} s.", took.count()));
    sayRows(*before, *after);
    return {};
}

} // namespace

Result<void> backUp(const fs::path& data, const fs::path& target) {
    const auto site = siteOf(data);
    if (!site)
        return fail(site.error());
    const SystemClock clock;
    const auto now = clock.utcNow();
    ProgressLine line("backing up");
    const auto report = backup::takeBackup({.source = {.database = site->database,
                                                       .blobs = data / "blobs",
                                                       .pictures = data / "pictures",
                                                       .spool = data / "spool"},
                                            .state = site->state(),
                                            .target = target,
                                            .version = VITASCOPE_VERSION,
                                            .now = now},
                                           [&](auto done, auto total) { line.show(done, total); });
    line.end();
    if (!report)
        return fail("nothing was backed up", report.error());
    say(fmt::format("{}: {} files, {} of them linked, {} copied; the state of {}", target.string(), report->files,
                    report->linkedFiles, toSize(report->copiedBytes), toRfc3339(now)));
    if (auto noted = writeFileDurably(data / kLastBackup, toRfc3339(now)); !noted)
        say("The time of this backup could not be noted: " + noted.error().message);
    return {};
}

Result<backup::BackupReport> backUpRunning(const fs::path& data, const fs::path& target, UtcTime now,
                                           std::uint64_t reserve, const backup::Progress& onProgress,
                                           const std::stop_token& stop) {
    auto report = backup::takeBackup({.source = {.database = data / backup::kDatabaseName,
                                                 .blobs = data / "blobs",
                                                 .pictures = data / "pictures",
                                                 .spool = data / "spool"},
                                      .state = sqlite::SourceState::Live,
                                      .target = target,
                                      .version = VITASCOPE_VERSION,
                                      .now = now,
                                      .stop = stop,
                                      .reserve = reserve},
                                     onProgress);
    if (report)
        if (auto noted = writeFileDurably(data / kLastBackup, toRfc3339(now)); !noted)
            log::warning("the time of a backup was not noted", {{"reason", noted.error().message}});
    return report;
}

Result<void> restore(const fs::path& backup, const fs::path& data) {
    ProgressLine line("restoring");
    const auto manifest = backup::restoreBackup(backup, data, sqlite::builtInMigrations(),
                                                [&](auto done, auto total) { line.show(done, total); });
    line.end();
    if (!manifest)
        return fail("nothing was restored", manifest.error());
    say(fmt::format("{}: {} files; the state of {}", data.string(), manifest->files.size(),
                    toRfc3339(manifest->takenAt)));
    return {};
}

Result<void> migrate(const fs::path& data) {
    const auto site = siteOf(data);
    if (!site)
        return fail(site.error());
    if (!site->held)
        return fail(ErrorCode::Conflict, "a server runs on " + data.string() + "; stop it first");
    auto migrated = migrateFile(site->database);
    std::error_code error;
    if (migrated && fs::exists(sqlite::beforeMigration(site->database), error))
        say("The database as it was before its last migration: " + sqlite::beforeMigration(site->database).string());
    return migrated;
}

Result<void> rehearseMigration(const fs::path& data) {
    const auto site = siteOf(data);
    if (!site)
        return fail(site.error());
    const auto scratch = Scratch::make();
    if (!scratch)
        return fail(scratch.error());
    const auto copy = scratch->path() / backup::kDatabaseName;
    auto migrated =
        sqlite::copyDatabase(site->database, copy, site->state()).and_then([&] { return migrateFile(copy); });
    if (migrated)
        say("This was a rehearsal on a copy; nothing was changed.");
    return migrated;
}

std::optional<UtcTime> lastBackupOf(const fs::path& data) {
    const auto text = readFile(data / kLastBackup, kLongestTime);
    return text ? parseRfc3339(*text) : std::nullopt;
}

} // namespace vitascope::server::app
