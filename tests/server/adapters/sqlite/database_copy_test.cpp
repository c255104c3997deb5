// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a database around a change of its schema, and copies of one that is in use.
#include "server/adapters/sqlite/database_copy.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "shared/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::sqlite;

namespace {

constexpr Migration kNotes{
    1, "notes", "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT, parent INTEGER REFERENCES note (id));"};
constexpr Migration kOld[] = {kNotes};
// Takes a while, so that it can be interrupted.
constexpr Migration kNew[] = {kNotes,
                              {2, "colour",
                               "ALTER TABLE note ADD COLUMN colour TEXT; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                               "SELECT i + 1 FROM n WHERE i < "
                               "200000) INSERT INTO note (text, colour) SELECT 'new', 'red' FROM n;"},
                              {3, "size", "ALTER TABLE note ADD COLUMN size INTEGER; UPDATE note SET size = id;"}};

using Snapshot = std::map<std::string, std::string>; // content by name

Snapshot snapshotOf(const std::filesystem::path& folder) {
    Snapshot files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files[entry.path().filename().string()] = readFile(entry.path(), 1 << 28).value_or("?");
    return files;
}

Result<void> addNotes(UnitOfWork& work, int count) {
    return work.write([&](WriteScope& scope) -> Result<void> {
        for (int i = 0; i < count; ++i)
            if (auto added = execute(scope, "INSERT INTO note (text) VALUES (?)", std::string("old")); !added)
                return fail(added.error());
        return {};
    });
}

// As a program that was killed leaves it: with a WAL that holds what the file does not.
void leaveBehind(const std::filesystem::path& from, const std::filesystem::path& to) {
    for (const char* suffix : {"", "-wal"})
        std::filesystem::copy_file(from.string() + suffix, to.string() + suffix);
}

ErrorCode codeOf(const Result<std::unique_ptr<Database>>& opened) {
    return opened ? ErrorCode::Internal : opened.error().code;
}

} // namespace

class DatabaseCopyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::filesystem::path path(const char* name) { return folder_->filePath(name).toStdString(); }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void aNewerDatabaseIsRefusedAndNothingIsTouched_data() {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("after a proper end") << false;
        QTest::newRow("after a kill") << true;
    }
    void aNewerDatabaseIsRefusedAndNothingIsTouched() {
        QFETCH(bool, isKilled);
        std::filesystem::create_directory(path("data"));
        const auto file = path("data") / "v.sqlite";
        {
            const auto origin = isKilled ? path("origin.sqlite") : file;
            // With a WAL, the change of the schema is in it alone.
            { QVERIFY(Database::open(origin, {.migrations = kOld})); }
            const auto database = Database::open(origin, {.migrations = std::span(kNew).first(2)});
            QVERIFY(database && addNotes(**database, 10));
            if (isKilled)
                leaveBehind(origin, file);
        }
        std::filesystem::remove(beforeMigration(file));
        const auto before = snapshotOf(path("data"));
        QCOMPARE(before.size(), isKilled ? std::size_t(2) : std::size_t(1));

        QVERIFY(codeOf(Database::open(file, {.migrations = kOld})) == ErrorCode::Conflict);
        QVERIFY(checkSchemaOf(file, kOld).error().code == ErrorCode::Conflict);

        QVERIFY(snapshotOf(path("data")) == before);
        QVERIFY(Database::open(file, {.migrations = kNew}));
    }

    void theOldDatabaseIsKeptWhenTheSchemaChanges() {
        const auto file = path("v.sqlite");
        {
            const auto database = Database::open(file, {.migrations = kOld});
            QVERIFY(addNotes(**database, 10));
        }
        QVERIFY(!std::filesystem::exists(beforeMigration(file)));
        QCOMPARE(pendingMigrations(file, kNew)->size(), std::size_t(2));
        QVERIFY(Database::open(file, {.migrations = kNew}));
        QVERIFY(pendingMigrations(file, kNew)->empty());
        const auto kept = beforeMigration(file);
        QCOMPARE(examineDatabase(kept)->at("note"), std::int64_t(10));
        QVERIFY(Database::open(kept, {.migrations = kOld}));
    }

    void aMigrationThatIsKilledLeavesTheOldSchemaOrTheNew() {
        const auto file = path("v.sqlite");
        {
            const auto database = Database::open(file, {.migrations = kOld});
            QVERIFY(addNotes(**database, 10));
        }
        bool wasInterrupted = false;
        for (int milliseconds = 1; milliseconds < 4000; milliseconds *= 2) {
            const auto child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                const auto opened = Database::open(file, {.migrations = kNew});
                ::_exit(opened ? 0 : 1);
            }
            QTest::qSleep(milliseconds);
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            const auto pending = pendingMigrations(file, kNew);
            QVERIFY(pending);
            QVERIFY(pending->empty() || pending->size() == 2);
            const auto rows = examineDatabase(file);
            QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
            QCOMPARE(rows->at("note"), std::int64_t(pending->empty() ? 200'010 : 10));
            wasInterrupted |= !pending->empty();
            if (pending->empty())
                break;
        }
        QVERIFY(wasInterrupted);
        QVERIFY(Database::open(file, {.migrations = kNew}));
    }

    void aChangeThatBreaksAReferenceIsTakenBack() {
        constexpr Migration kBreaking[] = {
            kNotes,
            {2, "breaking",
             "INSERT INTO note (id, parent) VALUES (1, NULL); PRAGMA defer_foreign_keys=1; "
             "UPDATE note SET parent = 77;"}};
        const auto file = path("v.sqlite");
        { QVERIFY(Database::open(file, {.migrations = kOld})); }
        QVERIFY(!Database::open(file, {.migrations = kBreaking}));
        QCOMPARE(examineDatabase(file)->at("note"), std::int64_t(0));
    }

    void aCopyOfADatabaseInUseIsOneMomentOfIt() {
        const auto file = path("v.sqlite");
        const auto database = Database::open(file, {.migrations = kOld});
        QVERIFY(addNotes(**database, 20'000));
        std::atomic<bool> stop = false;
        std::atomic<int> written = 20'000;
        std::thread writer([&] {
            while (!stop && addNotes(**database, 7))
                written += 7;
        });
        for (int i = 0; i < 5; ++i) {
            const auto copy = path("copy") / std::to_string(i);
            std::filesystem::create_directories(copy.parent_path());
            const int least = written;
            std::uint64_t pages = 0;
            const auto copied = copyDatabase(file, copy, SourceState::Live, [&](auto done, auto) { pages = done; });
            if (!copied)
                stop = true;
            QVERIFY2(copied, copied ? "" : copied.error().message.c_str());
            QVERIFY(pages > 0);
            const auto rows = examineDatabase(copy);
            QVERIFY(rows);
            QVERIFY(rows->at("note") >= least);
            QCOMPARE((rows->at("note") - 20'000) % 7, std::int64_t(0));
            QVERIFY(copyDatabase(file, copy, SourceState::Live).error().code == ErrorCode::AlreadyExists);
        }
        stop = true;
        writer.join();
        QCOMPARE(snapshotOf(path("copy")).size(), std::size_t(5)); // no WAL or index beside them
    }

    void aCopyOfAnIdleDatabaseChangesNothing() {
        std::filesystem::create_directory(path("data"));
        const auto file = path("data") / "v.sqlite";
        {
            const auto database = Database::open(path("origin.sqlite"), {.migrations = kOld});
            QVERIFY(addNotes(**database, 100));
            leaveBehind(path("origin.sqlite"), file);
        }
        const auto before = snapshotOf(path("data"));
        QVERIFY(copyDatabase(file, path("copy.sqlite"), SourceState::Idle));
        QCOMPARE(examineDatabase(path("copy.sqlite"))->at("note"), std::int64_t(100));
        QVERIFY(snapshotOf(path("data")) == before);
    }

    void aDamagedDatabaseIsSaidToBe() {
        const auto file = path("v.sqlite");
        {
            const auto database = Database::open(file, {.migrations = kOld});
            QVERIFY(addNotes(**database, 5000));
        }
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(6 * 4096);
        stream << std::string(4 * 4096UL, '\0');
        stream.close();
        const auto rows = examineDatabase(file);
        QVERIFY(!rows);
        QVERIFY2(rows.error().message.find("v.sqlite") != std::string::npos, rows.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(DatabaseCopyTest)
#include "database_copy_test.moc"
