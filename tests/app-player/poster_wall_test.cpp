// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/poster_wall.h"

#include "app-player/models/film_list_model.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "tests/support/desktop/fake_catalogue.h"

#include <QBuffer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::player {

using Flow = PosterWall::Flow;

namespace {

// Films with posters on a wall; the server counts the pictures it is asked for.
struct Wall {
    QTemporaryDir folder;
    desktop::Theme theme{desktop::ThemeChoice::Dark};
    desktop::FakeCatalogue catalogue;
    desktop::PictureStore pictures{catalogue, folder.path()};
    FilmListModel films{{200, 20'000}};
    PosterWall view;

    Wall(Flow flow, int count) : view(pictures, flow) {
        QImage image(20, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer(&catalogue.jpeg);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPG");
        catalogue.pageSize = 200;
        for (int i = 0; i < count; ++i) {
            catalogue.all.push_back(desktop::makeTitle(i + 1, "Film " + std::to_string(i)));
            catalogue.all.back().hasPoster = true;
        }
        view.setModel(&films);
        films.show(filmsOf(catalogue, {}));
        view.resize(1200, 700);
        view.show();
    }
    bool load(int count) {
        return QTest::qWaitFor([&] { return films.rowCount() >= count; }, 20'000);
    }
    QPoint middleOf(int row) { return view.visualRect(films.index(row)).center(); }
};

} // namespace

class PosterWallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itsEndIsReachedByOneKey() {
        Wall wall(Flow::Down, 3000);
        QVERIFY(wall.load(3000));
        wall.view.setFocus();
        QTest::keyClick(&wall.view, Qt::Key_End);
        QCOMPARE(wall.view.currentRow(), 2999);
        QVERIFY(wall.view.viewport()->rect().contains(wall.middleOf(2999)));
        QTest::keyClick(&wall.view, Qt::Key_Home);
        QCOMPARE(wall.view.currentRow(), 0);
        QCOMPARE(wall.view.verticalScrollBar()->value(), 0);
    }

    void onlyWhatIsInSightIsAskedFor() {
        Wall wall(Flow::Down, 2000);
        QVERIFY(wall.load(2000));
        QTest::qWait(200);
        QVERIFY2(wall.catalogue.picturesAsked > 0 && wall.catalogue.picturesAsked < 60,
                 qPrintable(QString::number(wall.catalogue.picturesAsked)));
    }

    void theArrowsMoveOverLinesAndStopAtTheEdges() {
        Wall wall(Flow::Down, 13);
        QVERIFY(wall.load(13));
        wall.view.setFocus();
        const auto top = wall.middleOf(0).y();
        int columns = 0;
        while (columns < 13 && wall.middleOf(columns).y() == top)
            ++columns;
        QVERIFY(columns >= 4);
        QTest::keyClick(&wall.view, Qt::Key_Right);
        QTest::keyClick(&wall.view, Qt::Key_Down);
        QCOMPARE(wall.view.currentRow(), columns + 1);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&wall.view, Qt::Key_Down); // the last line is not full
        QCOMPARE(wall.view.currentRow() / columns, 12 / columns);
        QTest::keyClick(&wall.view, Qt::Key_End);
        QTest::keyClick(&wall.view, Qt::Key_Right);
        QCOMPARE(wall.view.currentRow(), 12);
    }

    void aPressAndEnterChooseAFilm() {
        Wall wall(Flow::Right, 30);
        QVERIFY(wall.load(30));
        QStringList chosen;
        connect(&wall.view, &PosterWall::filmChosen, this,
                [&](const Film& film) { chosen << QString::fromStdString(film.title.details.name); });
        QTest::mouseClick(wall.view.viewport(), Qt::LeftButton, {}, wall.middleOf(1));
        QTest::keyClick(&wall.view, Qt::Key_Right);
        QTest::keyClick(&wall.view, Qt::Key_Return);
        QCOMPARE(chosen, QStringList({"Film 1", "Film 2"}));
    }

    // The film that the keys were at is far away: a click must not jump back to it.
    void aClickOpensWhatIsUnderThePointer() {
        Wall wall(Flow::Down, 3000);
        QVERIFY(wall.load(3000));
        QVERIFY(QTest::qWaitForWindowActive(&wall.view));
        wall.view.setCurrentRow(0);
        wall.view.clearFocus();
        wall.view.verticalScrollBar()->setValue(wall.middleOf(1500).y() - wall.view.height() / 2);
        QVERIFY(wall.view.viewport()->rect().contains(wall.middleOf(1500)));
        QStringList chosen;
        connect(&wall.view, &PosterWall::filmChosen, this,
                [&](const Film& film) { chosen << QString::fromStdString(film.title.details.name); });
        QTest::mouseClick(wall.view.windowHandle(), Qt::LeftButton, {}, wall.middleOf(1500));
        QTRY_COMPARE(chosen, QStringList("Film 1500"));
    }

    void aFilmIsTakenAwayOnlyWhereThatIsOffered() {
        Wall wall(Flow::Right, 5);
        QVERIFY(wall.load(5));
        QSignalSpy removed(&wall.view, &PosterWall::removeChosen);
        wall.view.setFocus();
        QTest::keyClick(&wall.view, Qt::Key_Delete);
        QCOMPARE(removed.size(), 0);
        wall.view.setRemovable(true);
        QTest::keyClick(&wall.view, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
    }

    void aRowTurnsItsPagesAndFollowsTheKeys() {
        Wall wall(Flow::Right, 40);
        QVERIFY(wall.load(40));
        QVERIFY(!wall.view.canTurn(-1));
        wall.view.turnPage(1);
        QTRY_VERIFY(wall.view.canTurn(-1));
        wall.view.setFocus();
        QTest::keyClick(&wall.view, Qt::Key_End);
        QTRY_VERIFY(!wall.view.canTurn(1));
        QVERIFY(wall.view.viewport()->rect().contains(wall.middleOf(39)));
    }

    void aPictureComesWhenItIsThere() {
        Wall wall(Flow::Down, 3);
        QVERIFY(wall.load(3));
        const auto isRed = [&] {
            const auto colour = wall.view.viewport()->grab().toImage().pixelColor(wall.middleOf(0));
            return colour.red() > 200 && colour.green() < 60;
        };
        QTRY_VERIFY(isRed());
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::PosterWallTest)
#include "poster_wall_test.moc"
