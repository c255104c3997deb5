// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/leftovers.h"

#include "tests/support/fake_orphan_repository.h"
#include "tests/support/fake_storage.h"
#include "tests/support/fake_upload_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::storage;

namespace {

// The local side of a store in memory: whether it is there.
class FakeLocalBlobs final : public LocalBlobs {
public:
    explicit FakeLocalBlobs(BlobStore& blobs) : blobs_(blobs) {}
    bool isAway = false;
    std::optional<UtcTime> adoptedAt; // just before a removal

    Result<FileRange> open(const BlobRef&) const override { return fail(ErrorCode::NotFound, "blob"); }
    std::filesystem::path pathOf(const BlobRef&) const override { return {}; }
    Result<void> checkPresent() const override {
        return isAway ? Result<void>(fail(ErrorCode::Unavailable, "the store is away")) : Result<void>();
    }
    Result<void> adopt(const BlobRef&, const std::filesystem::path&) override { return {}; }
    Result<void> removeStoredBefore(const BlobRef& blob, UtcTime time) override {
        return adoptedAt && *adoptedAt >= time ? Result<void>() : blobs_.remove(blob);
    }

private:
    BlobStore& blobs_;
};

class FakeBlobReferences final : public BlobReferences {
public:
    std::set<Digest> named;

    Result<bool> isNamed(ReadScope&, const Digest& digest) override { return named.contains(digest); }
    Result<bool> namesAny(ReadScope&) override { return !named.empty(); }
};

const UserId kOwner = *UserId::parse("01900000-0000-7000-8000-000000000001");

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeOrphanRepository orphans{work};
    test::FakeUploadRepository uploads{work};
    test::FakeUploadSpool spool;
    test::FakeBlobStore blobs;
    FakeLocalBlobs local{blobs};
    FakeBlobReferences references;
    StraySpoolFiles strayFiles{spool, uploads};
    UploadsWithoutFile withoutFile{work, spool, uploads};
    std::optional<UtcTime> storedAt; // of all blobs
    StrayBlobs strayBlobs{
        blobs, local, references, [this](const Digest&) { return storedAt; }, clock, std::chrono::hours(1)};
    Collector collector{work, orphans, clock, {}};

    Fixture() {
        for (auto* leftovers : std::initializer_list<Collectable*>{&strayFiles, &withoutFile, &strayBlobs})
            collector.add(*leftovers);
    }
    UploadId addFile() {
        const auto id = ids.next<UploadId>();
        spool.files[id] = {1};
        return id;
    }
    UploadId addRow(UploadId id, bool isHeld = false) {
        const Upload upload{.id = id,
                            .owner = kOwner,
                            .length = 1,
                            .offset = 1,
                            .metadata = {},
                            .createdAt = clock.utcNow(),
                            .expiresAt = clock.utcNow() + std::chrono::days(7),
                            .isHeld = isHeld};
        (void)work.write([&](WriteScope& scope) { return uploads.insert(scope, upload); });
        return id;
    }
    Digest addBlob(std::uint8_t byte) {
        const std::vector<std::uint8_t> bytes{byte};
        package::BlockHasher hasher;
        hasher.update(bytes);
        const BlobRef blob{hasher.finish().digest, 1};
        package::MemoryByteReader reader(bytes);
        (void)blobs.put(blob, reader);
        return blob.digest;
    }
    bool hasBlob(const Digest& digest) { return blobs.stat({digest, 1})->has_value(); }
    void sweepTwice() {
        collector.sweep();
        clock.advance(collector.grace());
        collector.sweep();
    }
};

} // namespace

class LeftoversTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collectsSpoolFilesThatNoUploadOwns() {
        Fixture f;
        const auto stray = f.addFile();
        const auto owned = f.addRow(f.addFile());
        f.sweepTwice();
        QVERIFY(!f.spool.files.contains(stray));
        QVERIFY(f.spool.files.contains(owned));
        QVERIFY(f.uploads.all().contains(owned));
    }

    void collectsUploadsWhoseFileIsGone() {
        Fixture f;
        const auto lost = f.addRow(f.ids.next<UploadId>());
        const auto held = f.addRow(f.ids.next<UploadId>(), true);
        f.sweepTwice();
        QVERIFY(!f.uploads.all().contains(lost));
        QVERIFY(f.uploads.all().contains(held));
    }

    // A spool whose disk is not mounted when the server starts is marked anew and looks empty.
    void leavesUploadsFromBeforeTheMarkerToExpire() {
        Fixture f;
        const auto before = f.addRow(f.ids.next<UploadId>());
        f.clock.advance(std::chrono::minutes(1));
        f.spool.marked = f.clock.utcNow();
        const auto after = f.addRow(f.ids.next<UploadId>());
        f.sweepTwice();
        QVERIFY(f.uploads.all().contains(before));
        QVERIFY(!f.uploads.all().contains(after));
    }

    void aSpoolThatIsAwayLosesNothing() {
        Fixture f;
        const auto lost = f.addRow(f.ids.next<UploadId>());
        const auto stray = f.addFile();
        f.collector.sweep();
        f.spool.isAway = true;
        f.clock.advance(std::chrono::hours(2));
        f.collector.sweep();
        QVERIFY(f.uploads.all().contains(lost));
        QVERIFY(f.spool.files.contains(stray));
    }

    void collectsBlobsThatNoTrackNames() {
        Fixture f;
        const auto stray = f.addBlob(1);
        const auto named = f.addBlob(2);
        f.references.named = {named};
        f.sweepTwice();
        QVERIFY(!f.hasBlob(stray));
        QVERIFY(f.hasBlob(named));
        QCOMPARE(f.collector.removed().at("blob"), std::uint64_t(1));
    }

    void aBlobThatATrackTakesBetweenTheSweepsStays() {
        Fixture f;
        const auto blob = f.addBlob(1);
        f.collector.sweep();
        f.references.named = {blob};
        f.clock.advance(std::chrono::hours(2));
        f.collector.sweep();
        QVERIFY(f.hasBlob(blob));
    }

    // A job that died has left it there, and the next try has just put it there again.
    void aBlobThatHasJustComeAgainStays() {
        Fixture f;
        const auto blob = f.addBlob(1);
        f.collector.sweep();
        f.clock.advance(std::chrono::hours(2));
        f.storedAt = f.clock.utcNow() - std::chrono::minutes(59);
        f.collector.sweep();
        QVERIFY(f.hasBlob(blob));
        f.clock.advance(std::chrono::hours(2));
        f.sweepTwice();
        QVERIFY(!f.hasBlob(blob));
    }

    void aBlobThatComesWhileItIsRemovedStays() {
        Fixture f;
        const auto blob = f.addBlob(1);
        f.collector.sweep();
        f.clock.advance(std::chrono::hours(2));
        f.local.adoptedAt = f.clock.utcNow();
        f.collector.sweep();
        QVERIFY(f.hasBlob(blob));
    }

    void aBlobStoreThatIsAwayLosesNothing() {
        Fixture f;
        const auto blob = f.addBlob(1);
        f.collector.sweep();
        f.local.isAway = true;
        f.clock.advance(std::chrono::hours(2));
        f.collector.sweep();
        QVERIFY(f.hasBlob(blob));
    }

    void listsMoreBlobsThanAPage() {
        Fixture f;
        std::set<Digest> all;
        for (int i = 0; i < 256; ++i)
            all.insert(f.addBlob(static_cast<std::uint8_t>(i)));
        QCOMPARE(f.strayBlobs.list()->size(), all.size());
    }
};

QTEST_APPLESS_MAIN(LeftoversTest)
#include "leftovers_test.moc"
