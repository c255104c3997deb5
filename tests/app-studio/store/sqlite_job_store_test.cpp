// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/store/sqlite_job_store.h"

#include "shared/base/file.h"
#include "tests/support/job_store_contract.h"

#include <QTemporaryDir>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitascope::test {

using studio::SqliteJobStore;

class SqliteJobStoreTest final : public JobStoreContract {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<SqliteJobStore> store_;

    [[nodiscard]] std::filesystem::path file() const { return folder_->filePath("queues/a.db").toStdString(); }
    void open() {
        store_.reset();
        auto opened = SqliteJobStore::open(file());
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        store_ = std::move(*opened);
    }

protected:
    void makeEmpty() override {
        store_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        open();
    }
    studio::JobStore& store() override { return *store_; }
    void spoil(studio::JobNumber id) override {
        store_.reset();
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(file().c_str(), &database), SQLITE_OK);
        const auto change = "UPDATE job SET stage = 'dancing' WHERE id = " + std::to_string(id);
        QCOMPARE(sqlite3_exec(database, change.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
        open();
    }

private Q_SLOTS:
    void everythingIsThereWhenItIsOpenedAgain() {
        QVERIFY(store_->put(everything(1)));
        QVERIFY(store_->putUpload(1, {"v720", "/api/v1/uploads/1", 1, 2}));
        QVERIFY(store_->addLine(1, {UtcTime(), studio::LogKind::Error, "x"}));
        open();
        QVERIFY(store_->jobs()->at(0) == everything(1));
        QCOMPARE(store_->notes(1)->uploads.size(), std::size_t{1});
        QCOMPARE(store_->log(1)->size(), std::size_t{1});
    }

    void whatWasWrittenSurvivesTheKillOfItsProcess() {
        store_.reset();
        const auto child = ::fork();
        if (child == 0) {
            auto opened = SqliteJobStore::open(file());
            const bool isKept = opened && (*opened)->put(everything(7)).has_value();
            ::kill(::getpid(), isKept ? SIGKILL : SIGTERM);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        open();
        QVERIFY(store_->jobs()->at(0) == everything(7));
    }

    void belongsToOneProcessAtATime() {
        const auto second = SqliteJobStore::open(file());
        QVERIFY(!second);
        QVERIFY(second.error().code == ErrorCode::Unavailable);
    }

    void isThePersonsAlone() {
        const auto permissions = std::filesystem::status(file()).permissions();
        QVERIFY((permissions & std::filesystem::perms::all) ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }

    void aFilmThatCannotEvenBeSetAsideDoesNotTakeTheOthersWithIt() {
        QVERIFY(store_->put(everything(1)));
        QVERIFY(store_->put(everything(2)));
        store_.reset();
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(file().c_str(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, "UPDATE job SET stage = x'00', asset = x'01' WHERE id = 1", nullptr, nullptr,
                              nullptr),
                 SQLITE_OK); // JSON takes no such values
        sqlite3_close(database);
        open();
        const auto jobs = store_->jobs();
        QVERIFY2(jobs, jobs ? "" : jobs.error().message.c_str());
        QCOMPARE(jobs->size(), std::size_t{1});
        QCOMPARE(store_->setAside().size(), std::size_t{1});
    }

    void oneOfALaterVersionIsLeftAlone() {
        QVERIFY(store_->put(film(1)));
        store_.reset();
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(file().c_str(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, "PRAGMA user_version = 99", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
        const auto opened = SqliteJobStore::open(file());
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::Conflict);
        QVERIFY(std::filesystem::exists(file()));
    }

    void aBrokenFileIsPutAside() {
        store_.reset();
        for (const auto* suffix : {"-wal", "-shm"})
            std::filesystem::remove(file().string() + suffix);
        QVERIFY(writeFileDurably(file(), std::string(10'000, 'x')));
        open();
        QVERIFY(store_->jobs()->empty());
        QVERIFY(std::filesystem::exists(file().string() + ".broken"));
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::SqliteJobStoreTest)
#include "sqlite_job_store_test.moc"
