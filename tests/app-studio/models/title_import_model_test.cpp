// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/csv_scan.h"
#include "app-studio/models/import_rows_model.h"
#include "app-studio/models/title_import_model.h"
#include "tests/support/desktop/fake_title_importing.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

using Stage = TitleImportModel::Stage;

class TitleImportModelTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString write(const QByteArray& text, const QString& name = "films.csv") {
        QFile file(folder_.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    static bool reaches(TitleImportModel& model, Stage stage) {
        return QTest::qWaitFor([&] { return model.stage() == stage; });
    }
    static wire::ImportReport refusing(std::vector<int> lines) {
        wire::ImportReport report;
        report.read = 10;
        report.created = 10 - static_cast<int>(lines.size());
        for (const auto line : lines)
            report.refused.push_back({line, "year", "year is not between 1870 and 2200"});
        report.refusedCount = static_cast<int>(lines.size());
        return report;
    }

private Q_SLOTS:
    void recordsAreReadAsTheStandardSays_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("read"); // line: cells with | between, records with ;
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << "1:a|b;2:c|d";
        QTest::newRow("no last break") << QByteArray("a,b\r\nc,") << "1:a|b;2:c|";
        QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2\n") << "1:a|b;2:1,5|2";
        QTest::newRow("quotes") << QByteArray("a,b\n\"x, \"\"y\"\"\",z\n") << "1:a|b;2:x, \"y\"|z";
        QTest::newRow("breaks in quotes") << QByteArray("a\n\"x\ny\"\nz\n") << "1:a;2:x\ny;4:z";
        QTest::newRow("empty lines") << QByteArray("a\n\n\nb\n") << "1:a;4:b";
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "a,b\n")
                              << "1:a|b";
        QTest::newRow("nothing") << QByteArray() << "";
    }
    void recordsAreReadAsTheStandardSays() {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, read);
        QStringList records;
        QVERIFY(scanCsv(write(text), [&](const CsvLine& line) {
            records << QString("%1:%2").arg(line.line).arg(QString::fromUtf8(line.cells.join('|')));
            return true;
        }));
        QCOMPARE(records.join(';'), read);
    }

    void whatIsWrittenIsReadAgain() {
        const QByteArrayList cells{"", "a,b", "say \"no\"", "two\nlines", "last"};
        QByteArrayList read;
        QVERIFY(scanCsv(write(csvLine(cells)), [&](const CsvLine& line) {
            read = line.cells;
            return true;
        }));
        QCOMPARE(read, cells);
    }

    void columnsAreRecognised() {
        QCOMPARE(guessField("name"), "name");
        QCOMPARE(guessField("Title"), "name");
        QCOMPARE(guessField("original_title"), "originalName");
        QCOMPARE(guessField(" Release Year "), "year");
        QCOMPARE(guessField("colour"), "");
    }

    void aPlainFileIsTriedAndShownRowByRow() {
        FakeTitleImporting server;
        server.report = refusing({3});
        TitleImportModel model(server);
        ImportRowsModel rows(model);
        const QAbstractItemModelTester tester(&rows);
        const auto file = write("name,year\nOne,1990\nTwo,12\nThree,1992\n");
        model.choose(file);
        QVERIFY(reaches(model, Stage::Preview));
        QCOMPARE(server.asked.size(), 1U);
        QVERIFY(server.asked[0].dryRun);
        QCOMPARE(server.asked[0].file, file); // as it is
        QCOMPARE(model.file().rowCount, 3);
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(rows.index(1, ImportRowsModel::Line).data().toInt(), 3);
        QVERIFY(rows.index(1, ImportRowsModel::Mistake).data().toString().contains("1870"));
        QVERIFY(rows.index(1, ImportRowsModel::kFirstCell + 1).data(ImportRowsModel::RefusedRole).toBool());
        QVERIFY(!rows.index(0, ImportRowsModel::Mistake).data(ImportRowsModel::RefusedRole).toBool());
        rows.showOnlyRefused(true);
        QCOMPARE(rows.rowCount(), 1);

        QSignalSpy imported(&model, &TitleImportModel::imported);
        model.import();
        QVERIFY(reaches(model, Stage::Done));
        QVERIFY(!server.asked[1].dryRun);
        QCOMPARE(imported.size(), 1);
    }

    void foreignColumnsAreAskedForAndWrittenPlain() {
        FakeTitleImporting server;
        TitleImportModel model(server);
        model.choose(write("Title;Colour;When\nOne;red;1990\n\n\"Two;\n2\";blue;1991\n"));
        QVERIFY(reaches(model, Stage::Columns));
        QCOMPARE(model.file().columns[0].field, "name");
        QCOMPARE(model.file().columns[1].field, "");
        QCOMPARE(model.file().columns[0].sample, "One");
        model.setField(2, "year");
        model.check();
        QVERIFY(reaches(model, Stage::Preview));
        QCOMPARE(server.bytes, QByteArray("name,year\r\nOne,1990\r\n\r\n\"Two;\n2\",1991\r\n")); // on the same lines
        model.editColumns();
        QVERIFY(model.stage() == Stage::Columns);
        model.setField(2, "name"); // twice
        QVERIFY(!model.file().isMapped());
        model.check();
        QVERIFY(model.stage() == Stage::Columns);
    }

    void whatIsNoFileOfFilmsIsRefusedHere_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only a head") << QByteArray("name\n");
        QTest::newRow("not UTF-8") << QByteArray("name\nCaf\xE9\n");
    }
    void whatIsNoFileOfFilmsIsRefusedHere() {
        QFETCH(const QByteArray, text);
        FakeTitleImporting server;
        TitleImportModel model(server);
        model.choose(write(text));
        QTRY_VERIFY(model.error());
        QVERIFY(model.stage() == Stage::Choose);
        QVERIFY(server.asked.empty());
    }

    void aLongRunIsCancelled() {
        FakeTitleImporting server;
        server.delay = 50;
        TitleImportModel model(server);
        model.choose(write("name\nOne\n"));
        QVERIFY(reaches(model, Stage::Checking));
        QTRY_VERIFY(model.progress() > 0.4 && model.progress() < 0.6);
        model.cancel();
        QTRY_VERIFY(!model.isBusy());
        QVERIFY(!model.error());
        QVERIFY(model.stage() != Stage::Preview);
    }

    void aFailureKeepsThePreview() {
        FakeTitleImporting server;
        TitleImportModel model(server);
        model.choose(write("name\nOne\n"));
        QVERIFY(reaches(model, Stage::Preview));
        server.failure = Error{ErrorCode::Unavailable, "away"};
        model.import();
        QTRY_VERIFY(model.error());
        QVERIFY(model.stage() == Stage::Preview);
        server.failure.reset();
        model.import();
        QVERIFY(reaches(model, Stage::Done));
        QVERIFY(!model.error());
    }

    void existingFilmsAreUpdatedOnRequest() {
        FakeTitleImporting server;
        TitleImportModel model(server);
        model.choose(write("name\nOne\n"));
        QVERIFY(reaches(model, Stage::Preview));
        QVERIFY(server.asked[0].existing == wire::ExistingTitles::Skip);
        model.setUpdatesExisting(true);
        QVERIFY(reaches(model, Stage::Preview));
        QTRY_COMPARE(server.asked.size(), 2U);
        QVERIFY(server.asked[1].existing == wire::ExistingTitles::Update && server.asked[1].dryRun);
    }

    void aLargeFileShowsItsFirstRowsAndThoseThatAreRefused() {
        QByteArray text("name\n");
        for (int i = 2; i <= 50'001; ++i)
            text += "Film " + QByteArray::number(i) + '\n';
        FakeTitleImporting server;
        server.report = refusing({40'000});
        TitleImportModel model(server);
        model.choose(write(text));
        QTRY_VERIFY_WITH_TIMEOUT(model.stage() == Stage::Preview, 20'000);
        QCOMPARE(model.file().rowCount, 50'000);
        QCOMPARE(model.rows().size(), static_cast<std::size_t>(kShownRows) + 1);
        QCOMPARE(model.rows().back().cells, QStringList("Film 40000"));
    }

    void theFileToBeginWithIsOneThatCanBeImported() {
        FakeTitleImporting server;
        TitleImportModel model(server);
        model.choose(write(importTemplate(), "template.csv"));
        QVERIFY(reaches(model, Stage::Preview));
        QVERIFY(model.file().isPlain());
        QCOMPARE(model.file().columns.size(), static_cast<std::size_t>(importFields().size()));
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitleImportModelTest)
#include "title_import_model_test.moc"
