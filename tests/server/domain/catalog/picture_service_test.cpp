// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/picture_service.h"

#include "tests/server/domain/catalog/catalog_stage.h"

#include <QDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::catalog;

class PictureServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNearestWidth_data() {
        QTest::addColumn<int>("asked");
        QTest::addColumn<QString>("shown");
        QTest::newRow("narrower than all") << 1 << "picture 160";
        QTest::newRow("exact") << 160 << "picture 160";
        QTest::newRow("between") << 161 << "picture 320";
        QTest::newRow("wider than all") << 4000 << "picture 320";
    }
    void showsTheNearestWidth() {
        QFETCH(int, asked);
        QFETCH(QString, shown);
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(stage.putPoster(id, "picture"));
        const auto poster = stage.pictureService.show(id, PictureKind::Poster, asked, Drafts::Visible);
        QVERIFY(poster);
        QCOMPARE(poster->jpeg, shown.toStdString());
        QVERIFY(poster->digest == Sha256::of(poster->jpeg));
    }

    void aNewPosterReplacesTheOldOneAndHasAnotherVersion() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(stage.putPoster(id, "picture A"));
        QVERIFY(stage.putPoster(id, "picture B"));
        QCOMPARE(stage.files.pictures().size(), 1U);
        const auto poster = stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Visible);
        QCOMPARE(poster->jpeg, std::string("picture B 320"));
        QCOMPARE(poster->version, 2);
        QCOMPARE(stage.catalog.find(id, Drafts::Visible)->title.posterVersion.value_or(0), 2);
    }

    void aBackdropStandsBesideThePoster() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(stage.putPoster(id, "picture A"));
        QCOMPARE(stage.encoder.asked.back(), 1280);
        QVERIFY(stage.putPicture(id, PictureKind::Backdrop, "picture B"));
        QCOMPARE(stage.encoder.asked.back(), 3840);
        QVERIFY(stage.putPicture(id, PictureKind::Backdrop, "picture C"));
        QCOMPARE(stage.files.pictures().size(), 2U);
        QCOMPARE(stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Visible)->jpeg,
                 std::string("picture A 320"));
        QCOMPARE(stage.pictureService.show(id, PictureKind::Backdrop, 320, Drafts::Visible)->jpeg,
                 std::string("picture C 320"));
        const auto title = stage.catalog.find(id, Drafts::Visible)->title;
        QVERIFY(title.posterVersion == 1 && title.backdropVersion == 2);
        const auto told = stage.toldEvents();
        QVERIFY(told.size() == 4 && told.back().kind == "title-changed" && told.back().title == id);
    }

    void aRemovedPictureIsGoneAndItsVersionDoesNotComeAgain() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(stage.putPoster(id, "picture A"));
        QVERIFY(stage.putPicture(id, PictureKind::Backdrop, "picture B"));
        QVERIFY(stage.pictureService.remove(id, PictureKind::Poster));
        QCOMPARE(stage.files.pictures().size(), 1U);
        auto title = stage.catalog.find(id, Drafts::Visible)->title;
        QVERIFY(!title.posterVersion && title.backdropVersion == 1);
        QVERIFY(stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Visible).error().code ==
                ErrorCode::NotFound);
        QVERIFY(stage.pictureService.remove(id, PictureKind::Poster).error().code == ErrorCode::NotFound);
        QVERIFY(stage.pictureService.remove(TitleId(), PictureKind::Poster).error().code == ErrorCode::NotFound);
        QVERIFY(stage.putPoster(id, "picture C"));
        QCOMPARE(stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Visible)->version, 2);
    }

    void aPictureIsReplacedOnlyIfItIsTheKnownOne() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        const auto put = [&](std::string_view bytes, int replaces) {
            const auto upload = stage.pictureService.begin(id, PictureKind::Poster).value();
            return upload->append(bytes).and_then([&] { return stage.pictureService.finish(*upload, {}, replaces); });
        };
        QVERIFY(put("picture A", 0));
        QVERIFY(put("picture B", 0).error().code == ErrorCode::Conflict);
        QVERIFY(put("picture B", 1));
        QVERIFY(put("picture C", 1).error().code == ErrorCode::Conflict);
        QVERIFY(stage.pictureService.remove(id, PictureKind::Poster, {}, 1).error().code == ErrorCode::Conflict);
        QCOMPARE(stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Visible)->jpeg,
                 std::string("picture B 320"));
        QCOMPARE(stage.files.pictures().size(), 1U);
        QVERIFY(stage.pictureService.remove(id, PictureKind::Poster, {}, 2));
    }

    void aPosterDoesNotGetInTheWayOfAnEdit() {
        CatalogStage stage;
        const auto title = stage.addTitle();
        QVERIFY(stage.putPoster(title.id, "picture"));
        auto details = title.details;
        details.name = "Other";
        const auto edited = stage.catalog.edit(title.id, title.version, details);
        QVERIFY(edited && std::holds_alternative<TitleView>(*edited));
    }

    void whatIsNoPictureLeavesTheOldPoster() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(stage.putPoster(id, "picture"));
        QVERIFY(stage.putPoster(id, "#EXTM3U").error().code == ErrorCode::InvalidInput);
        QVERIFY(stage.putPoster(id, "").error().code == ErrorCode::InvalidInput);
        QCOMPARE(stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Visible)->version, 1);
    }

    void leavesNothingInTheWorkFolder() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(stage.putPoster(id, "picture"));
        QVERIFY(!stage.putPoster(id, "no"));
        stage.pictureService.begin(id, PictureKind::Poster).value().reset();
        QVERIFY(QDir(stage.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    }

    void refusesMoreThanTheLimit() {
        CatalogStage stage;
        const auto upload = stage.pictureService.begin(stage.addTitle().id, PictureKind::Poster).value();
        const std::string mebibyte(1024 * 1024, 'x');
        for (int i = 0; i < 20; ++i)
            QVERIFY(upload->append(mebibyte));
        QVERIFY(upload->isTooLarge(1));
        QVERIFY(!upload->append("x"));
    }

    void hidesThePosterOfADraft() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(stage.putPoster(id, "picture"));
        QVERIFY(stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Hidden).error().code ==
                ErrorCode::NotFound);
        QVERIFY(stage.pictureService.show(id, PictureKind::Poster, 320, Drafts::Visible));
    }

    void saysWhenThereIsNoTitleOrPoster() {
        CatalogStage stage;
        QVERIFY(stage.pictureService.begin(TitleId(), PictureKind::Poster).error().code == ErrorCode::NotFound);
        QVERIFY(stage.pictureService.show(TitleId(), PictureKind::Poster, 320, Drafts::Visible).error().code ==
                ErrorCode::NotFound);
        QVERIFY(
            stage.pictureService.show(stage.addTitle().id, PictureKind::Poster, 320, Drafts::Visible).error().code ==
            ErrorCode::NotFound);
    }

    void aTitleThatWentAwayMeanwhileLeavesNoFiles() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        const auto upload = stage.pictureService.begin(id, PictureKind::Poster).value();
        QVERIFY(upload->append("picture"));
        QVERIFY(stage.trash.purge(id));
        QVERIFY(stage.pictureService.finish(*upload).error().code == ErrorCode::NotFound);
        QVERIFY(stage.files.pictures().empty());
    }
};

QTEST_APPLESS_MAIN(PictureServiceTest)
#include "picture_service_test.moc"
