// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/disk/upload_spool.h"

#include "tests/support/upload_spool_contract.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace vitascope;
using namespace vitascope::server;

namespace {

// While it lives, no file of this process may grow beyond so many bytes.
class SmallFiles {
public:
    explicit SmallFiles(rlim_t size) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{size, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        handler_ = ::signal(SIGXFSZ, SIG_IGN);
    }
    ~SmallFiles() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, handler_);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    rlimit before_{};
    sighandler_t handler_ = SIG_DFL;
};

} // namespace

class DiskUploadSpoolTest : public test::UploadSpoolContract {
    Q_OBJECT

    void makeEmpty() override {
        folder_ = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void reopen() override { spool_ = *disk::DiskUploadSpool::open(folder_->filePath("spool").toStdString()); }
    storage::UploadSpool& spool() override { return *spool_; }
    Bytes contentOf(UploadId upload) override {
        QFile file(QString::fromStdString(spool_->pathOf(upload).string()));
        const auto content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return {content.begin(), content.end()};
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<disk::DiskUploadSpool> spool_;

private Q_SLOTS:
    void leavesTheReserveFree() {
        std::uint64_t reserve = 0;
        spool_ = *disk::DiskUploadSpool::open(folder_->filePath("spool").toStdString(), [&] { return reserve; });
        QVERIFY(*spool_->create(id(1)) == SpoolOutcome::Written);
        auto file = spool_->open(id(1), 0);
        QVERIFY(*(*file)->write(Bytes(100, 1)) == SpoolOutcome::Written);
        reserve = std::filesystem::space(folder_->path().toStdString()).capacity; // more than can be free
        QVERIFY(*(*file)->write(Bytes(100, 1)) == SpoolOutcome::Full);
        QVERIFY(*spool_->create(id(2)) == SpoolOutcome::Full);
        QVERIFY(!std::filesystem::exists(spool_->pathOf(id(2))));
        reserve = 0;
        QVERIFY(*(*file)->write(Bytes(100, 1)) == SpoolOutcome::Written);
    }

    void isAwayWithoutItsMarker() {
        const auto folder = folder_->filePath("spool");
        QVERIFY(spool_->checkPresent() && spool_->markedAt());
        QVERIFY(QFile::remove(folder + "/vitascope-spool"));
        QVERIFY(spool_->checkPresent().error().code == ErrorCode::Unavailable);
        QVERIFY(spool_->create(id(1)).error().code == ErrorCode::Unavailable);
        QVERIFY(spool_->list()->empty());
        reopen();
        QVERIFY(spool_->checkPresent());
    }

    void belongsToOneDatabase() {
        const auto open = [&](const std::string& database) {
            return disk::DiskUploadSpool::open(
                folder_->filePath("spool").toStdString(), [] { return std::uint64_t{0}; }, database);
        };
        QVERIFY(open("one") && open("one"));
        QVERIFY(open("two").error().code == ErrorCode::Unavailable);
    }

    void tellsThatThereIsNoRoom() {
        QVERIFY(spool_->create(id(1)));
        auto file = spool_->open(id(1), 0);
        QVERIFY(file && (*file)->write(Bytes(100, 1)) && (*file)->sync());
        {
            const SmallFiles limit(4096);
            const auto written = (*file)->write(Bytes(8192, 2));
            QVERIFY(written && *written == SpoolOutcome::Full);
            QVERIFY((*file)->truncate(100));
        }
        QVERIFY(contentOf(id(1)) == Bytes(100, 1));
    }

    void ignoresFilesThatAreNoUploads() {
        QFile stranger(folder_->filePath("spool/README"));
        QVERIFY(stranger.open(QIODevice::WriteOnly));
        QVERIFY(spool_->list()->empty());
    }
};

QTEST_GUILESS_MAIN(DiskUploadSpoolTest)
#include "disk_upload_spool_test.moc"
