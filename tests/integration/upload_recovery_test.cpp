// SPDX-License-Identifier: GPL-3.0-or-later
// What a server that was killed has acknowledged is still there when it starts again: uploads over the real database
// and the real spool, reopened while a piece was on its way.
#include "server/adapters/disk/upload_spool.h"
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/upload_repository.h"
#include "server/domain/storage/uploads.h"
#include "shared/base/file.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace vitascope;
using namespace vitascope::server;

namespace {

using Bytes = std::vector<std::uint8_t>;

const UserId kOwner = *UserId::parse("01900000-0000-7000-8000-000000000001");

// A server as far as uploads see it.
struct Server {
    explicit Server(const std::filesystem::path& folder)
        : database(*sqlite::Database::open(folder / "test.db")),
          spool(*disk::DiskUploadSpool::open(folder / "spool")) {}

    void addOwner() {
        QVERIFY(database->write([](WriteScope& scope) {
            return sqlite::execute(scope,
                                   "INSERT INTO user (id, login, login_key, display_name, role, password_hash, "
                                   "created_at) VALUES (?, 'e', 'e', 'E', 'editor', 'x', 0)",
                                   kOwner);
        }));
    }
    Result<storage::PieceResult> send(UploadId id, std::uint64_t offset, const Bytes& bytes) {
        auto piece = uploads.begin(kOwner, id, offset, nullptr);
        if (!piece)
            return fail(piece.error());
        if (const auto written = (*piece)->append(bytes); !written)
            return fail(written.error());
        return (*piece)->finish(true);
    }

    test::ManualClock clock;
    SystemIdSource ids{clock};
    std::unique_ptr<sqlite::Database> database;
    std::unique_ptr<disk::DiskUploadSpool> spool;
    sqlite::SqliteUploadRepository repository;
    storage::Uploads uploads{*database, repository, *spool, clock, ids, {.checkpoint = 1000}};
};

} // namespace

class UploadRecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The child is killed with SIGKILL while it holds a piece of which 1,000 bytes are recorded and 500 are not.
    void nothingAcknowledgedIsLostByAKill() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        UploadId id;
        {
            Server server(path);
            server.addOwner();
            id = server.uploads.create(kOwner, 3000, "")->upload->id;
            QVERIFY(server.send(id, 0, Bytes(700, 1)));
        }
        const auto child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            Server server(path);
            auto piece = server.uploads.begin(kOwner, id, 700, nullptr);
            const bool isThere = piece && (*piece)->append(Bytes(1000, 2)) && (*piece)->append(Bytes(500, 3));
            if (isThere)
                ::raise(SIGKILL);
            ::_exit(1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);

        Server server(path);
        QCOMPARE(std::filesystem::file_size(server.spool->pathOf(id)), std::uintmax_t(2200));
        const auto upload = server.uploads.find(kOwner, id);
        QVERIFY(upload);
        QCOMPARE(upload->offset, std::uint64_t(1700));
        QVERIFY(server.send(id, 2200, Bytes(800, 4)).error().code == ErrorCode::Conflict);
        const auto result = server.send(id, 1700, Bytes(1300, 4));
        QVERIFY(result && result->upload.isComplete());

        Bytes expected(700, 1);
        expected.insert(expected.end(), 1000, 2);
        expected.insert(expected.end(), 1300, 4);
        Bytes stored(3001);
        const auto file = openForReading(server.spool->pathOf(id));
        QCOMPARE(*readAt(file->get(), 0, stored), std::size_t(3000));
        stored.resize(3000);
        QVERIFY(stored == expected);
    }

    void aFileThatLostAcknowledgedBytesIsNotGoneOnWith() {
        const QTemporaryDir folder;
        Server server(folder.path().toStdString());
        server.addOwner();
        const auto id = server.uploads.create(kOwner, 3000, "")->upload->id;
        QVERIFY(server.send(id, 0, Bytes(700, 1)));
        std::filesystem::resize_file(server.spool->pathOf(id), 699);
        QVERIFY(server.send(id, 700, Bytes(1, 1)).error().code == ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(UploadRecoveryTest)
#include "upload_recovery_test.moc"
