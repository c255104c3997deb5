// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/trash.h"

#include "tests/server/domain/catalog/catalog_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::catalog;
namespace audit = vitascope::server::audit;
namespace auth = vitascope::server::auth;

namespace {

constexpr std::chrono::hours kDay{24};

} // namespace

class TrashTest : public QObject {
    Q_OBJECT

private:
    static std::optional<Title> find(CatalogStage& stage, TitleId id) {
        const auto view = stage.catalog.find(id, Drafts::Visible);
        return view ? std::optional(view->title) : std::nullopt;
    }

private Q_SLOTS:
    void withdrawsWhatIsPublishedAndRestoresItAsADraft() {
        CatalogStage stage;
        const auto id = stage.addPublished().id;
        QVERIFY(stage.trash.put(id));
        const auto trashed = find(stage, id).value();
        QVERIFY(trashed.state == TitleState::Trash && trashed.trashedAt == stage.clock.utcNow());
        QVERIFY(!trashed.publishedAt);
        QVERIFY(!stage.catalog.find(id, Drafts::Hidden));
        QVERIFY(stage.trash.put(id));
        QCOMPARE(find(stage, id)->version, trashed.version);
        QVERIFY(stage.trash.restore(id));
        const auto restored = find(stage, id).value();
        QVERIFY(restored.state == TitleState::Draft && !restored.trashedAt);
        QCOMPARE(restored.version, trashed.version + 1);
        QVERIFY(stage.catalog.publish(id));
    }

    void restoresOnlyWhatIsThere() {
        CatalogStage stage;
        QVERIFY(stage.trash.restore(stage.addTitle().id).error().code == ErrorCode::Conflict);
        QVERIFY(stage.trash.restore(TitleId()).error().code == ErrorCode::NotFound);
        QVERIFY(stage.trash.put(TitleId()).error().code == ErrorCode::NotFound);
    }

    void purgesATitleWithItsPicturesAndPackages() {
        CatalogStage stage;
        const auto id = stage.addPublished().id;
        QVERIFY(stage.putPoster(id, "picture") && stage.putPicture(id, PictureKind::Backdrop, "picture"));
        QCOMPARE(stage.files.pictures().size(), 2U);
        QVERIFY(stage.trash.purge(id));
        QVERIFY(!find(stage, id) && stage.files.pictures().empty() && stage.playability.packages.empty());
        QVERIFY(stage.observer.told.back() == id);
        QVERIFY(stage.trash.purge(id).error().code == ErrorCode::NotFound);
    }

    void purgesNothingWhileATrackIsBeingVerified() {
        CatalogStage stage;
        const auto id = stage.addPublished().id;
        stage.playability.isVerifying = true;
        QVERIFY(stage.trash.purge(id).error().code == ErrorCode::Conflict);
        QVERIFY(find(stage, id));
    }

    void tellsTheAuditLogWhoDidIt() {
        CatalogStage stage;
        const audit::Origin editor{stage.ids.next<UserId>(), "192.0.2.7", "request"};
        const auto id = stage.addPublished().id;
        QVERIFY(stage.trash.put(id, editor));
        QVERIFY(stage.trash.put(id, editor)); // changes nothing
        stage.clock.advance(std::chrono::seconds(1));
        QVERIFY(stage.trash.restore(id, editor));
        QVERIFY(!stage.trash.restore(id, editor));
        stage.clock.advance(std::chrono::seconds(1));
        QVERIFY(stage.trash.purge(id, editor));
        const auto entries = stage.audit.list({.actor = editor.actor}, std::nullopt, 10).value();
        std::vector<std::string> acts;
        for (const auto& entry : entries.items) {
            QVERIFY(entry.origin == editor && entry.act.subject == audit::subjectOf("title", id));
            acts.push_back(entry.act.action);
        }
        QVERIFY(acts == (std::vector<std::string>{"title.purge", "title.restore", "title.trash"}));
    }

    void tellsViewersOnlyOfWhatTheySaw() {
        CatalogStage stage;
        const auto seen = stage.addPublished().id;
        const auto draft = stage.addTitle().id;
        const auto before = stage.toldEvents().size();
        QVERIFY(stage.trash.put(seen) && stage.trash.put(draft) && stage.trash.purge(seen));
        auto events = stage.toldEvents();
        events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(before));
        QCOMPARE(events.size(), 3U);
        QCOMPARE(events[0].kind, std::string("title-withdrawn"));
        QVERIFY(events[0].state == "trash" && events[0].audience.permission == auth::Permission::WatchFilms);
        QCOMPARE(events[1].kind, std::string("title-changed"));
        QVERIFY(events[1].audience.permission == auth::Permission::EditCatalog);
        QCOMPARE(events[2].kind, std::string("title-removed"));
        QVERIFY(events[2].audience.permission == auth::Permission::EditCatalog);
    }

    void purgesAfterThirtyDays() {
        CatalogStage stage;
        const auto old = stage.addTitle().id;
        QVERIFY(stage.trash.put(old));
        stage.clock.advance(10 * kDay);
        const auto young = stage.addTitle().id;
        const auto draft = stage.addTitle().id;
        QVERIFY(stage.trash.put(young));
        stage.clock.advance(20 * kDay);
        QCOMPARE(stage.trash.purgeOld().value(), 1U);
        QVERIFY(!find(stage, old) && find(stage, young) && find(stage, draft));
        stage.playability.isVerifying = true;
        stage.clock.advance(20 * kDay);
        QCOMPARE(stage.trash.purgeOld().value(), 0U);
        stage.playability.isVerifying = false;
        QCOMPARE(stage.trash.purgeOld().value(), 1U);
        QVERIFY(!find(stage, young));
    }
};

QTEST_APPLESS_MAIN(TrashTest)
#include "trash_test.moc"
