// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the player's pages as a person does, by keyboard and by mouse.
#include "app-player/ui/lobby.h"

#include "app-player/ui/film_row.h"
#include "app-player/ui/poster_wall.h"
#include "app-player/ui/rating_stars.h"
#include "app-player/ui/search_field.h"
#include "shared/desktop/design/metrics.h"
#include "tests/support/desktop/hands.h"
#include "tests/support/desktop/player_program.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace vitascope::player {

namespace {

QString text(Program& p, const char* name) {
    auto* label = p.find<QLabel>(name);
    return label ? label->text() : QString();
}

void watch(Program& p, double position) {
    wire::WatchState state;
    state.positionSeconds = Seconds(position);
    state.durationSeconds = Seconds(5400);
    p.watching.unfinished = {{p.catalogue.all[0], state}};
    p.watching.of[p.catalogue.all[0].id].watched = state;
}

} // namespace

class LobbyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilmGoesOnFromTheHomePage() {
        Program p;
        watch(p, 2470);
        QVERIFY(p.enter());
        QTRY_COMPARE(text(p, "heroName"), "The Colour of Time");
        QCOMPARE(p.find<QPushButton>("heroPlay")->text(), "Resume from 41:10");
        QTest::mouseClick(p.find<QPushButton>("heroPlay"), Qt::LeftButton);
        QTRY_VERIFY(p.playback.phase() == PlaybackModel::Phase::Playing);
        QCOMPARE(Seconds(p.engine.options.start).count(), 2470.0);
    }

    // Taking the focus, a row cut off below used to move from under the pointer before the button was let go.
    void aRowThatIsCutOffOpensAtTheFirstClick() {
        Program p;
        QVERIFY(p.enter());
        const auto shown = [&p] {
            QList<FilmRow*> rows;
            for (auto* row : p.window.findChildren<FilmRow*>())
                if (row->isVisible())
                    rows.append(row);
            return rows;
        };
        QTRY_VERIFY(!shown().isEmpty());
        auto& wall = shown().last()->wall();
        test::Hands mouse(test::Hands::With::Mouse, p.window);
        QVERIFY(mouse.hover(&wall, 0.5)); // it stands still
        p.window.resize(p.window.width(), wall.mapTo(&p.window, wall.rect().center()).y() + desktop::Space::kLarge);
        QVERIFY(mouse.hover(&wall, 0.5));
        auto* row = shown().last();
        QVERIFY2(row->visibleRegion().boundingRect().height() < row->height(), "the row is not cut off");
        QVERIFY(mouse.select(&wall, 0));
        QTRY_COMPARE(text(p, "filmName"), wall.model()->index(0, 0).data().toString());
    }

    void theFilmPageResumesOrStartsAgain() {
        Program p;
        watch(p, 2470);
        QVERIFY(p.enter());
        p.window.showFilm(p.catalogue.all[0]);
        QTRY_VERIFY(p.find<QPushButton>("resume"));
        QCOMPARE(p.find<QPushButton>("resume")->text(), "Resume from 41:10");
        QTest::mouseClick(p.find<QPushButton>("play"), Qt::LeftButton);
        QTRY_VERIFY(p.playback.phase() == PlaybackModel::Phase::Playing);
        QCOMPARE(Seconds(p.engine.options.start).count(), 0.0);
    }

    // The marks may come while another window is in front.
    void enterResumesAlsoInAWindowThatWasNotActive() {
        Program p;
        watch(p, 2470);
        QVERIFY(p.enter());
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(other.isActiveWindow());
        p.window.showFilm(p.catalogue.all[0]);
        QTRY_VERIFY(p.find<QPushButton>("resume"));
        QCOMPARE(p.window.focusWidget(), p.find<QPushButton>("resume"));
    }

    void theKeysLeadThroughRowsIntoAFilmAndBack() {
        Program p;
        watch(p, 2470);
        QVERIFY(p.enter());
        QTRY_COMPARE(p.window.findChildren<FilmRow*>().size() > 3, true);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "heroPlay");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        auto* first = qobject_cast<PosterWall*>(QApplication::focusWidget());
        QVERIFY(first);
        QCOMPARE(first->accessibleName(), "Continue watching");
        QTest::keyClick(first, Qt::Key_Down);
        auto* second = qobject_cast<PosterWall*>(QApplication::focusWidget());
        QVERIFY(second && second != first);
        QCOMPARE(second->accessibleName(), "New");
        QTest::keyClick(second, Qt::Key_Right);
        QTest::keyClick(second, Qt::Key_Return);
        QTRY_COMPARE(text(p, "filmName"), "Night Train");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(p.find<QLabel>("heroName"));
        QCOMPARE(second->currentRow(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(text(p, "filmName"), "Night Train");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(p.find<QLabel>("heroName"));
    }

    void theMouseLeadsBackToo() {
        Program p;
        QVERIFY(p.enter());
        p.window.showFilm(p.catalogue.all[0]);
        QTRY_COMPARE(text(p, "filmName"), "The Colour of Time");
        QTest::mouseClick(p.find<QLabel>("filmName"), Qt::BackButton);
        QTRY_VERIFY(p.find<QLabel>("heroName"));
        p.window.showFilm(p.catalogue.all[0]);
        QTest::mouseClick(p.find<QToolButton>("back"), Qt::LeftButton);
        QTRY_VERIFY(p.find<QLabel>("heroName"));
    }

    void factsAndTextsAreNoMarkup() {
        Program p;
        QVERIFY(p.enter());
        p.window.showFilm(p.catalogue.all[0]);
        QTRY_VERIFY(text(p, "filmFacts").contains("2024"));
        QVERIFY(text(p, "filmDescription").contains("&lt;b&gt;"));
    }

    void aFilmThatIsNotReadyCannotBePlayed() {
        Program p;
        p.catalogue.all = {desktop::makeTitle(1, "Half", false)};
        QVERIFY(p.enter());
        p.window.showFilm(p.catalogue.all[0]);
        QTRY_VERIFY(p.find<QPushButton>("play"));
        QVERIFY(!p.find<QPushButton>("play")->isEnabled());
    }

    void aGenreLeadsToItsFilms() {
        Program p;
        QVERIFY(p.enter());
        p.window.showFilm(p.catalogue.all[0]);
        QTRY_VERIFY(p.find<QPushButton>("genre"));
        QTest::mouseClick(p.find<QPushButton>("genre"), Qt::LeftButton);
        QTRY_COMPARE(text(p, "filmsHeading"), "Drama");
        QTRY_COMPARE(p.films.films().rowCount(), 1);
        QTest::mouseClick(p.find<QPushButton>("filterChip"), Qt::LeftButton); // all genres again
        QTRY_COMPARE(p.films.films().rowCount(), 2);
    }

    void typingSearches() {
        Program p;
        p.discovery.suggestions.titles = {{desktop::titleId(2), "Night Train", 1999, {}}};
        QVERIFY(p.enter());
        QTRY_VERIFY(p.find<QLabel>("heroName"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash);
        auto* field = p.find<SearchField>("search");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, "Night");
        QTRY_VERIFY(p.find<QListWidget>("proposals"));
        QTRY_COMPARE(text(p, "filmsHeading"), QStringLiteral("Search: “Night”"));
        QTRY_COMPARE(p.films.films().rowCount(), 1);
        QVERIFY(field->hasFocus()); // one types on
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(p.find<PosterWall>("posterGrid")->hasFocus());
        QCOMPARE(p.settings.recentSearches("anna"), QStringList{"Night"});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QTRY_VERIFY(p.find<QLabel>("heroName"));
        QVERIFY(field->text().isEmpty());
    }

    void aProposalOpensItsFilm() {
        Program p;
        p.discovery.suggestions.titles = {{desktop::titleId(2), "Night Train", 1999, {}}};
        QVERIFY(p.enter());
        auto* field = p.find<SearchField>("search");
        QTest::keyClick(field, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, "nihgt");
        QTRY_VERIFY(p.find<QListWidget>("proposals"));
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(text(p, "filmName"), "Night Train");
    }

    void nothingFoundSaysWhatToDo() {
        Program p;
        QVERIFY(p.enter());
        auto* field = p.find<SearchField>("search");
        field->setFocus();
        QTest::keyClicks(field, "xyz");
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(text(p, "emptyHeading"), "Nothing found");
        QTest::mouseClick(p.find<QPushButton>("emptyAction"), Qt::LeftButton);
        QTRY_VERIFY(p.find<PosterWall>("posterGrid"));
        QCOMPARE(p.films.films().rowCount(), 2);
    }

    void theOrderIsChosen() {
        Program p;
        QVERIFY(p.enter());
        QTest::mouseClick(p.find<QPushButton>("goFilms"), Qt::LeftButton);
        QTRY_VERIFY(p.find<PosterWall>("posterGrid"));
        auto* order = p.find<QComboBox>("filterOrder");
        order->setFocus();
        QTest::keyClicks(order, "By name");
        QTRY_VERIFY(p.catalogue.lastQuery.sort == wire::TitleSort::Title);
    }

    void theHeartAndTheStarsAreKept() {
        Program p;
        QVERIFY(p.enter());
        const auto id = p.catalogue.all[0].id;
        p.window.showFilm(p.catalogue.all[0]);
        auto* heart = p.window.findChild<QToolButton*>("favourite");
        QTRY_VERIFY(heart->isEnabled());
        QTest::mouseClick(heart, Qt::LeftButton);
        QTRY_VERIFY(p.watching.of[id].favourite);
        QCOMPARE(heart->accessibleName(), "Remove from favourites");
        auto* stars = p.find<RatingStars>("rating");
        QTest::mouseClick(stars, Qt::LeftButton, {}, {stars->width() - 6, stars->height() / 2});
        QTRY_VERIFY(p.watching.of[id].stars == 10);
        stars->setFocus();
        QTest::keyClick(stars, Qt::Key_Left);
        QTRY_VERIFY(p.watching.of[id].stars == 9);
        QTest::keyClick(stars, Qt::Key_Delete);
        QTRY_VERIFY(!p.watching.of[id].stars);
    }

    void anEmptyCatalogueSaysWhatToWaitFor() {
        Program p;
        p.catalogue.all.clear();
        QVERIFY(p.enter());
        QTRY_COMPARE(text(p, "emptyHeading"), "No films yet");
    }

    void aServerThatIsAwayComesBackByItself() {
        Program p;
        p.catalogue.failure = Error{ErrorCode::Unavailable, "connect"};
        QVERIFY(p.enter());
        QTRY_COMPARE(text(p, "emptyHeading"), "The server cannot be reached");
        p.catalogue.failure.reset();
        QTRY_VERIFY_WITH_TIMEOUT(p.find<QLabel>("heroName"), 10'000);
    }

    void aServerThatIsAwayCanBeTriedAtOnce() {
        Program p;
        p.catalogue.failure = Error{ErrorCode::Unavailable, "connect"};
        QVERIFY(p.enter());
        QTRY_VERIFY(p.find<QPushButton>("emptyAction"));
        p.catalogue.failure.reset();
        QTest::mouseClick(p.find<QPushButton>("emptyAction"), Qt::LeftButton);
        QTRY_VERIFY(p.find<QLabel>("heroName"));
    }

    void aWithdrawnFilmHasAWayOut() {
        Program p;
        QVERIFY(p.enter());
        p.window.showFilm(desktop::makeTitle(77, "Gone"));
        QTRY_COMPARE(text(p, "emptyHeading"), "This film is no longer here");
        QTest::mouseClick(p.find<QPushButton>("emptyAction"), Qt::LeftButton);
        QTRY_VERIFY(p.find<PosterWall>("posterGrid"));
    }

    void aWallKeepsItsPlace() {
        Program p;
        for (int i = 10; i < 300; ++i)
            p.catalogue.all.push_back(desktop::makeTitle(i, "Film " + std::to_string(i)));
        QVERIFY(p.enter());
        QTest::mouseClick(p.find<QPushButton>("goFilms"), Qt::LeftButton);
        QTRY_COMPARE(p.films.films().rowCount(), 292);
        auto* wall = p.find<PosterWall>("posterGrid");
        wall->verticalScrollBar()->setValue(3000);
        QTest::mouseClick(wall->viewport(), Qt::LeftButton, {}, wall->viewport()->rect().center());
        if (!p.find<QLabel>("filmName")) // between two cards
            QTest::mouseClick(wall->viewport(), Qt::LeftButton, {}, wall->viewport()->rect().center() - QPoint(40, 60));
        QTRY_VERIFY(p.find<QLabel>("filmName"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(p.find<PosterWall>("posterGrid"));
        QCOMPARE(wall->verticalScrollBar()->value(), 3000);
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::LobbyTest)
#include "lobby_test.moc"
