// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/films_model.h"

#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_discovery.h"
#include "tests/support/desktop/fake_watching.h"

#include <QTest>

namespace vitascope::player {

using desktop::makeTitle;

namespace {

struct Films {
    desktop::FakeCatalogue catalogue;
    desktop::FakeWatching watching;
    FakeDiscovery discovery;
    FilmsModel model{catalogue, watching, discovery};

    Films() { catalogue.all = {makeTitle(1, "Étude"), makeTitle(2, "Éclair"), makeTitle(3, "Forest")}; }
};

} // namespace

class FilmsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksForWhatTheViewerChose() {
        Films films;
        FilmFilter filter;
        filter.text = "  Forest ";
        filter.genre = "drama";
        filter.yearFrom = 1990;
        filter.yearTo = 1999;
        filter.maximumAge = 12;
        filter.language = "de";
        filter.order = Order::YearOldest;
        films.model.setFilter(filter);
        const auto& query = films.catalogue.lastQuery;
        QVERIFY(query.text == "Forest" && query.genre == "drama" && query.originalLanguage == "de");
        QVERIFY(query.yearFrom == 1990 && query.yearTo == 1999 && query.maximumAge == 12);
        QVERIFY(query.sort == wire::TitleSort::Year && query.order == wire::SortOrder::Ascending);
        QVERIFY(query.filter == wire::TitleFilter::Published);
    }

    void aGenreIsCalledAsInTheLanguageOfNow() {
        Films films;
        films.discovery.all.items = {{"drama", "Drama", 3}};
        FilmFilter filter;
        filter.genre = "drama";
        filter.genreName = "Drama";
        films.model.setFilter(filter);
        QTRY_COMPARE(films.model.genres().size(), 1U);
        films.discovery.all.items[0].name = "Dramma";
        films.model.reload();
        QTRY_COMPARE(films.model.filter().genreName, "Dramma");
        films.model.setFilter(filter); // as it was noted in the other language
        QCOMPARE(films.model.filter().genreName, "Dramma");
    }

    void saysWhyThereIsNothing() {
        Films films;
        FilmFilter filter;
        filter.text = "xyz";
        films.model.setFilter(filter);
        QTRY_VERIFY(films.model.trouble() == Trouble::NothingFound);
        films.model.show(Collection::Favourites);
        QTRY_VERIFY(films.model.trouble() == Trouble::NoFavourites);
        films.catalogue.all.clear();
        films.model.show(Collection::Catalogue);
        QTRY_VERIFY(films.model.trouble() == Trouble::EmptyCatalogue);
        films.catalogue.failure = Error{ErrorCode::Unavailable, "connect"};
        films.model.reload();
        QTRY_VERIFY(films.model.trouble() == Trouble::ServerAway);
    }

    void theSameWallAgainIsNotLoadedAnew() {
        Films films;
        films.model.show(Collection::Catalogue);
        QTRY_VERIFY(films.model.films().isComplete());
        films.model.show(Collection::Catalogue);
        QVERIFY(films.model.films().isComplete());
    }

    void favouritesAreAskedForAgain() {
        Films films;
        films.model.show(Collection::Favourites);
        QTRY_VERIFY(films.model.films().isComplete());
        films.watching.liked = {makeTitle(3, "Forest")};
        films.model.show(Collection::Favourites);
        QTRY_COMPARE(films.model.films().rowCount(), 1);
    }

    void lettersLeadToTheirFirstFilm() {
        Films films;
        films.model.show(Collection::Catalogue);
        QTRY_COMPARE(films.model.films().rowCount(), 3);
        QCOMPARE(films.model.letters(), "EF");
        QCOMPARE(films.model.rowOfLetter('F'), 2);
        QCOMPARE(films.model.rowOfLetter('E'), 0);
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::FilmsModelTest)
#include "films_model_test.moc"
