// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/stray_pictures.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/orphan_repository.h"
#include "server/adapters/sqlite/statement.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::server;

namespace {

struct Fixture {
    QTemporaryDir folder;
    test::ManualClock clock;
    SystemIdSource ids{clock};
    std::filesystem::path root = folder.filePath("pictures").toStdString();
    std::unique_ptr<sqlite::Database> database = *sqlite::Database::open(folder.filePath("test.db").toStdString());
    std::unique_ptr<pictures::PictureFolder> files = *pictures::PictureFolder::open(root, ids);
    sqlite::SqlitePictureRepository repository;
    sqlite::SqliteOrphanRepository orphans;
    app::StrayPictures stray{root, *app::markPictures(root, "one"), *files, repository};
    storage::Collector collector{*database, orphans, clock, {}};

    Fixture() { collector.add(stray); }
    PictureId addFiles() {
        const auto id = ids.next<PictureId>();
        std::filesystem::create_directories(root / id.toString());
        return id;
    }
    bool hasFiles(PictureId id) { return std::filesystem::exists(root / id.toString()); }
    void sweepTwice() {
        collector.sweep();
        clock.advance(collector.grace());
        collector.sweep();
    }
};

} // namespace

class StrayPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatNoTitleShowsAreCollected() {
        Fixture f;
        const auto id = f.addFiles();
        f.collector.sweep();
        QVERIFY(f.hasFiles(id));
        f.clock.advance(f.collector.grace());
        QCOMPARE(f.collector.sweep(), std::size_t(1));
        QVERIFY(!f.hasFiles(id));
        QVERIFY(std::filesystem::exists(f.root / "work"));
    }

    void aPosterStays() {
        Fixture f;
        const auto id = f.addFiles();
        const auto title = f.ids.next<TitleId>();
        QVERIFY(f.database->write([&](WriteScope& scope) {
            return sqlite::execute(scope,
                                   "INSERT INTO title (id, version, state, name, description, created_at, updated_at) "
                                   "VALUES (?, 1, 'draft', 'n', '', 0, 0)",
                                   title);
        }));
        catalog::Picture picture{.id = id, .title = title, .createdAt = f.clock.utcNow(), .renditions = {}};
        picture.renditions.push_back({.width = 160, .height = 240, .size = 1, .digest = {}});
        QVERIFY(f.database->write([&](WriteScope& scope) { return f.repository.put(scope, picture); }));
        f.sweepTwice();
        QVERIFY(f.hasFiles(id));
    }

    void aFolderWithoutItsMarkerLosesNothing() {
        Fixture f;
        const auto id = f.addFiles();
        f.collector.sweep();
        QVERIFY(std::filesystem::remove(f.root / "vitascope-pictures"));
        f.clock.advance(f.collector.grace());
        f.collector.sweep();
        QVERIFY(f.hasFiles(id));
        QVERIFY(app::markPictures(f.root, "one"));
        QVERIFY(app::markPictures(f.root, "two").error().code == ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(StrayPicturesTest)
#include "stray_pictures_test.moc"
