// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/home_model.h"

#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_discovery.h"
#include "tests/support/desktop/fake_watching.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::player {

using desktop::makeTitle;
using State = HomeModel::State;

namespace {

struct Home {
    desktop::FakeCatalogue catalogue;
    desktop::FakeWatching watching;
    FakeDiscovery discovery;
    HomeModel model{catalogue, watching, discovery};

    Home() {
        catalogue.all = {makeTitle(1, "Newest"), makeTitle(2, "Older")};
        catalogue.all[1].genreKeys = {"drama"};
        discovery.all.items = {{"comedy", "Comedy", 0}, {"drama", "Drama", 1}};
    }
    void watch(int number, double seconds) {
        wire::WatchState state;
        state.positionSeconds = Seconds(seconds);
        state.durationSeconds = Seconds(60);
        watching.unfinished.push_back({makeTitle(number, "Begun"), state});
    }
    FilmListModel& row(std::size_t at) { return *model.rows()[at].films; }
};

} // namespace

class HomeModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasARowForEachKindAndEachGenreWithFilms() {
        Home home;
        home.watch(2, 30);
        home.watching.liked = {makeTitle(1, "Newest")};
        home.model.reload();
        QTRY_COMPARE(home.model.rows().size(), 4U);
        QVERIFY(home.model.rows()[0].kind == RowKind::Continue);
        QCOMPARE(QString::fromStdString(home.model.rows()[3].genre.name), "Drama");
        QTRY_COMPARE(home.row(0).rowCount(), 1);
        QTRY_COMPARE(home.row(1).rowCount(), 2);
        QTRY_COMPARE(home.row(2).rowCount(), 1);
        QTRY_COMPARE(home.row(3).rowCount(), 1);
        QVERIFY(home.model.state() == State::Ready);
        QVERIFY(!home.model.trouble());
    }

    void inAnotherLanguageTheRowsAndTheirFilmsAreCalledOtherwise() {
        Home home;
        home.model.reload();
        QTRY_COMPARE(home.model.rows().size(), 4U);
        QTRY_COMPARE(home.row(3).rowCount(), 1);
        home.catalogue.all[1].details.name = "Vecchio";
        home.discovery.all.items[1].name = "Dramma";
        QSignalSpy rows(&home.model, &HomeModel::rowsChanged);
        home.model.reload();
        QTRY_COMPARE(QString::fromStdString(home.model.rows()[3].genre.name), "Dramma");
        QCOMPARE(rows.count(), 1);
        QTRY_COMPARE(QString::fromStdString(home.row(3).at(0).title.details.name), "Vecchio");
    }

    void theFilmWatchedLastStandsOut() {
        Home home;
        home.model.reload();
        QTRY_VERIFY(home.model.hero());
        QCOMPARE(QString::fromStdString(home.model.hero()->title.details.name), "Newest");
        home.watch(7, 30);
        home.model.reloadMarks();
        QTRY_COMPARE(QString::fromStdString(home.model.hero()->title.details.name), "Begun");
        QCOMPARE(home.model.hero()->watched->positionSeconds.count(), 30.0);
    }

    void aFilmIsTakenOutOfContinueWatching() {
        Home home;
        home.watch(2, 30);
        home.model.reload();
        QTRY_COMPARE(home.row(0).rowCount(), 1);
        home.model.forget(desktop::titleId(2));
        QCOMPARE(home.row(0).rowCount(), 0); // at once
        QTRY_VERIFY(home.watching.unfinished.empty());
    }

    void aFilmThatCouldNotBeTakenOutComesBack() {
        Home home;
        home.watch(2, 30);
        home.model.reload();
        QTRY_COMPARE(home.row(0).rowCount(), 1);
        home.watching.failure = Error{ErrorCode::Unavailable, "connect"};
        home.model.forget(desktop::titleId(2));
        home.watching.failure.reset();
        QTRY_COMPARE(home.row(0).rowCount(), 1);
    }

    void anEmptyCatalogueIsSaid() {
        Home home;
        home.catalogue.all.clear();
        home.model.reload();
        QTRY_VERIFY(home.model.trouble() == Trouble::EmptyCatalogue);
    }

    void aServerThatIsAwayIsAskedAgainByItself() {
        Home home;
        home.catalogue.failure = Error{ErrorCode::Unavailable, "connect"};
        home.model.reload();
        QTRY_VERIFY(home.model.trouble() == Trouble::ServerAway);
        home.catalogue.failure.reset();
        QTRY_VERIFY_WITH_TIMEOUT(home.model.state() == State::Ready, 10'000);
        QVERIFY(!home.model.trouble());
    }

    void whatIsShownStaysWhileTheServerIsAway() {
        Home home;
        home.model.reload();
        QTRY_COMPARE(home.row(1).rowCount(), 2);
        home.catalogue.failure = Error{ErrorCode::Timeout, "connect"};
        home.model.reload();
        QTRY_VERIFY(home.model.isStale());
        QVERIFY(!home.model.trouble());
        QCOMPARE(home.row(1).rowCount(), 2);
    }

    void nothingIsAskedForWhileNobodyIsIn() {
        Home home;
        home.model.reloadMarks();
        QVERIFY(home.row(0).state() == FilmListModel::State::Idle);
        home.model.reload();
        QTRY_VERIFY(home.row(0).state() == FilmListModel::State::Ready);
        home.model.clear();
        home.model.reloadMarks();
        QVERIFY(home.row(0).state() == FilmListModel::State::Idle);
    }

    void nothingOfAPersonStaysForTheNext() {
        Home home;
        home.watch(2, 30);
        home.model.reload();
        QTRY_COMPARE(home.model.rows().size(), 4U);
        home.model.clear();
        QVERIFY(!home.model.hero());
        QCOMPARE(home.model.rows().size(), 3U);
        QTest::qWait(20);
        QVERIFY(!home.model.hero());
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::HomeModelTest)
#include "home_model_test.moc"
