// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is really full, under the spool, under the database and under a whole server: who writes is told, nothing
// acknowledged is lost, and all goes on where it was when there is room again. On a small ext4 volume of its own.
#include "server/adapters/disk/upload_spool.h"
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/upload_repository.h"
#include "server/domain/storage/uploads.h"
#include "shared/base/file.h"
#include "shared/client/api_client.h"
#include "shared/transfer/http_client.h"
#include "tests/durability/loop_volume.h"
#include "tests/support/manual_clock.h"
#include "tests/support/server_process.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace vitascope;
using namespace vitascope::server;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::uint64_t kMiB = 1024ULL * 1024;
constexpr auto kPassword = "a long film evening";
const UserId kOwner = *UserId::parse("01900000-0000-7000-8000-000000000001");

// A file that takes all the room of its volume but the last `left` bytes, until it is destroyed.
class Ballast {
public:
    Ballast(std::filesystem::path file, std::uint64_t left) : file_(std::move(file)) {
        const FileDescriptor fd(::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        const auto room = std::filesystem::space(file_).available;
        off_t size = 0;
        if (left > 0 && room > left && ::posix_fallocate(fd.get(), 0, static_cast<off_t>(room - left)) == 0)
            return;
        for (off_t step = 16 * kMiB; left == 0 && step >= 4096;)
            if (::posix_fallocate(fd.get(), size, step) == 0)
                size += step;
            else
                step /= 2;
    }
    ~Ballast() { std::filesystem::remove(file_); }
    Ballast(const Ballast&) = delete;
    Ballast& operator=(const Ballast&) = delete;

private:
    const std::filesystem::path file_;
};

Result<std::int64_t> addUser(sqlite::Database& database, const std::string& id, const std::string& name) {
    return database.write([&](WriteScope& scope) {
        return sqlite::execute(scope,
                               "INSERT INTO user (id, login, login_key, display_name, role, password_hash, created_at) "
                               "VALUES (?, ?, ?, ?, 'editor', 'x', 0)",
                               id, id, id, name);
    });
}

std::int64_t countUsers(sqlite::Database& database) {
    return std::get<0>(**database.read(
        [](ReadScope& scope) { return sqlite::selectOne<std::int64_t>(scope, "SELECT COUNT(*) FROM user"); }));
}

std::string soundness(sqlite::Database& database) {
    return std::get<0>(**database.read(
        [](ReadScope& scope) { return sqlite::selectOne<std::string>(scope, "PRAGMA integrity_check"); }));
}

} // namespace

class DiskFullTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<test::LoopVolume> volume_;

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        auto volume = test::LoopVolume::make(folder_->path().toStdString(), 64 * kMiB);
        if (!volume)
            QSKIP(("no volume can be mounted here: " + volume.error().message).c_str());
        volume_ = std::move(*volume);
    }
    void cleanup() { volume_.reset(); }

    void anUploadGoesOnAtTheSameOffset() {
        const auto spoolFolder = volume_->path() / "spool";
        const auto spool = *disk::DiskUploadSpool::open(spoolFolder);
        const auto database = *sqlite::Database::open(folder_->filePath("test.db").toStdString());
        QVERIFY(addUser(*database, kOwner.toString(), "E"));
        const test::ManualClock clock;
        SystemIdSource ids(clock);
        sqlite::SqliteUploadRepository repository;
        storage::Uploads uploads(*database, repository, *spool, clock, ids, {.checkpoint = kMiB});
        const auto id = uploads.create(kOwner, 8 * kMiB, "")->upload->id;

        const Bytes chunk(256 * 1024, 7);
        std::uint64_t kept = 0;
        {
            const Ballast ballast(volume_->path() / "ballast", 0);
            QVERIFY(uploads.create(kOwner, 1, "").has_value()); // made or told that it is full, but no failure
            auto piece = uploads.begin(kOwner, id, 0, nullptr);
            QVERIFY(piece);
            auto written = (*piece)->append(chunk);
            for (int i = 0; i < 32 && written && *written == storage::AppendOutcome::Written; ++i)
                written = (*piece)->append(chunk);
            QVERIFY2(written, written ? "" : written.error().message.c_str());
            QVERIFY(*written == storage::AppendOutcome::Full);
            kept = (*piece)->upload().offset;
        }
        QCOMPARE(uploads.find(kOwner, id)->offset, kept);
        auto piece = uploads.begin(kOwner, id, kept, nullptr);
        QVERIFY(piece);
        for (auto at = kept; at < 8 * kMiB; at += chunk.size())
            QVERIFY(*(*piece)->append(chunk) == storage::AppendOutcome::Written);
        const auto done = (*piece)->finish(true);
        QVERIFY(done && done->upload.isComplete());
        QCOMPARE(std::filesystem::file_size(spool->pathOf(id)), std::uintmax_t(8 * kMiB));
    }

    void theDatabaseLosesNothingAndRecovers() {
        const auto file = volume_->path() / "test.db";
        auto database = *sqlite::Database::open(file);
        const std::string large(16 * 1024, 'x');
        std::int64_t acknowledged = 0;
        QVERIFY(addUser(*database, "first", large));
        ++acknowledged;
        {
            const Ballast ballast(volume_->path() / "ballast", 0);
            Result<std::int64_t> added;
            for (int i = 0; i < 5'000; ++i) {
                added = addUser(*database, "user " + std::to_string(i), large);
                if (!added)
                    break;
                ++acknowledged;
            }
            QVERIFY(!added);
            QVERIFY2(added.error().code == ErrorCode::Unavailable, added.error().message.c_str());
            QVERIFY(!addUser(*database, "one more", large));
            QCOMPARE(countUsers(*database), acknowledged);
        }
        QVERIFY(addUser(*database, "after", large));
        ++acknowledged;
        QCOMPARE(countUsers(*database), acknowledged);
        database.reset();
        database = *sqlite::Database::open(file);
        QCOMPARE(countUsers(*database), acknowledged);
        QCOMPARE(soundness(*database), std::string("ok"));
    }

    void aServerKeepsItsReserveAndGoesOn() {
        const auto server = test::ServerProcess::start(QString::fromStdString(volume_->path().string()),
                                                       "[limits]\ndisk_reserve_mib = 8\n");
        QVERIFY(server);
        const SystemClock clock;
        const auto http = transfer::HttpClient::open();
        client::Session session(**http, clock, server->url().toStdString());
        client::ApiClient api(session);
        QVERIFY(api.claim({Secret(server->claimToken().toStdString()), "editor", Secret(kPassword), "The Editor"}));
        const auto send = [&](transfer::Method method, const std::string& path, std::string body,
                              const transfer::Headers& headers) {
            transfer::HttpRequest request;
            request.method = method;
            request.url = path;
            request.headers = headers;
            request.headers.add("Tus-Resumable", "1.0.0");
            request.body = std::make_shared<transfer::MemoryBody>(std::move(body));
            return session.perform(std::move(request)).value_or(transfer::HttpResponse());
        };
        const auto created =
            send(transfer::Method::Post, "/api/v1/uploads", "", {{"Upload-Length", std::to_string(20 * kMiB)}});
        QCOMPARE(created.status, 201);
        const std::string path = created.headers.find("Location").value_or("");
        const auto patch = [&](std::uint64_t offset) {
            return send(
                transfer::Method::Patch, path, std::string(kMiB, 'f'),
                {{"Upload-Offset", std::to_string(offset)}, {"Content-Type", "application/offset+octet-stream"}});
        };
        std::uint64_t offset = 0;
        {
            const Ballast ballast(volume_->path() / "ballast", 14 * kMiB);
            auto response = patch(offset);
            while (response.status == 204 && offset < 20 * kMiB)
                response = patch(offset += kMiB);
            QCOMPARE(response.status, 507);
            QVERIFY(offset > 2 * kMiB && offset <= 6 * kMiB);
            offset = std::stoull(std::string(response.headers.find("Upload-Offset").value_or("0")));
            const auto head = send(transfer::Method::Head, path, "", {});
            QCOMPARE(std::string(head.headers.find("Upload-Offset").value_or("")), std::to_string(offset));
            // The database does not notice.
            QVERIFY(api.signIn({"editor", Secret(kPassword), "desk"}));
            wire::TitleInput title;
            title.name = "A film";
            QVERIFY(api.createTitle(title));
        }
        for (; offset < 20 * kMiB; offset += kMiB)
            QCOMPARE(patch(offset).status, 204);
    }
};

QTEST_GUILESS_MAIN(DiskFullTest)
#include "disk_full_test.moc"
