// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title_csv.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server::catalog;

namespace {

Result<std::vector<TitleRow>> readIn(const std::string& text) {
    CsvTitleReader reader;
    auto rows = reader.read(text);
    if (!rows)
        return rows;
    auto rest = reader.finish();
    if (!rest)
        return rest;
    rows->insert(rows->end(), rest->begin(), rest->end());
    return rows;
}

// Of a text with one row.
tl::expected<TitleDetails, RowError> detailsIn(const std::string& text, TitleDetails details = {}) {
    const auto rows = readIn(text).value();
    if (rows.size() != 1)
        qFatal("%zu rows", rows.size());
    if (auto written = rows.front().write(details); !written)
        return tl::unexpected(written.error());
    return details;
}

} // namespace

class TitleCsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryColumn() {
        const auto details = detailsIn(
            "year,name,originalName,originalLanguage,description,tagline,language,genres,ageRating,externalId,"
            "directors,writers,cast,composers,producers,cinematographers,editors\r\n"
            "1979,Stalker,Сталкер,ru,\"One\nTwo\",Zone,en,Drama| Science fiction |,12|FSK 12,tt0079944,Andrei "
            "Tarkovsky,A|B,Ann Lee (as Hero)|Bob,C,D,E,F\r\n");
        QVERIFY(details.has_value());
        const TitleDetails wanted{.name = "Stalker",
                                  .originalName = "Сталкер",
                                  .originalLanguage = "ru",
                                  .description = "One\nTwo",
                                  .year = 1979,
                                  .genres = {"Drama", "Science fiction"},
                                  .tagline = "Zone",
                                  .language = "en",
                                  .localizations = {},
                                  .credits = {{{}, "Andrei Tarkovsky", CreditRole::Director, {}},
                                              {{}, "A", CreditRole::Writer, {}},
                                              {{}, "B", CreditRole::Writer, {}},
                                              {{}, "Ann Lee", CreditRole::Cast, "Hero"},
                                              {{}, "Bob", CreditRole::Cast, {}},
                                              {{}, "C", CreditRole::Composer, {}},
                                              {{}, "D", CreditRole::Producer, {}},
                                              {{}, "E", CreditRole::Cinematographer, {}},
                                              {{}, "F", CreditRole::Editor, {}}},
                                  .ageRating = AgeRating{12, "FSK 12"},
                                  .externalId = "tt0079944"};
        QVERIFY(*details == wanted);
    }

    void anEmptyCellEmptiesTheFieldAndWhatHasNoColumnStays() {
        TitleDetails before;
        before.year = 1979;
        before.tagline = "Zone";
        before.ageRating = AgeRating{12, {}};
        before.genres = {"Drama"};
        before.credits = {{{}, "A", CreditRole::Director, {}}, {{}, "B", CreditRole::Cast, {}}};
        const auto details = detailsIn("name;year;genres;ageRating;directors\nX;;;;C|D\n", before);
        QVERIFY(details.has_value());
        QVERIFY(!details->year && details->genres.empty() && !details->ageRating);
        QVERIFY(details->tagline == "Zone" && details->name == "X");
        QVERIFY(details->credits == (std::vector<Credit>{{{}, "C", CreditRole::Director, {}},
                                                         {{}, "D", CreditRole::Director, {}},
                                                         {{}, "B", CreditRole::Cast, {}}}));
    }

    void aTextWithoutColumnsIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("why");
        const QByteArray must = "the first line must name the columns: ";
        QTest::newRow("empty") << QByteArray() << QByteArray("the text is empty; its first line must name the columns");
        QTest::newRow("empty lines") << QByteArray("\n\r\n")
                                     << QByteArray("the text is empty; its first line must name the columns");
        QTest::newRow("unknown") << QByteArray("name,title\n") << must + "there is no column 'title'";
        QTest::newRow("other case") << QByteArray("Name\n") << must + "there is no column 'Name'";
        QTest::newRow("twice") << QByteArray("name,year, name\n") << must + "the column 'name' is there twice";
        QTest::newRow("no name") << QByteArray("year,genres\n") << must + "'name' is missing";
        QTest::newRow("empty column") << QByteArray("name,\n") << must + "there is no column ''";
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00\x00\x00\n", 7)
                              << must + "there is no column '(unreadable)'";
        QTest::newRow("long") << QByteArray(100'000, 'x') << must + "there is no column '(unreadable)'";
        QTest::newRow("broken") << QByteArray("\"name") << must + "its quotes are not closed";
    }
    void aTextWithoutColumnsIsRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, why);
        const auto rows = readIn(text.toStdString());
        QVERIFY(!rows);
        QVERIFY(rows.error().code == ErrorCode::InvalidInput);
        QCOMPARE(QByteArray::fromStdString(rows.error().message), why);
    }

    void columnsAloneAreNoRows() { QCOMPARE(readIn("name,year").value().size(), std::size_t{0}); }

    void aRowSaysWhatIsWrongWithIt_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("why");
        const QByteArray none;
        QTest::newRow("fewer fields") << QByteArray("x,1979") << none
                                      << QByteArray("the row has 2 fields, the first line 4");
        QTest::newRow("more fields") << QByteArray("x,1979,,,") << none
                                     << QByteArray("the row has 5 fields, the first line 4");
        QTest::newRow("not CSV")
            << QByteArray("x\",1,,") << none
            << QByteArray("the row cannot be read: a quote stands in a field that does not begin with one");
        const QByteArray number = "year is no whole number";
        QTest::newRow("word for a year") << QByteArray("x,soon,,") << QByteArray("year") << number;
        QTest::newRow("fraction") << QByteArray("x,1979.5,,") << QByteArray("year") << number;
        QTest::newRow("huge") << QByteArray("x,99999999999,,") << QByteArray("year") << number;
        const QByteArray age = "ageRating does not begin with an age in years, such as 12 or 12|FSK 12";
        QTest::newRow("label alone") << QByteArray("x,,PG-13,") << QByteArray("ageRating") << age;
        QTest::newRow("entries") << QByteArray("x,,,") + QByteArray("a|").repeated(1001) << QByteArray("genres")
                                 << QByteArray("genres has too many entries");
    }
    void aRowSaysWhatIsWrongWithIt() {
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, why);
        const auto details = detailsIn("name,year,ageRating,genres\n" + row.toStdString());
        QVERIFY(!details);
        QCOMPARE(QByteArray::fromStdString(details.error().reason), why);
        QCOMPARE(QByteArray::fromStdString(details.error().field), field);
    }
};

QTEST_GUILESS_MAIN(TitleCsvTest)
#include "title_csv_test.moc"
