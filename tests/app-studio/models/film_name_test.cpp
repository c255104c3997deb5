// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/film_name.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;

class FilmNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isGuessedFromTheFile_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("year"); // 0: none
        QTest::addColumn<int>("asset");
        const auto row = [](const char* file, const char* name, int year, wire::AssetKind asset) {
            QTest::newRow(file) << QString(file) << QString(name) << year << static_cast<int>(asset);
        };
        using enum wire::AssetKind;
        row("The.Matrix.1999.1080p.BluRay.x264-GRP.mkv", "The Matrix", 1999, Main);
        row("2001 A Space Odyssey (1968).mp4", "2001 A Space Odyssey", 1968, Main);
        row("1917.mkv", "1917", 0, Main);
        row("1917 (2019) [2160p].mkv", "1917", 2019, Main);
        row("Blade_Runner_2049_2017_UHD.mkv", "Blade Runner 2049", 2017, Main);
        row("Солярис (1972).avi", "Солярис", 1972, Main);
        row("[Studio] Night Train - 1959.mkv", "Night Train", 1959, Main);
        row("Amélie.mkv", "Amélie", 0, Main);
        row("St. Elmo's Fire 1985.mp4", "St. Elmo's Fire", 1985, Main);
        row("Night Train-trailer.mp4", "Night Train", 0, Trailer);
        row("Night Train (1959) trailer 2.mp4", "Night Train", 1959, Trailer);
        row("Night Train - Making Of.mp4", "Night Train", 0, Extra);
        row("Trailer.mp4", "Trailer", 0, Main);
        row("film.mp4", "film", 0, Main);
        row("1080p.mkv", "1080p", 0, Main);
        row("---.mkv", "---", 0, Main);
        row("Web.Of.Lies.2009.WEB-DL.mkv", "Web Of Lies", 2009, Main);
    }
    void isGuessedFromTheFile() {
        QFETCH(const QString, file);
        QFETCH(const QString, name);
        QFETCH(const int, year);
        QFETCH(const int, asset);
        const auto guess = guessFilmName(file);
        QCOMPARE(guess.name, name);
        QCOMPARE(guess.year.value_or(0), year);
        QCOMPARE(static_cast<int>(guess.asset), asset);
    }
};

QTEST_APPLESS_MAIN(FilmNameTest)
#include "film_name_test.moc"
