// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/package_removal.h"

#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/server/domain/catalog/fake_title_repository.h"
#include "tests/server/domain/publishing/publishing_fixture.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::publishing;

namespace {

struct Fixture : test::PublishingFixture {
    catalog::FakeTitleRepository titles;
    audit::FakeAuditRepository entries;
    audit::AuditLog audit{work, entries, clock, ids};
    PackageRemoval removal{{work, repository, titles, audit, observer}};

    explicit Fixture(catalog::TitleState state = catalog::TitleState::Published) {
        catalog::Title film;
        film.id = title;
        film.state = state;
        (void)work.write([&](WriteScope& scope) { return titles.add(scope, film); });
    }
    PackageId addPackage(AssetKind asset, bool isPlayable) {
        clock.advance(std::chrono::seconds(1));
        const auto id =
            packages.create(editor, {.title = title, .asset = asset, .durationTicks = 12, .timescale = 1}, {})->id;
        (void)work.write([&](WriteScope& scope) { return repository.setProgress(scope, id, 1, isPlayable); });
        return id;
    }
    QByteArray remove(PackageId id) {
        const auto removed = removal.remove({}, id);
        return removed ? "ok" : QByteArray::fromStdString(std::string(toString(removed.error().code)));
    }
    std::size_t told() { return audit.list({}, {}, 100)->items.size(); }
};

} // namespace

class PackageRemovalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOneThatPlaysStaysWhileItsTitleIsPublished() {
        Fixture f;
        const auto old = f.addPackage(AssetKind::Main, true);
        const auto playing = f.addPackage(AssetKind::Main, true);
        const auto unfinished = f.addPackage(AssetKind::Main, false);
        QCOMPARE(f.remove(playing), QByteArray("conflict"));
        QVERIFY(f.packages.find(playing) && f.observer.changed.empty());
        QCOMPARE(f.told(), std::size_t(0));
        QCOMPARE(f.remove(old), QByteArray("ok"));
        QCOMPARE(f.remove(unfinished), QByteArray("ok"));
        QCOMPARE(f.remove(playing), QByteArray("conflict"));
        QCOMPARE(f.told(), std::size_t(2));
    }

    void trailersAndExtrasMayGo() {
        Fixture f;
        const auto film = f.addPackage(AssetKind::Main, true);
        QCOMPARE(f.remove(f.addPackage(AssetKind::Trailer, true)), QByteArray("ok"));
        QCOMPARE(f.remove(f.addPackage(AssetKind::Extra, true)), QByteArray("ok"));
        QVERIFY(f.packages.find(film));
    }

    void thoseOfADraftMayGoAndWhoHoldsThemIsTold() {
        for (const auto state : {catalog::TitleState::Draft, catalog::TitleState::Trash}) {
            Fixture f(state);
            const auto id = f.addPackage(AssetKind::Main, true);
            QCOMPARE(f.remove(id), QByteArray("ok"));
            QVERIFY(f.observer.changed == std::vector{id} && f.observer.titles == std::vector{f.title});
            QVERIFY(f.packages.find(id).error().code == ErrorCode::NotFound);
            QCOMPARE(f.remove(id), QByteArray("not-found"));
        }
    }

    void notWhileATrackIsBeingVerified() {
        Fixture f(catalog::TitleState::Draft);
        const auto id = f.addPackage(AssetKind::Main, false);
        const auto track = f.submit(id, test::buildTrack());
        QVERIFY(track);
        QCOMPARE(f.remove(id), QByteArray("conflict"));
        QVERIFY(f.runJob());
        QCOMPARE(f.remove(id), QByteArray("ok"));
        QVERIFY(f.packages.findTrack(id, track->id).error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(PackageRemovalTest)
#include "package_removal_test.moc"
