// SPDX-License-Identifier: GPL-3.0-or-later
// A package that is removed, with the real database and blob store: its rows are gone, and the collector takes its
// bytes.
#include "server/adapters/disk/blob_store.h"
#include "server/adapters/sqlite/audit_repository.h"
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/orphan_repository.h"
#include "server/adapters/sqlite/package_repository.h"
#include "server/adapters/sqlite/statement.h"
#include "server/adapters/sqlite/title_repository.h"
#include "server/domain/publishing/package_removal.h"
#include "server/domain/storage/leftovers.h"
#include "tests/support/manual_clock.h"
#include "tests/support/track_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace vitascope;
using namespace vitascope::server;

namespace {

struct NoObserver final : publishing::PackageObserver {
    void packageChanged(PackageId, TitleId) override {}
};

struct Fixture {
    QTemporaryDir folder;
    test::ManualClock clock;
    SystemIdSource ids{clock};
    std::unique_ptr<sqlite::Database> database = *sqlite::Database::open(folder.filePath("test.db").toStdString());
    std::unique_ptr<disk::DiskBlobStore> blobs = *disk::DiskBlobStore::open(folder.filePath("blobs").toStdString());
    sqlite::SqliteTitleRepository titles;
    sqlite::SqlitePackageRepository packages;
    sqlite::SqliteAuditRepository entries;
    sqlite::SqliteBlobReferences references;
    sqlite::SqliteOrphanRepository orphans;
    audit::AuditLog audit{*database, entries, clock, ids};
    NoObserver observer;
    publishing::PackageRemoval removal{{*database, packages, titles, audit, observer}};
    storage::StrayBlobs stray{*blobs,     *blobs,
                              references, [](const Digest&) { return std::optional<UtcTime>(); },
                              clock,      std::chrono::hours(1)};
    storage::Collector collector{*database, orphans, clock, {}};
    UserId editor = ids.next<UserId>();
    TitleId title = ids.next<TitleId>();
    JobId job = ids.next<JobId>();

    Fixture() {
        collector.add(stray);
        (void)database->write([&](WriteScope& scope) -> Result<std::int64_t> {
            (void)sqlite::execute(scope,
                                  "INSERT INTO user (id, login, login_key, display_name, role, password_hash, "
                                  "created_at) VALUES (?, 'e', 'e', 'E', 'editor', 'x', 0)",
                                  editor);
            catalog::Title film;
            film.id = title;
            (void)titles.add(scope, film);
            return sqlite::execute(scope,
                                   "INSERT INTO job (id, kind, subject, state, attempts, fence, created_at, due_at, "
                                   "reason) VALUES (?, 'verify-track', '', 'queued', 0, 0, 0, 0, '')",
                                   job);
        });
    }
    // A package with one committed track of these bytes, and the track.
    std::pair<PackageId, TrackId> addPackage(const test::BuiltTrack& built) {
        const auto file = folder.filePath("track").toStdString();
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(built.bytes.data()), std::streamsize(built.bytes.size()));
        const storage::BlobRef blob{built.manifest.digest, built.manifest.size};
        (void)blobs->adopt(blob, file);
        const publishing::Package package{.id = ids.next<PackageId>(),
                                          .title = title,
                                          .durationTicks = 12,
                                          .timescale = 1,
                                          .creator = editor,
                                          .idempotencyKey = {},
                                          .createdAt = clock.utcNow(),
                                          .tracks = {}};
        const publishing::Track track{.id = ids.next<TrackId>(),
                                      .package = package.id,
                                      .name = built.manifest.name,
                                      .kind = built.manifest.kind,
                                      .isDefault = built.manifest.isDefault,
                                      .reason = {},
                                      .manifestDigest = Sha256::of("manifest"),
                                      .blob = blob,
                                      .upload = ids.next<UploadId>(),
                                      .job = job,
                                      .createdAt = clock.utcNow()};
        const auto added = database->write([&](WriteScope& scope) {
            return packages.insert(scope, package)
                .and_then([&] { return packages.insertTrack(scope, track, built.manifest); })
                .and_then([&] { return packages.commitTrack(scope, track.id, "#EXTM3U\n", clock.utcNow()); })
                .and_then([&] { return packages.setProgress(scope, package.id, 1, true); });
        });
        return added ? std::pair(package.id, track.id) : std::pair(PackageId(), TrackId());
    }
    bool isNamed(const Digest& digest) {
        return *database->read([&](ReadScope& scope) { return references.isNamed(scope, digest); });
    }
    bool isStored(const test::BuiltTrack& built) {
        return std::filesystem::exists(blobs->pathOf({built.manifest.digest, built.manifest.size}));
    }
    std::size_t sweepTwice() {
        const auto first = collector.sweep();
        clock.advance(collector.grace());
        return first + collector.sweep();
    }
};

} // namespace

class RemovedPackageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesNoRowsAndItsBytesAreCollected() {
        Fixture f;
        const auto built = test::buildTrack();
        const auto [package, track] = f.addPackage(built);
        QVERIFY(f.isNamed(built.manifest.digest));
        QCOMPARE(f.sweepTwice(), std::size_t(0));

        QVERIFY(f.removal.remove({f.editor, "192.0.2.1", "r1"}, package));
        QVERIFY(!f.isNamed(built.manifest.digest));
        QVERIFY(!*f.database->read([&](ReadScope& scope) { return f.packages.find(scope, package); }));
        QVERIFY(!*f.database->read([&](ReadScope& scope) { return f.packages.findTrack(scope, track); }));
        const auto told = f.audit.list({}, {}, 10);
        QCOMPARE(told->items.size(), std::size_t(1));
        QCOMPARE(told->items[0].act.action, std::string("package.delete"));
        QCOMPARE(told->items[0].act.subject, "package:" + package.toString());
        QVERIFY(told->items[0].origin.actor == f.editor);

        QVERIFY(f.isStored(built));
        QCOMPARE(f.sweepTwice(), std::size_t(1));
        QVERIFY(!f.isStored(built));
    }

    void bytesThatAnotherPackageNamesStay() {
        Fixture f;
        const auto built = test::buildTrack();
        const auto first = f.addPackage(built).first;
        const auto second = f.addPackage(built).first;
        QVERIFY(f.removal.remove({}, first));
        QCOMPARE(f.sweepTwice(), std::size_t(0));
        QVERIFY(f.isStored(built));
        QVERIFY(f.removal.remove({}, second));
        QCOMPARE(f.sweepTwice(), std::size_t(1));
        QVERIFY(f.removal.remove({}, second).error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(RemovedPackageTest)
#include "removed_package_test.moc"
