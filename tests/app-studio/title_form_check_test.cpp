// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_form_check.h"

#include "app-studio/models/dropped_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

class TitleFormCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mistakesStandAtTheirField_data() {
        QTest::addColumn<TitleForm>("form");
        QTest::addColumn<QString>("field");
        const QString longText(201, QLatin1Char('x'));
        QTest::newRow("good") << TitleForm{"Film", "", "1994", {"Drama"}, "en", "Text"} << "";
        QTest::newRow("only a name") << TitleForm{"Film", "", "", {}, "", ""} << "";
        QTest::newRow("no name") << TitleForm{"   ", "", "", {}, "", ""} << "name";
        QTest::newRow("long name") << TitleForm{longText, "", "", {}, "", ""} << "name";
        QTest::newRow("long original name") << TitleForm{"Film", longText, "", {}, "", ""} << "originalName";
        QTest::newRow("year in words") << TitleForm{"Film", "", "last", {}, "", ""} << "year";
        QTest::newRow("year before film") << TitleForm{"Film", "", "1066", {}, "", ""} << "year";
        QTest::newRow("year to come") << TitleForm{"Film", "", "2999", {}, "", ""} << "year";
        QTest::newRow("many genres") << TitleForm{"Film", "", "", QStringList(21, "x"), "", ""} << "genres";
        QTest::newRow("long text") << TitleForm{"Film", "", "", {}, "", QString(10001, 'x')} << "description";
    }
    void mistakesStandAtTheirField() {
        QFETCH(TitleForm, form);
        QFETCH(QString, field);
        const auto mistakes = check(form);
        QCOMPARE(mistakes.areNone(), field.isEmpty());
        QCOMPARE(!mistakes.name.isEmpty(), field == "name");
        QCOMPARE(!mistakes.originalName.isEmpty(), field == "originalName");
        QCOMPARE(!mistakes.year.isEmpty(), field == "year");
        QCOMPARE(!mistakes.genres.isEmpty(), field == "genres");
        QCOMPARE(!mistakes.description.isEmpty(), field == "description");
    }

    void aFormGoesToTheServerAndBack() {
        const TitleForm form{QStringLiteral(" Сталкер "), "Stalker", "1979", {"Drama"}, "ru", "Zone\n\nTwo"};
        const auto input = toInput(form);
        QCOMPARE(input.name, QStringLiteral("Сталкер").toStdString());
        QCOMPARE(input.year, std::optional(1979));
        auto expected = form;
        expected.name = form.name.trimmed();
        QCOMPARE(toForm(input), expected);
        QVERIFY(!toInput(TitleForm{"Film", " ", "", {}, "", ""}).originalName);
    }

    void whatTheFormDoesNotShowStaysAsItWas() {
        wire::TitleInput before;
        before.genres = {"War"};
        before.year = 1979;
        before.tagline = "Zone";
        before.credits = {{{}, "Ann", wire::CreditRole::Cast, {}}};
        auto expected = before;
        expected.name = "Film";
        expected.year.reset();
        expected.genres = {"Drama"};
        QVERIFY(toInput(TitleForm{"Film", "", "", {"Drama"}, "", ""}, before) == expected);
    }

    void aFilmFileIsAVideo_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mistake");
        QTest::newRow("mp4") << "film.mp4"
                             << QByteArray("\0\0\0\x18"
                                           "ftypmp42\0\0\0\0",
                                           16)
                             << "";
        QTest::newRow("mkv by its name") << "film.mkv" << QByteArray("\x1a\x45\xdf\xa3", 4) << "";
        QTest::newRow("text") << "notes.txt" << QByteArray("hello") << "not a video";
        QTest::newRow("picture") << "poster.png" << QByteArray("\x89PNG\r\n\x1a\n") << "not a video";
        QTest::newRow("empty") << "film.mp4" << QByteArray() << "is empty";
    }
    void aFilmFileIsAVideo() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, mistake);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto found = filmFileMistake(file.fileName());
        QCOMPARE(found.isEmpty(), mistake.isEmpty());
        QVERIFY2(found.contains(mistake), qPrintable(found));
        if (!found.isEmpty())
            QVERIFY(found.contains(name));
    }

    void whatIsNoFileIsRefused() {
        const QTemporaryDir folder;
        QVERIFY(filmFileMistake(folder.path()).contains("folder"));
        QVERIFY(filmFileMistake(folder.filePath("none.mp4")).contains("not there"));
        QVERIFY(posterFileMistake(folder.filePath("none.jpg")).contains("not there"));
    }
};

} // namespace vitascope::studio

QTEST_GUILESS_MAIN(vitascope::studio::TitleFormCheckTest)
#include "title_form_check_test.moc"
