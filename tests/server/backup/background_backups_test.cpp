// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/background_backups.h"

#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/support/backup_repository_contract.h"
#include "tests/support/fake_backup_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

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
    std::optional<backup::BackgroundBackups> backups;

    Stage() {
        backups.emplace(backup::BackgroundBackups::Parts{
            .work = work,
            .record = record,
            .audit = audit,
            .clock = clock,
            .folder = std::filesystem::path(folder.path().toStdString()) / "backups",
            .keep = [this] { return keep; },
            .take = [this](const auto& target, UtcTime, const auto& onProgress,
                           const auto& stop) { return take(target, onProgress, stop); }});
    }
    Result<backup::BackupReport> take(const std::filesystem::path& target, const backup::Progress& onProgress,
                                      const std::stop_token& stop) {
        onProgress(1, 4);
        while (!mayEnd.tryAcquire(1, 10))
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "the backup was stopped");
        if (fails)
            return fail(failure);
        std::filesystem::create_directories(target);
        return backup::BackupReport{.files = 3, .linkedFiles = 1, .copiedBytes = 100};
    }
    std::vector<backups::BackupView> list() { return *backups->list(); }
    // Begins one and lets it end.
    void makeOne() {
        clock.advance(std::chrono::seconds(1));
        QVERIFY(QTest::qWaitFor([this] { return backups->begin({}).has_value(); })); // the one before may tidy up yet
        mayEnd.release();
        QTRY_VERIFY(list().front().backup.state != BackupState::Running);
    }
    std::vector<std::string> acts() {
        std::vector<std::string> all;
        for (const auto& entry : audit.list({}, {}, 100)->items)
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
        QTRY_COMPARE(stage.list().size(), 2U);
        QTRY_COMPARE(QDir(stage.folder.filePath("backups")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
        stage.keep = 1;
        stage.makeOne();
        QTRY_COMPARE(stage.list().size(), 1U);
        QVERIFY(stage.list()[0].isKept);
    }

    void oneThatTheEndOfTheProgramCutOffHasFailed() {
        Stage stage;
        backups::Backup cut{.name = "cut", .begunAt = stage.clock.utcNow(), .endedAt = {}, .reason = {}};
        stage.record.rows["cut"] = cut;
        QVERIFY(QDir(stage.folder.path()).mkpath("backups/cut.part/blobs"));
        QVERIFY(stage.backups->recover());
        QVERIFY(stage.list()[0].backup.state == BackupState::Failed);
        QVERIFY(!QDir(stage.folder.filePath("backups/cut.part")).exists());
    }

    void itEndsSoonWhenTheServerEnds() {
        Stage stage;
        QVERIFY(stage.backups->begin({}));
        stage.backups.reset(); // nobody lets it end
        QVERIFY(stage.record.rows.begin()->second.state == BackupState::Failed);
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
