// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_table_model.h"

#include "app-studio/models/title_texts.h"
#include "shared/desktop/session/picture_store.h"
#include "tests/support/desktop/fake_catalogue.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

using desktop::makeTitle;
using desktop::titleId;
using Column = TitleTableModel::Column;
using Status = TitleTableModel::Status;

namespace {

struct Shelf {
    desktop::FakeCatalogue catalogue;
    QTemporaryDir folder;
    desktop::PictureStore pictures{catalogue, folder.path()};
    TitleTableModel titles{catalogue, pictures, {}};

    explicit Shelf(int count) {
        for (int i = 1; i <= count; ++i) {
            catalogue.all.push_back(makeTitle(i, "Film " + std::to_string(i)));
            catalogue.all.back().details.year = 1900 + i % 100;
        }
    }
    bool loads() {
        return QTest::qWaitFor([this] { return titles.isComplete() || titles.status() == Status::Failed; });
    }
    QString text(int row, int column) { return titles.index(row, column).data().toString(); }
};

} // namespace

class TitleTableModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allPagesComeOneAfterTheOther() {
        Shelf shelf(1050);
        shelf.catalogue.pageSize = 200;
        const QAbstractItemModelTester tester(&shelf.titles);
        int shownFirst = 0;
        const auto note = [&] { shownFirst = shownFirst > 0 ? shownFirst : shelf.titles.rowCount(); };
        QObject::connect(&shelf.titles, &QAbstractItemModel::modelReset, &shelf.titles, note);
        QObject::connect(&shelf.titles, &QAbstractItemModel::rowsInserted, &shelf.titles, note);
        shelf.titles.reload();
        QTRY_COMPARE(shownFirst, TitleTableModel::kFirstPage); // at once
        QCOMPARE(shelf.titles.total(), 1050);
        QVERIFY(shelf.loads());
        QCOMPARE(shelf.titles.rowCount(), 1050);
        QCOMPARE(shelf.text(1049, Column::Name), "Film 1050");
        QCOMPARE(shelf.titles.rowOf(titleId(700)), 699);
    }

    void beyondManyRowsPagesWaitForTheView() {
        Shelf shelf(TitleTableModel::kMostAhead + 500);
        shelf.catalogue.pageSize = 200;
        shelf.titles.reload();
        QTRY_VERIFY_WITH_TIMEOUT(shelf.titles.rowCount() >= TitleTableModel::kMostAhead, 30'000);
        QTest::qWait(20);
        const auto before = shelf.titles.rowCount();
        QVERIFY(before < shelf.titles.total());
        QVERIFY(shelf.titles.canFetchMore({}));
        shelf.titles.fetchMore({});
        QTRY_VERIFY(shelf.titles.rowCount() > before);
    }

    void theServerIsAskedForWhatTheFilterSays() {
        Shelf shelf(3);
        TitleFilter filter;
        filter.state = wire::TitleFilter::Draft;
        filter.text = "  film ";
        filter.genre = "Drama";
        filter.yearFrom = 1990;
        filter.yearTo = 1980;
        filter.maximumAge = 12;
        filter.originalLanguage = "pt";
        shelf.titles.setFilter(filter);
        QVERIFY(shelf.loads());
        const auto& query = shelf.catalogue.lastQuery;
        QVERIFY(query.filter == wire::TitleFilter::Draft && query.wantsTotal);
        QVERIFY(query.text == "film" && query.genre == "Drama" && query.originalLanguage == "pt");
        QVERIFY(query.yearFrom == 1980 && query.yearTo == 1990 && query.maximumAge == 12); // put in order
        QVERIFY(!query.sort && !query.order);
    }

    void typingAsksOnceAndDropsWhatItOvertakes() {
        Shelf shelf(30);
        shelf.titles.reload();
        QVERIFY(shelf.loads());
        QSignalSpy resets(&shelf.titles, &QAbstractItemModel::modelReset);
        for (const auto* text : {"f", "fi", "film 2", "film 20"})
            shelf.titles.search(QString::fromLatin1(text));
        QTRY_COMPARE(shelf.titles.rowCount(), 1);
        QCOMPARE(shelf.text(0, Column::Name), "Film 20");
        QCOMPARE(resets.size(), 1);
    }

    void aHeadSortsAtTheServerWhereItCan() {
        Shelf shelf(3);
        shelf.titles.reload();
        QVERIFY(shelf.loads());
        shelf.titles.sort(Column::Name, Qt::DescendingOrder);
        QVERIFY(shelf.loads());
        QVERIFY(shelf.catalogue.lastQuery.sort == wire::TitleSort::Title);
        QCOMPARE(shelf.text(0, Column::Name), "Film 3");
        QCOMPARE(shelf.titles.sortedColumn(), int(Column::Name));
        shelf.titles.sort(Column::Length, Qt::DescendingOrder);
        QTRY_VERIFY(shelf.catalogue.lastQuery.sort == wire::TitleSort::Duration);
        QCOMPARE(shelf.titles.sortedColumn(), int(Column::Length));
        shelf.titles.sort(Column::Name, Qt::DescendingOrder);
        shelf.titles.sort(Column::Genres, Qt::AscendingOrder); // it cannot
        QCOMPARE(shelf.titles.sortedColumn(), int(Column::Name));
        shelf.titles.sort(-1, Qt::AscendingOrder);
        QVERIFY(shelf.loads());
        QVERIFY(!shelf.catalogue.lastQuery.sort);
    }

    void whatIsShownStaysWhileTheServerIsAway() {
        Shelf shelf(3);
        shelf.titles.reload();
        QVERIFY(shelf.loads());
        shelf.catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        shelf.titles.reload();
        QTRY_VERIFY(shelf.titles.status() == Status::Failed);
        QCOMPARE(shelf.titles.rowCount(), 3);
        shelf.catalogue.failure.reset();
        shelf.titles.reload();
        QVERIFY(shelf.loads());
        QVERIFY(shelf.titles.status() == Status::Ready);
    }

    void changedTitlesStayInPlaceAndNewOnesComeFirst() {
        Shelf shelf(3);
        const QAbstractItemModelTester tester(&shelf.titles);
        shelf.titles.reload();
        QVERIFY(shelf.loads());
        shelf.titles.put(makeTitle(2, "Two"));
        QCOMPARE(shelf.text(1, Column::Name), "Two");
        shelf.titles.put(makeTitle(9, "Nine"));
        QCOMPARE(shelf.text(0, Column::Name), "Nine");
        QCOMPARE(shelf.titles.total(), 4);
        QCOMPARE(shelf.titles.rowOf(titleId(2)), 2);
        shelf.titles.remove(titleId(9));
        QCOMPARE(shelf.titles.total(), 3);
        QCOMPARE(shelf.titles.rowOf(titleId(2)), 1);
        auto trashed = makeTitle(10, "Ten");
        trashed.state = wire::TitleState::Trash;
        shelf.titles.put(trashed);
        QCOMPARE(shelf.titles.rowCount(), 3);
    }

    void aNewTitleIsNotShownAmongTheHitsOfASearch() {
        Shelf shelf(3);
        TitleFilter filter;
        filter.text = "film";
        shelf.titles.setFilter(filter);
        QVERIFY(shelf.loads());
        shelf.titles.put(makeTitle(9, "Nine"));
        QCOMPARE(shelf.titles.rowCount(), 3);
    }

    void aCellIsEditedWhenItCanHaveTheText_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("name") << int(Column::Name) << "Another" << true;
        QTest::newRow("no name") << int(Column::Name) << "  " << false;
        QTest::newRow("the same name") << int(Column::Name) << "Film 1" << false;
        QTest::newRow("year") << int(Column::Year) << "1999" << true;
        QTest::newRow("no year") << int(Column::Year) << "" << true;
        QTest::newRow("no such year") << int(Column::Year) << "99" << false;
        QTest::newRow("age") << int(Column::AgeRating) << "12+" << true;
        QTest::newRow("label") << int(Column::AgeRating) << "FSK 16" << true;
        QTest::newRow("no age in it") << int(Column::AgeRating) << "for all" << false;
        QTest::newRow("not to be edited") << int(Column::Genres) << "Drama" << false;
    }
    void aCellIsEditedWhenItCanHaveTheText() {
        QFETCH(const int, column);
        QFETCH(const QString, text);
        QFETCH(const bool, isTaken);
        Shelf shelf(1);
        shelf.titles.reload();
        QVERIFY(shelf.loads());
        QSignalSpy wanted(&shelf.titles, &TitleTableModel::editWanted);
        QCOMPARE(shelf.titles.setData(shelf.titles.index(0, column), text, Qt::EditRole), isTaken);
        QCOMPARE(wanted.size(), isTaken ? 1 : 0);
    }

    void ageRatingsAreReadAndWritten() {
        QVERIFY(*readAgeRating("12") == wire::AgeRating({12, std::nullopt}));
        QVERIFY(*readAgeRating(" 16 + ") == wire::AgeRating({16, std::nullopt}));
        QVERIFY(*readAgeRating("FSK 12") == wire::AgeRating({12, "FSK 12"}));
        QVERIFY(!*readAgeRating(""));
        QVERIFY(!readAgeRating("99"));
        QCOMPARE(ageRatingText(wire::AgeRating{6, std::nullopt}), "6+");
        QCOMPARE(ageRatingText(wire::AgeRating{6, "PG"}), "PG");
    }

    void daysLeftAreRoundedUp() {
        const UtcTime then(std::chrono::days(20'000));
        QCOMPARE(daysLeft(then, then), 30);
        QCOMPARE(daysLeft(then, then + std::chrono::hours(1)), 30);
        QCOMPARE(daysLeft(then, then + std::chrono::days(29) + std::chrono::hours(23)), 1);
        QCOMPARE(daysLeft(then, then + std::chrono::days(40)), 0);
    }

    void clearForgetsThePersonsSearchAndTitles() {
        Shelf shelf(3);
        TitleFilter filter;
        filter.text = "film";
        filter.sort = wire::TitleSort::Year;
        shelf.titles.setFilter(filter);
        QVERIFY(shelf.loads());
        shelf.titles.reload();
        shelf.titles.clear();
        QTest::qWait(20);
        QCOMPARE(shelf.titles.rowCount(), 0);
        QVERIFY(shelf.titles.status() == Status::Idle);
        QVERIFY(shelf.titles.filter().text.isEmpty());
        QVERIFY(shelf.titles.filter().sort == wire::TitleSort::Year);
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitleTableModelTest)
#include "title_table_model_test.moc"
