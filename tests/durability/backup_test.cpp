// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore and migrate as an operator runs them, while clients work.
#include "tests/durability/database_check.h"
#include "tests/durability/server_site.h"
#include "tests/durability/swarm.h"

#include "server/adapters/sqlite/database.h"
#include "shared/base/child_process.h"
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

QString writeConfig(const std::filesystem::path& folder) {
    QFile file(text(folder / "server.toml"));
    if (file.open(QIODevice::WriteOnly))
        file.write("[server]\nlisten = \"127.0.0.1:0\"\ndata = \"data\"\n");
    return file.fileName();
}

void flipAByteOf(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    const char flipped = static_cast<char>(file.peek(1).at(0) ^ 1);
    QVERIFY(file.write(&flipped, 1) == 1);
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
    TitleId poster_;

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
        wire::TitleInput input;
        input.name = "A title with a poster";
        const auto title = desk.api.createTitle(input);
        QVERIFY(title);
        poster_ = title->id;
        ChildCommand ffmpeg;
        ffmpeg.program = "ffmpeg";
        ffmpeg.arguments = {
            "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=640x960", "-frames:v", "1", path("poster.png").string()};
        QVERIFY((*ChildProcess::start(std::move(ffmpeg), [](std::string_view) {}))->wait().isSuccess());
        const auto put = desk.api.putPicture(poster_, client::PictureKind::Poster,
                                             *readFile(path("poster.png"), 1 << 24), "image/png");
        QVERIFY2(put, put ? "" : put.error().message.c_str());
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
        const auto poster = witness.api.picture(poster_, client::PictureKind::Poster, 320, std::nullopt);
        QVERIFY2(poster, poster ? "" : poster.error().message.c_str());
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
        if (kind == "flip")
            flipAByteOf(path);
        else if (kind == "cut")
            QVERIFY(QFile::resize(path, QFile(path).size() - 1));
        else
            QVERIFY(QFile::remove(path));
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

    void aNewerDatabaseIsRefusedByEveryCommandAndNothingIsTouched() {
        const auto folder = path("newer");
        std::filesystem::create_directory(folder);
        std::filesystem::copy(site_->data(), folder / "data", std::filesystem::copy_options::recursive);
        const auto known = server::sqlite::builtInMigrations();
        std::vector<server::sqlite::Migration> newer(known.begin(), known.end());
        newer.push_back({9000, "future", "CREATE TABLE future (id INTEGER PRIMARY KEY);"});
        QVERIFY(server::sqlite::Database::open(folder / "data" / "vitascope.sqlite", {.migrations = newer}));
        const auto config = writeConfig(folder);
        const auto before = treeOf(text(folder));
        for (const auto& arguments :
             {QStringList{"serve"}, QStringList{"migrate"}, QStringList{"migrate", "--rehearse"}}) {
            const auto ended = run(arguments + QStringList{"--config", config});
            QCOMPARE(ended.code, 1);
            QVERIFY2(ended.errors.contains("newer version of Vitascope"), qPrintable(ended.errors));
            QVERIFY(treeOf(text(folder)) == before);
        }
        // Such a backup can be made, but only the newer version restores it.
        QCOMPARE(run({"backup", folder_.filePath("newer-backup"), "--config", config}).code, 0);
        const auto restored = run({"restore", folder_.filePath("newer-backup"), "--data", folder_.filePath("never")});
        QCOMPARE(restored.code, 1);
        QVERIFY2(restored.errors.contains("newer version of Vitascope"), qPrintable(restored.errors));
        QVERIFY(!QFile::exists(folder_.filePath("never")));
    }

    void anOlderDatabaseIsRehearsedAndThenMigrated() {
        const auto folder = path("older");
        std::filesystem::create_directories(folder / "data");
        const auto known = server::sqlite::builtInMigrations();
        const auto database = folder / "data" / "vitascope.sqlite";
        QVERIFY(server::sqlite::Database::open(database, {.migrations = known.first(known.size() - 1)}));
        QFile lock(text(folder / "data" / "lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        const auto config = writeConfig(folder);
        const auto before = treeOf(text(folder));
        const auto rehearsed = run({"migrate", "--rehearse", "--config", config});
        QVERIFY2(rehearsed.code == 0, qPrintable(rehearsed.errors));
        QVERIFY2(rehearsed.output.contains("Schema changes to make: 1") && rehearsed.output.contains("After: sound"),
                 qPrintable(rehearsed.output));
        QVERIFY(treeOf(text(folder)) == before);
        const auto migrated = run({"migrate", "--config", config});
        QVERIFY2(migrated.code == 0 && migrated.output.contains("After: sound"), qPrintable(migrated.output));
        QVERIFY(std::filesystem::exists(server::sqlite::beforeMigration(database)));
        const auto again = run({"migrate", "--config", config});
        QVERIFY2(again.code == 0 && again.output.contains("up to date"), qPrintable(again.output));
    }

    void aBackupOnAnotherDiskIsOfCopiesThatAreProven() {
        std::filesystem::create_directory(path("disk"));
        const auto volume = LoopVolume::make(path("disk"), 512ULL * 1024 * 1024);
        if (!volume)
            QSKIP(volume.error().message.c_str());
        const auto target = (*volume)->path() / "backup";
        const auto taken = run({"backup", text(target), "--config", text(site_->config())});
        QVERIFY2(taken.code == 0, qPrintable(taken.errors));
        QVERIFY2(taken.output.contains(" 0 of them linked"), qPrintable(taken.output));
        const auto restored = run({"restore", text(target), "--data", folder_.filePath("from-disk")});
        QVERIFY2(restored.code == 0, qPrintable(restored.errors));

        const auto damaged = path("damaged-site");
        std::filesystem::create_directory(damaged);
        std::filesystem::copy(site_->data(), damaged / "data", std::filesystem::copy_options::recursive);
        QDirIterator each(text(damaged / "data" / "blobs"), {QString(64, '?')}, QDir::Files,
                          QDirIterator::Subdirectories);
        QVERIFY(each.hasNext());
        flipAByteOf(each.next());
        const auto second = (*volume)->path() / "second";
        const auto refused = run({"backup", text(second), "--config", writeConfig(damaged)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains("not what its name says"), qPrintable(refused.errors));
        QVERIFY(!std::filesystem::exists(second) && !std::filesystem::exists(second.string() + ".part"));
    }

    void theDiskOfABackupMayBeFull() {
        const auto volume = LoopVolume::make(path("files"), 4ULL * 1024 * 1024);
        if (!volume)
            QSKIP(volume.error().message.c_str());
        const auto target = (*volume)->path() / "backup";
        const auto taken = run({"backup", text(target), "--config", text(site_->config())});
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.errors.contains("bytes free"), qPrintable(taken.errors));
        QVERIFY(!std::filesystem::exists(target) && !std::filesystem::exists(target.string() + ".part"));
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
