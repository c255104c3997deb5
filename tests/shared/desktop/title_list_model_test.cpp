// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/title_list_model.h"

#include "shared/desktop/session/picture_store.h"
#include "tests/support/desktop/fake_catalogue.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

using State = TitleListModel::State;

class TitleListModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void furtherPagesAreLoadedOnDemand() {
        FakeCatalogue catalogue;
        catalogue.pageSize = 2;
        for (int i = 1; i <= 5; ++i)
            catalogue.all.push_back(makeTitle(i, "Film " + std::to_string(i)));
        const QTemporaryDir folder;
        PictureStore pictures(catalogue, folder.path());
        TitleListModel model(catalogue, pictures, {.filter = wire::TitleFilter::Published});
        QCOMPARE(model.state(), State::Idle);
        model.reload();
        QCOMPARE(model.state(), State::Loading);
        QTRY_COMPARE(model.state(), State::Ready);
        QCOMPARE(model.rowCount(), 2);
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QTRY_COMPARE(model.state(), State::Ready);
        }
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(4).data().toString(), "Film 5");
        QCOMPARE(model.rowOf(titleId(3)), 2);
    }

    void aFailureKeepsWhatIsShown() {
        FakeCatalogue catalogue;
        catalogue.all = {makeTitle(1, "One")};
        const QTemporaryDir folder;
        PictureStore pictures(catalogue, folder.path());
        TitleListModel model(catalogue, pictures, {.filter = wire::TitleFilter::Published});
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        model.reload();
        QTRY_COMPARE(model.state(), State::Failed);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.error().code == ErrorCode::Unavailable);
    }

    void anAnswerAfterClearIsDropped() {
        FakeCatalogue catalogue;
        catalogue.all = {makeTitle(1, "One")};
        const QTemporaryDir folder;
        PictureStore pictures(catalogue, folder.path());
        TitleListModel model(catalogue, pictures, {.filter = wire::TitleFilter::Published});
        model.reload();
        model.clear();
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.state(), State::Idle);
    }

    void changedTitlesStayInPlaceAndNewOnesComeFirst() {
        FakeCatalogue catalogue;
        catalogue.all = {makeTitle(1, "One"), makeTitle(2, "Two")};
        const QTemporaryDir folder;
        PictureStore pictures(catalogue, folder.path());
        TitleListModel model(catalogue, pictures, {.filter = wire::TitleFilter::All});
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        model.put(makeTitle(2, "Two again"));
        model.put(makeTitle(3, "Three"));
        QCOMPARE(model.titleAt(0).details.name, std::string("Three"));
        QCOMPARE(model.titleAt(2).details.name, std::string("Two again"));
        model.remove(titleId(1));
        QCOMPARE(model.rowCount(), 2);
    }

    void postersComeOnceAndAreKeptOnDisk() {
        FakeCatalogue catalogue;
        auto title = makeTitle(1, "One");
        title.hasPoster = true;
        QImage image(320, 480, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer(&catalogue.jpeg);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(image.save(&buffer, "JPG"));
        const QTemporaryDir folder;
        {
            PictureStore pictures(catalogue, folder.path());
            QSignalSpy ready(&pictures, &PictureStore::pictureReady);
            QVERIFY(pictures.poster(title, 200).isNull());
            QVERIFY(pictures.poster(title, 200).isNull());
            QTRY_COMPARE(ready.size(), 1);
            QCOMPARE(pictures.poster(title, 200).size(), QSize(200, 300));
        }
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        PictureStore offline(catalogue, folder.path());
        QTRY_VERIFY(!offline.poster(title, 200).isNull());
        title.posterVersion = 2;
        QVERIFY(offline.poster(title, 200).isNull());
    }

    void aDamagedPosterIsNotAskedForAgainAndAgain() {
        FakeCatalogue catalogue;
        catalogue.jpeg = "no picture";
        auto title = makeTitle(1, "One");
        title.hasPoster = true;
        const QTemporaryDir folder;
        PictureStore pictures(catalogue, folder.path());
        QSignalSpy ready(&pictures, &PictureStore::pictureReady);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(pictures.poster(title, 200).isNull());
            QTest::qWait(5);
        }
        QCOMPARE(ready.size(), 0);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }
};

} // namespace vitascope::desktop

QTEST_MAIN(vitascope::desktop::TitleListModelTest)
#include "title_list_model_test.moc"
