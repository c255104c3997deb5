// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_model.h"

#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_watching.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::player {

using desktop::makeTitle;
using desktop::titleId;

namespace {

struct Shown {
    desktop::FakeCatalogue catalogue;
    desktop::FakeWatching watching;
    FilmModel model{catalogue, watching};

    Shown() {
        catalogue.all = {makeTitle(1, "One"), makeTitle(2, "Two"), makeTitle(3, "Three")};
        catalogue.all[0].genreKeys = catalogue.all[1].genreKeys = {"drama"};
    }
    bool show() {
        model.show(catalogue.all[0]);
        return QTest::qWaitFor([this] { return model.marks().has_value(); });
    }
    void watch(double position, double duration, bool isFinished = false) {
        wire::WatchState state;
        state.positionSeconds = Seconds(position);
        state.durationSeconds = Seconds(duration);
        state.finished = isFinished;
        watching.of[titleId(1)].watched = state;
    }
};

} // namespace

class FilmModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHeartIsShownAtOnceAndKept() {
        Shown film;
        QVERIFY(film.show());
        film.model.setFavourite(true);
        QVERIFY(film.model.marks()->favourite);
        QTRY_VERIFY(film.watching.of[titleId(1)].favourite);
    }

    void whatTheServerDoesNotTakeIsTakenBack() {
        Shown film;
        QVERIFY(film.show());
        QSignalSpy failed(&film.model, &FilmModel::failed);
        film.watching.failure = Error{ErrorCode::Unavailable, "connect"};
        film.model.rate(8);
        QVERIFY(film.model.marks()->stars == 8);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!film.model.marks()->stars);
    }

    void aRatingIsGivenAndTakenBack() {
        Shown film;
        QVERIFY(film.show());
        film.model.rate(7);
        QTRY_VERIFY(film.watching.of[titleId(1)].stars == 7);
        film.model.rate(std::nullopt);
        QTRY_VERIFY(!film.watching.of[titleId(1)].stars);
    }

    void marksAreToldOneAfterAnother() {
        Shown film;
        QVERIFY(film.show());
        for (const int stars : {6, 7, 8})
            film.model.rate(stars);
        film.model.setFavourite(true);
        QVERIFY(film.watching.of[titleId(1)].stars == 6); // the others wait for its answer
        QVERIFY(film.model.marks()->stars == 8);
        QTRY_VERIFY(film.watching.of[titleId(1)].favourite);
        QVERIFY(film.watching.of[titleId(1)].stars == 8);
        QVERIFY(film.model.marks()->stars == 8);
    }

    void marksOfOnePersonAreNotToldAsTheNextOnes() {
        Shown film;
        QVERIFY(film.show());
        film.model.rate(6);
        film.model.rate(7); // waits for the answer to the first
        film.model.forgetPerson();
        film.watching.of.clear(); // of the next person
        QVERIFY(film.show());
        QVERIFY(!film.model.marks()->stars);
        film.model.setFavourite(true);
        QTRY_VERIFY(film.watching.of[titleId(1)].favourite);
        QVERIFY(!film.watching.of[titleId(1)].stars);
    }

    void marksOfOnePersonAreNotShownToTheNext() {
        Shown film;
        QVERIFY(film.show());
        QSignalSpy failed(&film.model, &FilmModel::failed);
        film.watching.failure = Error{ErrorCode::Unavailable, "connect"};
        film.model.rate(8); // fails after the next person is here
        film.model.forgetPerson();
        film.watching.failure.reset();
        QVERIFY(film.show());
        QCOMPARE(failed.size(), 0);
    }

    void resumesWhereItIsWorthIt_data() {
        QTest::addColumn<double>("position");
        QTest::addColumn<double>("duration");
        QTest::addColumn<bool>("finished");
        QTest::addColumn<bool>("resumes");
        QTest::newRow("in the middle") << 2470.0 << 5400.0 << false << true;
        QTest::newRow("hardly begun") << 20.0 << 5400.0 << false << false;
        QTest::newRow("a short film") << 2.0 << 60.0 << false << true;
        QTest::newRow("seen to its end") << 5390.0 << 5400.0 << true << false;
    }
    void resumesWhereItIsWorthIt() {
        QFETCH(double, position);
        QFETCH(double, duration);
        QFETCH(bool, finished);
        QFETCH(bool, resumes);
        Shown film;
        film.watch(position, duration, finished);
        QVERIFY(film.show());
        QCOMPARE(film.model.resumePosition().has_value(), resumes);
    }

    void othersOfItsGenreAreBesideIt() {
        Shown film;
        QVERIFY(film.show());
        QTRY_COMPARE(film.model.similar().rowCount(), 1);
        QVERIFY(film.model.similar().at(0).title.id == titleId(2));
    }

    void aFilmThatWasWithdrawnSaysSo() {
        Shown film;
        film.model.load(titleId(9));
        QTRY_VERIFY(film.model.trouble() == Trouble::Withdrawn);
        film.model.show(film.catalogue.all[0]);
        QTRY_VERIFY(!film.model.trouble());
    }

    void aServerThatIsAwayIsAskedAgain() {
        Shown film;
        film.catalogue.failure = Error{ErrorCode::Unavailable, "connect"};
        film.model.show(film.catalogue.all[0]);
        QTRY_VERIFY(film.model.trouble() == Trouble::ServerAway);
        QVERIFY(film.model.title()); // what was known of it stays
        film.catalogue.failure.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!film.model.trouble(), 10'000);
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::FilmModelTest)
#include "film_model_test.moc"
