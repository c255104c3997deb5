// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of a data folder that changes while they are taken.
#include "server/backup/take_backup.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/upload_repository.h"
#include "server/backup/file_transfer.h"
#include "shared/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace vitascope;
using namespace vitascope::server;

namespace {

namespace fs = std::filesystem;

const UserId kEditor = *UserId::parse("01900000-0000-7000-8000-000000000001");
const UploadId kUpload = *UploadId::parse("01900000-0000-7000-8000-000000000002");

struct Fixture {
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    backup::BackupOrder order{.source = {.database = root / "v.sqlite",
                                         .blobs = root / "blobs",
                                         .pictures = root / "pictures",
                                         .spool = root / "spool"},
                              .state = sqlite::SourceState::Live,
                              .target = root / "backup",
                              .version = "1",
                              .now = {}};
    std::unique_ptr<sqlite::Database> database = *sqlite::Database::open(order.source.database);

    void write(const fs::path& file, const std::string& text) {
        fs::create_directories(file.parent_path());
        std::ofstream(file) << text;
    }
    fs::path picture(int number) const { return order.source.pictures / std::to_string(number) / "640.jpg"; }

    void beginUpload(const std::string& bytes) {
        write(order.source.spool / kUpload.toString(), bytes);
        const storage::Upload upload{.id = kUpload,
                                     .owner = kEditor,
                                     .length = 100,
                                     .offset = bytes.size(),
                                     .metadata = {},
                                     .createdAt = {},
                                     .expiresAt = {}};
        const auto begun = database->write([&](WriteScope& scope) -> Result<void> {
            if (auto made = sqlite::execute(scope,
                                            "INSERT INTO user (id, login, login_key, display_name, role, "
                                            "password_hash, created_at) VALUES (?, 'e', 'e', 'E', 'editor', 'x', 0)",
                                            kEditor);
                !made)
                return fail(made.error());
            return sqlite::SqliteUploadRepository().insert(scope, upload);
        });
        QVERIFY2(begun, begun ? "" : begun.error().message.c_str());
    }
};

} // namespace

class TakeBackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureThatGoesMeanwhileCostsNoOther() {
        Fixture f;
        for (int i = 0; i < 20; ++i)
            f.write(f.picture(i), "picture");
        f.write(f.order.source.pictures / "work" / "x" / "640.jpg", "half a picture");
        bool isBegun = false;
        const auto taken = backup::takeBackup(f.order, [&](auto, auto) {
            if (!std::exchange(isBegun, true))
                for (int i = 0; i < 10; ++i)
                    fs::remove_all(f.picture(i).parent_path());
        });
        QVERIFY2(taken, taken ? "" : taken.error().message.c_str());
        QVERIFY(isBegun);
        for (int i = 10; i < 20; ++i)
            QVERIFY(fs::exists(f.order.target / "pictures" / std::to_string(i) / "640.jpg"));
        QVERIFY(!fs::exists(f.order.target / "pictures" / "work"));
    }

    void aDiskWithoutRoomIsToldBeforeAnythingIsCopied() {
        Fixture f;
        f.write(f.picture(1), "picture");
        f.order.reserve = std::uint64_t{1} << 60;
        bool isBegun = false;
        const auto taken = backup::takeBackup(f.order, [&](auto, auto) { isBegun = true; });
        QVERIFY(!taken);
        QVERIFY(taken.error().code == ErrorCode::Unavailable);
        QVERIFY(!isBegun && !fs::exists(f.order.target));
    }

    void aStopEndsItInTheMiddleOfAFile() {
        Fixture f;
        f.write(f.picture(1), std::string(20 << 20, 'x'));
        std::stop_source stop;
        f.order.stop = stop.get_token();
        std::uint64_t read = 0;
        const auto taken = backup::takeBackup(f.order, [&](auto done, auto) {
            read = done;
            stop.request_stop();
        });
        QVERIFY(!taken);
        QVERIFY(taken.error().code == ErrorCode::Cancelled);
        QVERIFY(read < (2U << 20));
        QVERIFY(!fs::exists(f.order.target));
    }

    void aStopEndsItWhileACopyIsReadAgain() {
        Fixture f;
        const std::string film(3 << 20, 'x');
        f.write(f.picture(1), film);
        std::stop_source stop;
        f.order.stop = stop.get_token();
        const auto taken = backup::takeBackup(f.order, [&](auto done, auto) {
            if (done >= film.size())
                stop.request_stop(); // all of it is copied
        });
        QVERIFY(!taken);
        QVERIFY(taken.error().code == ErrorCode::Cancelled);
        QVERIFY(!fs::exists(f.order.target));
        QVERIFY(backup::examineFile(f.picture(1), {}, stop.get_token()).error().code == ErrorCode::Cancelled);
    }

    void picturesThatCannotBeListedFailTheBackup() {
        Fixture f;
        f.write(f.order.source.pictures, "no folder");
        QVERIFY(!backup::takeBackup(f.order));
        QVERIFY(!fs::exists(f.order.target));
    }

    void markersThatCannotBeListedFailTheBackup() {
        Fixture f;
        f.write(f.order.source.blobs, "no folder");
        QVERIFY(!backup::takeBackup(f.order));
    }

    void anUploadThatEndsMeanwhileIsStillTaken() {
        Fixture f;
        f.beginUpload("acknowledged");
        f.write(f.picture(1), "picture");
        const auto taken =
            backup::takeBackup(f.order, [&](auto, auto) { fs::remove(f.order.source.spool / kUpload.toString()); });
        QVERIFY2(taken, taken ? "" : taken.error().message.c_str());
        QCOMPARE(readFile(f.order.target / "spool" / kUpload.toString(), 100).value_or("?"),
                 std::string("acknowledged"));
        QVERIFY(!fs::exists(f.order.target / "pins"));
    }
};

QTEST_GUILESS_MAIN(TakeBackupTest)
#include "take_backup_test.moc"
