// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore and migrate as an operator runs them, while clients work.
#include "tests/durability/database_check.h"
#include "tests/durability/server_site.h"
#include "tests/durability/swarm.h"

#include "shared/base/file.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace vitascope;
using namespace vitascope::test;

namespace {

struct Ended {
    int code = -1;
    QString output;
    QString errors;
};

Ended run(const QStringList& arguments) {
    QProcess program;
    program.start(QStringLiteral(VITASCOPE_BINARY_DIR "/bin/vitascope-server"), arguments);
    program.waitForFinished(60'000);
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
}

QString text(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

using Tree = std::map<QString, QByteArray>;

Tree treeOf(const QString& folder) {
    Tree tree;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        tree[file.fileName()] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }
    return tree;
}

void expectNoLosses(const TrialLog& log) {
    for (const auto& loss : log.losses())
        qWarning("%s", loss.c_str());
    QVERIFY(log.losses().empty());
}

} // namespace

class BackupTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::optional<FilmSource> source_;
    std::unique_ptr<ServerSite> site_;
    std::unique_ptr<Swarm> before_; // its work was over when the backup began
    QString backup_;

    std::filesystem::path path(const char* name) { return folder_.filePath(name).toStdString(); }

private Q_SLOTS:
    void initTestCase() {
        auto source = FilmSource::make(path("."), VITASCOPE_BINARY_DIR "/bin");
        if (!source && source.error().code == ErrorCode::NotFound)
            QSKIP("ffmpeg, which renders the film, is not installed");
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        source_ = std::move(*source);
        for (const char* name : {"site", "restored", "files"})
            std::filesystem::create_directory(path(name));
        site_ = std::move(*ServerSite::make(path("site"), Mishap::Kill));
        QVERIFY(site_->start());
        Desk desk(site_->url());
        QVERIFY(desk.api.claim({Secret(site_->claimToken()), Swarm::kLogin, Secret(Swarm::kPassword), "The Editor"}));
        before_ = std::make_unique<Swarm>(*source_, path("files"));
        QVERIFY(before_->start(site_->url(), site_->url(), 100));
        before_->gate().open();
        QTest::qSleep(4'000);
        before_->stop();
        expectNoLosses(before_->log());
        QVERIFY(before_->log().counts().contains("titles published"));
    }

    void aBackupUnderLoadHoldsWhatWasAcknowledgedBefore() {
        Swarm load(*source_, path("files"));
        QVERIFY(load.start(site_->url(), site_->url(), 200));
        load.gate().open();
        QTest::qSleep(300);
        backup_ = folder_.filePath("backup");
        const auto taken = run({"backup", backup_, "--config", text(site_->config())});
        QVERIFY2(taken.code == 0, qPrintable(taken.errors));
        QVERIFY2(taken.output.contains("files"), qPrintable(taken.output));
        load.stop();
        expectNoLosses(load.log());
        QVERIFY(QFile::exists(backup_ + "/manifest.json"));
        QVERIFY(!QFile::exists(backup_ + ".part"));
        QVERIFY(QFile::exists(text(site_->data() / "last-backup")));
    }

    void aRestoredServerKeepsItsWord() {
        QVERIFY(site_->stop());
        const auto folder = path("restored");
        const auto restored = run({"restore", backup_, "--data", text(folder / "data")});
        QVERIFY2(restored.code == 0, qPrintable(restored.errors));
        QVERIFY(checkDatabase(folder / "data" / "vitascope.sqlite", path("files")));
        before_->auditFiles(folder / "data", true);

        auto site = ServerSite::make(folder, Mishap::Kill, site_->port());
        QVERIFY(site && (*site)->start());
        Desk witness(site_->url());
        QVERIFY(witness.api.signIn({Swarm::kLogin, Secret(Swarm::kPassword), "witness"}));
        before_->audit(witness.api, true);
        expectNoLosses(before_->log());
        QVERIFY((*site)->stop());
    }

    void aBackupOfAStoppedServerChangesNothingButTheTimeOfTheLast() {
        auto before = treeOf(text(site_->data()));
        const auto taken = run({"backup", folder_.filePath("cold"), "--config", text(site_->config())});
        QVERIFY2(taken.code == 0, qPrintable(taken.errors));
        auto after = treeOf(text(site_->data()));
        before.erase(text(site_->data() / "last-backup"));
        after.erase(text(site_->data() / "last-backup"));
        QVERIFY(before == after);
    }

    void aTargetThatIsThereIsRefused() {
        const auto before = treeOf(backup_);
        const auto taken = run({"backup", backup_, "--config", text(site_->config())});
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.errors.contains("not empty"), qPrintable(taken.errors));
        QVERIFY(treeOf(backup_) == before);
    }

    void onlyAnEmptyFolderIsRestoredTo() {
        const auto before = treeOf(text(site_->data()));
        const auto restored = run({"restore", backup_, "--data", text(site_->data())});
        QCOMPARE(restored.code, 1);
        QVERIFY2(restored.errors.contains("not empty"), qPrintable(restored.errors));
        QVERIFY(treeOf(text(site_->data())) == before);
    }

    void aDamagedBackupIsRefused_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        QTest::newRow("database") << "vitascope.sqlite"
                                  << "flip";
        QTest::newRow("manifest") << "manifest.json"
                                  << "cut";
        QTest::newRow("blob") << "blobs"
                              << "flip";
        QTest::newRow("blob cut") << "blobs"
                                  << "cut";
        QTest::newRow("blob gone") << "blobs"
                                   << "remove";
    }
    void aDamagedBackupIsRefused() {
        QFETCH(const QString, file);
        QFETCH(const QString, kind);
        const auto copy = folder_.filePath("damaged");
        std::filesystem::remove_all(copy.toStdString());
        std::filesystem::copy(backup_.toStdString(), copy.toStdString(), std::filesystem::copy_options::recursive);
        auto path = copy + "/" + file;
        if (file == "blobs") {
            QDirIterator each(path, QDir::Files, QDirIterator::Subdirectories);
            QVERIFY(each.hasNext());
            path = each.next();
        }
        QFile bytes(path);
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        if (kind == "flip") {
            QVERIFY(bytes.seek(bytes.size() / 2));
            const char flipped = static_cast<char>(bytes.peek(1).at(0) ^ 1);
            QVERIFY(bytes.write(&flipped, 1) == 1);
        } else if (kind == "cut") {
            QVERIFY(bytes.resize(bytes.size() - 1));
        } else {
            QVERIFY(bytes.remove());
        }
        bytes.close();
        const auto target = folder_.filePath("never");
        const auto restored = run({"restore", copy, "--data", target});
        QCOMPARE(restored.code, 1);
        QVERIFY2(restored.errors.contains("damaged"), qPrintable(restored.errors));
        QVERIFY(!QFile::exists(target) && !QFile::exists(target + ".part"));
    }

    void whatIsNoBackupIsRefused() {
        const auto restored = run({"restore", folder_.filePath("files"), "--data", folder_.filePath("never")});
        QCOMPARE(restored.code, 1);
        QVERIFY2(restored.errors.contains("is no backup"), qPrintable(restored.errors));
    }

    void aRehearsalChangesNothing() {
        const auto before = treeOf(text(site_->data()));
        const auto rehearsed = run({"migrate", "--rehearse", "--config", text(site_->config())});
        QVERIFY2(rehearsed.code == 0, qPrintable(rehearsed.errors));
        QVERIFY2(rehearsed.output.contains("nothing was changed"), qPrintable(rehearsed.output));
        QVERIFY(treeOf(text(site_->data())) == before);
    }

    void theDiskOfABackupMayBeFull() {
        const auto volume = LoopVolume::make(path("files"), 4ULL * 1024 * 1024);
        if (!volume)
            QSKIP(volume.error().message.c_str());
        const auto target = (*volume)->path() / "backup";
        const auto taken = run({"backup", text(target), "--config", text(site_->config())});
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.errors.contains("No space left") || taken.errors.contains("full"), qPrintable(taken.errors));
        QVERIFY(!std::filesystem::exists(target) && !std::filesystem::exists(target.string() + ".part"));
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
