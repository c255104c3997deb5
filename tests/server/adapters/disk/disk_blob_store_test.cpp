// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/disk/blob_store.h"

#include "tests/support/blob_store_contract.h"

#include <QTemporaryDir>

#include <fstream>

using namespace vitascope;
using namespace vitascope::server;

class DiskBlobStoreTest : public test::BlobStoreContract {
    Q_OBJECT

    void makeEmpty() override {
        folder_ = std::make_unique<QTemporaryDir>();
        store_ = *disk::DiskBlobStore::open(path());
    }
    storage::BlobStore& store() override { return *store_; }
    [[nodiscard]] std::filesystem::path path() const { return folder_->filePath("blobs").toStdString(); }

    BlobRef put(const Bytes& content) {
        package::MemoryByteReader reader(content);
        const auto blob = refOf(content);
        (void)store_->put(blob, reader);
        return blob;
    }
    std::filesystem::path writeFile(const std::string& name, const Bytes& content) {
        const std::filesystem::path file = folder_->filePath(QString::fromStdString(name)).toStdString();
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
        return file;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<disk::DiskBlobStore> store_;

private Q_SLOTS:
    void givesAnOpenFileOfTheWholeBlob() {
        const auto content = bytes(5000, 4);
        const auto range = store_->open(put(content));
        QVERIFY(range);
        QCOMPARE(range->length, std::uint64_t(5000));
        Bytes got(5000);
        QCOMPARE(*readAt(range->file->get(), range->offset, got), std::size_t(5000));
        QVERIFY(got == content);
    }

    void anOpenFileOutlivesItsBlob() {
        const auto content = bytes(100, 4);
        const auto blob = put(content);
        const auto range = store_->open(blob);
        QVERIFY(store_->remove(blob));
        Bytes got(100);
        QVERIFY(readAt(range->file->get(), 0, got) && got == content);
        QVERIFY(store_->open(blob).error().code == ErrorCode::NotFound);
    }

    void noticesABlobOfTheWrongSize() {
        const auto blob = put(bytes(100, 4));
        std::filesystem::resize_file(store_->pathOf(blob), 99);
        QVERIFY(store_->open(blob).error().code == ErrorCode::Corrupt);
        Bytes got(10);
        QVERIFY(store_->read(blob, 0, got).error().code == ErrorCode::Corrupt);
    }

    void adoptsAFile() {
        const auto content = bytes(100, 4);
        const auto file = writeFile("upload", content);
        QVERIFY(store_->adopt(refOf(content), file));
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(store_->open(refOf(content)));
    }

    void adoptsWhatItHasAlready() {
        const auto content = bytes(100, 4);
        const auto blob = put(content);
        const auto file = writeFile("upload", content);
        QVERIFY(store_->adopt(blob, file));
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(store_->adopt(blob, store_->pathOf(blob))); // a job repeated after a crash
        QVERIFY(store_->open(blob));
    }

    void adoptingHealsADamagedBlob() {
        const auto content = bytes(100, 4);
        const auto blob = put(content);
        std::ofstream(store_->pathOf(blob), std::ios::binary) << std::string(100, 'x');
        QVERIFY(store_->adopt(blob, writeFile("upload", content)));
        Bytes got(100);
        QVERIFY(store_->read(blob, 0, got) && got == content);
    }

    void keepsItsBlobsAndDropsHalfWrittenOnesWhenOpenedAgain() {
        const auto blob = put(bytes(100, 4));
        auto part = store_->pathOf(blob);
        part += ".1.part";
        std::ofstream(part) << "half";
        store_ = *disk::DiskBlobStore::open(path());
        QVERIFY(store_->open(blob));
        QVERIFY(!std::filesystem::exists(part));
    }

    void refusesAFolderOfBlobsWithoutItsMarker() {
        put(bytes(100, 4));
        QVERIFY(std::filesystem::remove(path() / "vitascope-blob-store"));
        QVERIFY(disk::DiskBlobStore::open(path()).error().code == ErrorCode::Unavailable);
    }

    void belongsToOneDatabase() {
        QVERIFY(disk::DiskBlobStore::open(path(), {.database = "one"})); // which takes over a store without a database
        QVERIFY(disk::DiskBlobStore::open(path(), {.database = "one"}));
        const auto other = disk::DiskBlobStore::open(path(), {.database = "two"});
        QVERIFY(!other && other.error().code == ErrorCode::Unavailable);
        QVERIFY2(other.error().message.find("another database") != std::string::npos, other.error().message.c_str());
    }

    // A disk that is not mounted leaves an empty folder behind, which must not become the store.
    void anEmptyFolderIsNotTheStoreOfADatabaseWithBlobs() {
        const auto content = bytes(100, 4);
        const auto folder = path() / "unmounted";
        const auto opened = disk::DiskBlobStore::open(folder, {.database = "one", .hasBlobs = true});
        QVERIFY(opened);
        auto& store = **opened;
        QVERIFY(store.checkPresent().error().code == ErrorCode::Unavailable);
        package::MemoryByteReader reader(content);
        QVERIFY(store.put(refOf(content), reader).error().code == ErrorCode::Unavailable);
        QVERIFY(store.adopt(refOf(content), writeFile("upload", content)).error().code == ErrorCode::Unavailable);
        QVERIFY(std::filesystem::is_empty(folder));
        std::ofstream(folder / "vitascope-blob-store") << "database: one\n"; // the disk is mounted
        QVERIFY(store.checkPresent());
        QVERIFY(store.put(refOf(content), reader));
    }

    void knowsWhenABlobLastCame() {
        const auto content = bytes(100, 4);
        const auto file = writeFile("upload", content);
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(5));
        const auto blob = refOf(content);
        QVERIFY(!store_->storedAt(blob.digest));
        const auto before = SystemClock().utcNow() - std::chrono::seconds(5); // file systems' clocks are coarse
        QVERIFY(store_->adopt(blob, file));
        QVERIFY(store_->storedAt(blob.digest) >= before);
    }

    void removesOnlyWhatHasBeenThereForLongEnough() {
        const auto content = bytes(100, 4);
        const auto blob = refOf(content);
        QVERIFY(store_->adopt(blob, writeFile("upload", content)));
        const auto now = SystemClock().utcNow();
        QVERIFY(store_->removeStoredBefore(blob, now - std::chrono::hours(1)));
        QVERIFY(store_->open(blob));
        QVERIFY(store_->removeStoredBefore(blob, now + std::chrono::hours(1)));
        QVERIFY(!store_->stat(blob)->has_value());
        QVERIFY(store_->removeStoredBefore(blob, now));
    }

    void adoptsASecondNameOfWhatItHas() {
        const auto content = bytes(100, 4);
        const auto blob = put(content);
        const auto file = path() / "second";
        std::filesystem::create_hard_link(store_->pathOf(blob), file);
        QVERIFY(store_->adopt(blob, file));
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(store_->open(blob));
    }

    void noticesThatItsMarkerIsGone() {
        QVERIFY(store_->checkPresent());
        QVERIFY(std::filesystem::remove(path() / "vitascope-blob-store"));
        QVERIFY(store_->checkPresent().error().code == ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(DiskBlobStoreTest)
#include "disk_blob_store_test.moc"
