// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/sqlite/database.h"

#include "server/adapters/sqlite/statement.h"
#include "server/domain/catalog/genre.h"
#include "shared/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::sqlite;

namespace {

constexpr Migration kNotes{1, "notes",
                           "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT UNIQUE, "
                           "parent INTEGER REFERENCES note (id));"};
constexpr Migration kOne[] = {kNotes};
constexpr Migration kTwo[] = {kNotes, {2, "colour", "ALTER TABLE note ADD COLUMN colour TEXT;"}};
constexpr Migration kBroken[] = {kNotes,
                                 {2, "broken", "CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);"}};

DatabaseOptions with(std::span<const Migration> migrations) {
    return {.readers = 2, .busyTimeout = std::chrono::milliseconds(100), .migrations = migrations};
}

Result<void> addNote(UnitOfWork& work, std::int64_t id, const std::string& text) {
    return work.write([&](WriteScope& scope) -> Result<void> {
        return execute(scope, "INSERT INTO note (id, text) VALUES (?, ?)", id, text).map([](auto) {});
    });
}

Result<std::int64_t> countNotes(UnitOfWork& work) {
    return work.read([](ReadScope& scope) -> Result<std::int64_t> {
        return selectOne<std::int64_t>(scope, "SELECT COUNT(*) FROM note").map([](const auto& row) {
            return std::get<0>(*row);
        });
    });
}

template<class T>
QByteArray codeOf(const Result<T>& result) {
    return result ? "ok" : QByteArray::fromStdString(std::string(toString(result.error().code)));
}

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    int files_ = 0;

    std::filesystem::path newPath() { return folder_.filePath(QString::number(++files_) + " 100%?#.db").toStdString(); }
    std::unique_ptr<Database> openNotes() {
        auto database = Database::open(newPath(), with(kOne));
        if (!database)
            qFatal("%s", database.error().message.c_str());
        return std::move(*database);
    }

private Q_SLOTS:
    void makesTheFileReadableByItsOwnerOnly() {
        const auto path = newPath();
        QVERIFY(Database::open(path, with(kOne)));
        struct stat status {};
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600U);
    }

    void keepsWhatWasWrittenWhenOpenedAgain() {
        const auto path = newPath();
        {
            auto database = Database::open(path, with(kOne));
            QVERIFY(addNote(**database, 1, "kept"));
        }
        auto database = Database::open(path, with(kTwo));
        QVERIFY(database);
        QCOMPARE(countNotes(**database).value_or(-1), 1);
        QVERIFY((*database)->checkpoint());
    }

    void appliesEveryMigrationOfTheProgramToAnEmptyFile() {
        const auto path = newPath();
        auto database = Database::open(path);
        QVERIFY2(database, database ? "" : database.error().message.c_str());
        database->reset();
        QVERIFY(Database::open(path));
    }

    void builtInMigrationsAreNumberedInOrder() {
        int previous = 0;
        for (const auto& migration : builtInMigrations()) {
            QVERIFY(migration.number > previous);
            previous = migration.number;
        }
        QVERIFY(previous >= 2);
    }

    void aGenreOfAnOldDatabaseGetsTheKeyThatItWouldHaveNow() {
        const auto path = newPath();
        const auto all = builtInMigrations();
        const auto rekeying = std::ranges::find(all, 96, &Migration::number);
        auto database = Database::open(path, with(all.first(static_cast<std::size_t>(rekeying - all.begin()))));
        QVERIFY(database);
        for (const auto* name : {"Sci-Fi & Fantasy", "Drama", "Été, X", "sci-fi fantasy"})
            QVERIFY((*database)->write([&](WriteScope& scope) -> Result<void> {
                return execute(scope, "INSERT INTO genre (key, name) VALUES (lower(replace(?, ' ', '-')), ?)",
                               std::string(name), std::string(name))
                    .map([](auto) {});
            }));
        database->reset();
        database = Database::open(path);
        QVERIFY(database);
        const auto genres = (*database)->read(
            [](ReadScope& scope) { return select<std::string, std::string>(scope, "SELECT key, name FROM genre"); });
        QVERIFY(genres);
        QCOMPARE(genres->size(), std::size_t(3)); // two were one and the same
        for (const auto& [key, name] : *genres)
            QCOMPARE(key, catalog::genreKey(name));
    }

    void refusesADatabaseOfANewerVersionAndLeavesItAsItWas() {
        const auto path = newPath();
        QVERIFY(Database::open(path, with(kTwo)));
        const auto before = readFile(path, 1 << 20);
        const auto database = Database::open(path, with(kOne));
        QCOMPARE(codeOf(database), QByteArray("conflict"));
        QVERIFY(database.error().message.find("newer version") != std::string::npos);
        QVERIFY(before == readFile(path, 1 << 20));
    }

    void aMigrationThatFailsLeavesNoTrace() {
        const auto path = newPath();
        const auto broken = Database::open(path, with(kBroken));
        QVERIFY(!broken);
        QVERIFY(broken.error().message.find("broken") != std::string::npos);
        auto database = Database::open(path, with(kOne));
        QVERIFY(database);
        const auto tables = (*database)->read([](ReadScope& scope) -> Result<std::int64_t> {
            return select<std::string>(scope, "SELECT name FROM sqlite_master WHERE name = 'half'")
                .map([](const auto& r) { return static_cast<std::int64_t>(r.size()); });
        });
        QCOMPARE(tables.value_or(-1), 0);
    }

    void refusesFilesThatAreNotADatabase_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("short text") << QByteArray("hello") << QByteArray("corrupt");
        QTest::newRow("long text") << QByteArray(8192, 'x') << QByteArray("corrupt");
        QTest::newRow("true start, then nonsense")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, '\xff') << QByteArray("unavailable");
    }
    void refusesFilesThatAreNotADatabase() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, code);
        const auto path = newPath();
        std::ofstream(path, std::ios::binary).write(content.data(), content.size());
        QCOMPARE(codeOf(Database::open(path, with(kOne))), code);
        QCOMPARE(QByteArray::fromStdString(readFile(path, 1 << 20).value_or("")), content);
    }

    void refusesTheDatabaseOfAnotherApplication() {
        const auto path = newPath();
        {
            auto other = Connection::open(path, Connection::Mode::Writer, std::chrono::milliseconds(100));
            QVERIFY(other && (*other)->run("CREATE TABLE theirs (id INTEGER)"));
        }
        QCOMPARE(codeOf(Database::open(path, with(kOne))), QByteArray("conflict"));
    }

    void reportsAFolderThatIsMissing() {
        QCOMPARE(codeOf(Database::open("/nonexistent/folder/x.db", with(kOne))), QByteArray("not-found"));
    }

    void takesEverythingBackWhenTheWorkFails() {
        auto database = openNotes();
        const auto done = database->write([](WriteScope& scope) -> Result<void> {
            if (auto added = execute(scope, "INSERT INTO note (id) VALUES (1)"); !added)
                return fail(added.error());
            return fail(ErrorCode::Conflict, "changed my mind");
        });
        QCOMPARE(codeOf(done), QByteArray("conflict"));
        QCOMPARE(countNotes(*database).value_or(-1), 0);
    }

    void turnsAnExceptionIntoAnErrorAndTakesEverythingBack() {
        auto database = openNotes();
        const auto done = database->write([](WriteScope& scope) -> Result<void> {
            (void)execute(scope, "INSERT INTO note (id) VALUES (1)");
            throw std::runtime_error("bug");
        });
        QCOMPARE(codeOf(done), QByteArray("internal"));
        QCOMPARE(countNotes(*database).value_or(-1), 0);
    }

    void namesConstraintsThatWereBroken_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("primary key") << "INSERT INTO note (id) VALUES (1)" << QByteArray("already-exists");
        QTest::newRow("unique") << "INSERT INTO note (id, text) VALUES (2, 'a')" << QByteArray("already-exists");
        QTest::newRow("foreign key") << "INSERT INTO note (id, parent) VALUES (2, 77)" << QByteArray("conflict");
        QTest::newRow("no such table") << "INSERT INTO nothing (id) VALUES (2)" << QByteArray("internal");
    }
    void namesConstraintsThatWereBroken() {
        QFETCH(QString, sql);
        QFETCH(QByteArray, code);
        auto database = openNotes();
        QVERIFY(addNote(*database, 1, "a"));
        const auto done = database->write([&](WriteScope& scope) { return execute(scope, sql.toStdString()); });
        QCOMPARE(codeOf(done), code);
        QVERIFY(addNote(*database, 3, "still works"));
    }

    void readersCannotWrite() {
        auto database = openNotes();
        const auto done = database->read(
            [](ReadScope& scope) { return execute(connectionOf(scope), "INSERT INTO note (id) VALUES (1)"); });
        QVERIFY(!done);
        QCOMPARE(countNotes(*database).value_or(-1), 0);
    }

    void refusesAScopeWithinAScope() {
        auto database = openNotes();
        const auto done = database->write([&](WriteScope&) { return addNote(*database, 1, "inner"); });
        QCOMPARE(codeOf(done), QByteArray("internal"));
        QVERIFY(addNote(*database, 1, "afterwards"));
    }

    void aReadKeepsItsViewWhileAnotherThreadWrites() {
        auto database = openNotes();
        const auto done = database->read([&](ReadScope& scope) -> Result<std::int64_t> {
            (void)select<std::int64_t>(scope, "SELECT id FROM note");
            std::thread([&] { (void)addNote(*database, 1, "meanwhile"); }).join();
            return select<std::int64_t>(scope, "SELECT id FROM note").map([](const auto& rows) {
                return static_cast<std::int64_t>(rows.size());
            });
        });
        QCOMPARE(done.value_or(-1), 0);
        QCOMPARE(countNotes(*database).value_or(-1), 1);
    }

    void saysUnavailableWhileAnotherProgramHoldsTheLock() {
        const auto path = newPath();
        auto database = Database::open(path, with(kOne));
        auto other = Connection::open(path, Connection::Mode::Writer, std::chrono::milliseconds(100));
        QVERIFY(database && other && (*other)->run("BEGIN IMMEDIATE"));
        QCOMPARE(codeOf(addNote(**database, 1, "a")), QByteArray("unavailable"));
        QVERIFY((*other)->run("COMMIT"));
        QVERIFY(addNote(**database, 1, "a"));
    }

    void threadsThatWriteAtOnceAllSucceed() {
        auto opened = Database::open(newPath(), {.migrations = kOne});
        QVERIFY(opened);
        auto& database = **opened;
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 25; ++i) {
                    failures += addNote(database, t * 100 + i, std::to_string(t * 100 + i)) ? 0 : 1;
                    failures += countNotes(database) ? 0 : 1;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(countNotes(database).value_or(-1), 100);
    }

    void everyTypeOfColumnComesBackAsItWas() {
        auto database = openNotes();
        const auto id = TitleId(Uuid::makeV7(UtcTime(std::chrono::microseconds(1))));
        const auto time = UtcTime(std::chrono::microseconds(1'700'000'000'123'456));
        const auto digest = Sha256::of("x");
        using Row = std::tuple<std::string, std::int64_t, int, bool, double, UtcTime, TitleId, Digest,
                               std::optional<std::string>, std::optional<std::int64_t>, std::uint64_t>;
        const Row in{"Гранд 🎬 'quote'", std::int64_t{1} << 40, -5, true, 0.5, time, id, digest, std::nullopt, 7, 9};
        const auto out = database->write([&](WriteScope& scope) -> Result<std::optional<Row>> {
            auto made =
                execute(scope, "CREATE TABLE t (a TEXT, b INTEGER, c INTEGER, d INTEGER, e REAL, f INTEGER, g TEXT, "
                               "h TEXT, i TEXT, j INTEGER, k INTEGER)");
            if (!made)
                return fail(made.error());
            auto added = std::apply(
                [&](const auto&... v) { return execute(scope, "INSERT INTO t VALUES (?,?,?,?,?,?,?,?,?,?,?)", v...); },
                in);
            if (!added)
                return fail(added.error());
            return selectOne<std::string, std::int64_t, int, bool, double, UtcTime, TitleId, Digest,
                             std::optional<std::string>, std::optional<std::int64_t>, std::uint64_t>(scope,
                                                                                                     "SELECT * FROM t");
        });
        QVERIFY2(out, out ? "" : out.error().message.c_str());
        QVERIFY(*out && **out == in);
    }

    // A disk that fails to read looks the same to SQLite; the caller may ask again when it is mended.
    void aDatabaseThatCannotBeReadIsUnavailable() {
        const auto path = newPath();
        {
            const auto database = Database::open(path, with(kOne));
            for (int i = 0; i < 500; ++i)
                QVERIFY(addNote(**database, i, std::string(100, 'a') + std::to_string(i)));
        }
        const auto database = Database::open(path, with(kOne));
        QVERIFY(database);
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4 * 4096);
        file << std::string(8 * 4096UL, '\xee');
        file.close();
        QCOMPARE(codeOf(countNotes(**database)), QByteArray("unavailable"));
    }

    void aStoredIdThatIsNoUuidIsCorrupt() {
        auto database = openNotes();
        QVERIFY(addNote(*database, 1, "no uuid"));
        const auto read =
            database->read([](ReadScope& scope) { return selectOne<TitleId>(scope, "SELECT text FROM note"); });
        QCOMPARE(codeOf(read), QByteArray("corrupt"));
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
