// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/background_backups.h"

#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/support/backup_repository_contract.h"
#include "tests/support/fake_backup_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <pthread.h>

using namespace vitascope;
using namespace vitascope::server;
using backups::BackupState;

namespace {

struct Stage {
    QTemporaryDir folder;
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeBackupRepository record;
    audit::FakeAuditRepository entries;
    audit::AuditLog audit{work, entries, clock, ids};
    int keep = 2;
    QSemaphore mayEnd;
    Error failure;
    bool fails = false;
    bool throws = false;
    std::atomic<BackupState> whileOldOnesGo = BackupState::Failed;
    std::optional<backup::BackgroundBackups> backups;

    Stage() {
        backups.emplace(backup::BackgroundBackups::Parts{
            .work = work,
            .record = record,
            .audit = audit,
            .clock = clock,
            .folder = std::filesystem::path(folder.path().toStdString()) / "backups",
            .keep =
                [this] {
                    whileOldOnesGo = list().front().backup.state;
                    return keep;
                },
            .take = [this](const auto& target, UtcTime, const auto& onProgress,
                           const auto& stop) { return take(target, onProgress, stop); }});
    }
    Result<backup::BackupReport> take(const std::filesystem::path& target, const backup::Progress& onProgress,
                                      const std::stop_token& stop) {
        onProgress(1, 4);
        while (!mayEnd.tryAcquire(1, 10))
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "the backup was stopped");
        clock.advance(std::chrono::seconds(1)); // entries of one millisecond have no order
        if (throws)
            throw 42;
        if (fails)
            return fail(failure);
        putFolder(target.filename().string());
        return backup::BackupReport{.files = 3, .linkedFiles = 1, .copiedBytes = 100};
    }
    std::vector<backups::BackupView> list() { return *backups->list(); }
    [[nodiscard]] QString pathOf(const std::string& name) const {
        return folder.filePath("backups/" + QString::fromStdString(name));
    }
    void putFolder(const std::string& name) const {
        QVERIFY(QDir().mkpath(pathOf(name)));
        QFile manifest(pathOf(name) + "/manifest.json");
        QVERIFY(manifest.open(QIODevice::WriteOnly));
        manifest.write(R"({"format":1,"version":"1","takenAt":"2026-05-01T12:00:00.000000Z","files":[]})");
    }
    void putRow(const std::string& name, BackupState state) {
        record.rows.push_back({.name = name, .state = state, .begunAt = clock.utcNow(), .endedAt = {}, .reason = {}});
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        for (const auto& view : list())
            all.push_back(view.backup.name);
        return all;
    }
    [[nodiscard]] QStringList folders() const {
        return QDir(folder.filePath("backups")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }
    // Begins one and lets it end.
    void makeOne() {
        clock.advance(std::chrono::seconds(1));
        QVERIFY(backups->begin({}));
        mayEnd.release();
        QTRY_VERIFY(list().front().backup.state != BackupState::Running);
    }
    std::vector<std::string> acts() {
        std::vector<std::string> all;
        const auto entries = audit.list({}, {}, 100);
        for (const auto& entry : entries->items)
            all.push_back(entry.act.action);
        return all;
    }
};

} // namespace

class BackgroundBackupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsRecordedFromItsBeginningToItsEnd() {
        Stage stage;
        const auto begun = stage.backups->begin({});
        QVERIFY(begun);
        QVERIFY(begun->backup.state == BackupState::Running);
        QTRY_COMPARE(stage.list()[0].done.value_or(0), 0.25);
        QVERIFY(!stage.list()[0].isKept);
        stage.mayEnd.release();
        QTRY_VERIFY(stage.list()[0].backup.state == BackupState::Done);
        const auto view = stage.list()[0];
        QVERIFY(view.isKept && !view.done && view.backup.endedAt);
        QCOMPARE(view.backup.files, 3U);
        QCOMPARE(view.backup.bytes, 100U);
        QCOMPARE(stage.acts(), (std::vector<std::string>{"backup.finish", "backup.begin"}));
    }

    void aSecondOneAtATimeIsRefused() {
        Stage stage;
        QVERIFY(stage.backups->begin({}));
        const auto second = stage.backups->begin({});
        QVERIFY(!second && second.error().code == ErrorCode::Conflict);
        QCOMPARE(stage.list().size(), 1U);
        stage.mayEnd.release();
        QTRY_VERIFY(stage.list()[0].backup.state == BackupState::Done);
        stage.makeOne();
        QCOMPARE(stage.list().size(), 2U);
    }

    void whyItFailedIsKept() {
        Stage stage;
        stage.fails = true;
        stage.failure = {ErrorCode::Unavailable, "the disk is full"};
        stage.makeOne();
        QVERIFY(stage.list()[0].backup.state == BackupState::Failed);
        QCOMPARE(stage.list()[0].backup.reason, std::string("the disk is full"));
        QCOMPARE(stage.acts().front(), std::string("backup.fail"));
    }

    void theOldestBeyondTheNumberAreRemoved() {
        Stage stage;
        for (int i = 0; i < 3; ++i)
            stage.makeOne();
        const auto two = stage.names();
        QCOMPARE(two.size(), 2U);
        QVERIFY(two[0] > two[1]);
        QCOMPARE(stage.folders(), (QStringList{QString::fromStdString(two[1]), QString::fromStdString(two[0])}));
        stage.keep = 1;
        stage.makeOne();
        QCOMPARE(stage.names().size(), 1U);
        QVERIFY(stage.names()[0] > two[0]);
        QVERIFY(stage.list()[0].isKept);
    }

    void theyAreGoneBeforeTheEndOfTheNewestIsKnown() {
        Stage stage;
        stage.makeOne();
        QVERIFY(stage.whileOldOnesGo == BackupState::Running);
    }

    void aClockThatStepsBackDoesNotCostTheNewest() {
        Stage stage;
        stage.makeOne();
        stage.makeOne();
        const auto before = stage.names();
        stage.clock.advance(-std::chrono::hours(2));
        stage.makeOne();
        stage.makeOne();
        const auto after = stage.names();
        QCOMPARE(after.size(), 2U);
        QVERIFY(after[0] > after[1] && after[0] < before[1]);
        QVERIFY(stage.list()[0].isKept && stage.list()[1].isKept);
    }

    void onlyFoldersThatAreThereCount() {
        Stage stage;
        stage.makeOne();
        const auto oldest = stage.names()[0];
        stage.makeOne();
        const auto moved = stage.names()[0];
        stage.makeOne(); // and the oldest is gone
        const auto third = stage.names()[0];
        QCOMPARE(stage.names(), (std::vector{third, moved}));
        QVERIFY(QDir(stage.pathOf(third)).removeRecursively());
        QVERIFY(QDir().rename(stage.pathOf(moved), stage.folder.filePath("elsewhere")));
        stage.putFolder(oldest);
        stage.record.rows.insert(
            stage.record.rows.begin(),
            {.name = oldest, .state = BackupState::Done, .begunAt = stage.clock.utcNow(), .endedAt = {}, .reason = {}});
        stage.makeOne();
        QVERIFY(QDir(stage.pathOf(oldest)).exists());
        QCOMPARE(stage.names().size(), 4U); // what is away may come back with its disk
    }

    void whatIsNotAWholeBackupIsNotRemoved() {
        Stage stage;
        stage.keep = 1;
        stage.putRow("films", BackupState::Done); // no name that is given here
        stage.putFolder("films");
        const std::string partial = "vitascope-20260501T120000.000000Z";
        stage.putRow(partial, BackupState::Done);
        QVERIFY(QDir().mkpath(stage.pathOf(partial)));
        stage.makeOne();
        QVERIFY(QDir(stage.pathOf("films")).exists());
        QVERIFY(QDir(stage.pathOf(partial)).exists());
        QCOMPARE(stage.names().size(), 3U);
    }

    void oneThatCannotBeRemovedDoesNotKeepTheOlderOnes_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("a name too long for a file") << QString(300, 'x');
        QTest::newRow("its place is taken while it is removed") << "vitascope-20260502T120000.000000Z";
    }
    void oneThatCannotBeRemovedDoesNotKeepTheOlderOnes() {
        QFETCH(QString, name);
        Stage stage;
        stage.keep = 1;
        const std::string older = "vitascope-20260501T120000.000000Z";
        stage.putRow(older, BackupState::Done);
        stage.putFolder(older);
        const auto stuck = name.toStdString();
        stage.putRow(stuck, BackupState::Done);
        if (name.size() < 100) {
            stage.putFolder(stuck);
            stage.putFolder(stuck + ".part");
        }
        stage.makeOne();
        QVERIFY(!QDir(stage.pathOf(older)).exists());
        QCOMPARE(stage.names().size(), 2U);
        QCOMPARE(stage.names()[1], stuck);
    }

    void oneThatTheEndOfTheProgramCutOffHasFailed() {
        Stage stage;
        const std::string cut = "vitascope-20260501T120000.000000Z";
        stage.putRow(cut, BackupState::Running);
        QVERIFY(QDir().mkpath(stage.pathOf(cut + ".part/blobs")));
        QVERIFY(stage.backups->recover());
        QVERIFY(stage.list()[0].backup.state == BackupState::Failed);
        QVERIFY(!QDir(stage.pathOf(cut + ".part")).exists());
    }

    // Its record is from the database in it, where it could not be finished yet.
    void theOneThatTheServerWasRestoredFromIsDone() {
        Stage stage;
        const std::string name = "vitascope-20260501T120000.000000Z";
        stage.putRow(name, BackupState::Running);
        stage.putFolder(name);
        QVERIFY(stage.backups->recover());
        const auto view = stage.list()[0];
        QVERIFY(view.backup.state == BackupState::Done && view.isKept);
        QVERIFY(view.backup.reason.empty() && view.backup.endedAt);
    }

    void oneThatRunsIsNotTakenForCutOff() {
        Stage stage;
        QVERIFY(stage.backups->begin({}));
        QVERIFY(stage.backups->recover());
        QVERIFY(stage.list()[0].backup.state == BackupState::Running);
        stage.mayEnd.release();
        QTRY_VERIFY(stage.list()[0].backup.state == BackupState::Done);
    }

    void oneThatThrowsHasFailedAndAnotherMayBegin() {
        Stage stage;
        stage.throws = true;
        stage.makeOne();
        QVERIFY(stage.list()[0].backup.state == BackupState::Failed);
        QVERIFY(!stage.list()[0].backup.reason.empty());
        stage.throws = false;
        stage.makeOne();
        QVERIFY(stage.list()[0].backup.state == BackupState::Done);
    }

    void withoutAThreadItHasFailedAndAnotherMayBegin() {
        Stage stage;
        pthread_attr_t usual;
        QCOMPARE(::pthread_getattr_default_np(&usual), 0);
        pthread_attr_t huge;
        QCOMPARE(::pthread_getattr_default_np(&huge), 0);
        QCOMPARE(::pthread_attr_setstacksize(&huge, std::size_t{1} << 50), 0); // more than can be addressed
        QCOMPARE(::pthread_setattr_default_np(&huge), 0);
        const auto begun = stage.backups->begin({});
        QCOMPARE(::pthread_setattr_default_np(&usual), 0);
        ::pthread_attr_destroy(&huge);
        ::pthread_attr_destroy(&usual);
        QVERIFY(!begun && begun.error().code == ErrorCode::Unavailable);
        QVERIFY(stage.list()[0].backup.state == BackupState::Failed);
        stage.makeOne();
        QVERIFY(stage.list()[0].backup.state == BackupState::Done);
    }

    void itEndsSoonWhenTheServerEnds() {
        Stage stage;
        QVERIFY(stage.backups->begin({}));
        stage.backups.reset(); // nobody lets it end
        QVERIFY(stage.record.rows.front().state == BackupState::Failed);
    }
};

class FakeBackupRepositoryTest : public test::BackupRepositoryContract {
    Q_OBJECT
    void makeEmpty() override { repository_.rows.clear(); }
    UnitOfWork& work() override { return work_; }
    backups::BackupRepository& repository() override { return repository_; }
    test::FakeUnitOfWork work_;
    test::FakeBackupRepository repository_;
};

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    BackgroundBackupsTest backups;
    FakeBackupRepositoryTest fake;
    return QTest::qExec(&backups, argc, argv) + QTest::qExec(&fake, argc, argv);
}
#include "background_backups_test.moc"
