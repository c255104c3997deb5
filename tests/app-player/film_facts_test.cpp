// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_facts.h"

#include <QTest>

namespace vitascope::player {

class FilmFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsKnownStandsInOneLine() {
        wire::Title title;
        QVERIFY(filmFacts(title).isEmpty());
        title.details.year = 1975;
        title.durationSeconds = Seconds(4200);
        title.details.ageRating = wire::AgeRating{12, "FSK 12"};
        title.details.originalLanguage = "cs";
        QCOMPARE(filmFacts(title).split(QStringLiteral("  ·  ")),
                 (QStringList{"1975", "1 h 10 min", "FSK 12", "Czech"}));
        title.details.ageRating = wire::AgeRating{16, {}};
        QVERIFY(filmFacts(title).contains("16+"));
    }

    void aLanguageIsNamedInTheProgramsOwn() {
        QCOMPARE(languageInWords("ja"), "Japanese");
        QCOMPARE(languageInWords("pt-BR"), "Portuguese");
        QCOMPARE(languageInWords("fi"), "Suomi"); // or else in itself
    }

    void onlyTheFirstGenresAreNamed() {
        wire::Title title;
        title.details.genres = {"Drama", "Mystery", "Comedy", "War"};
        QCOMPARE(genresText(title), "Drama, Mystery, Comedy");
    }
};

} // namespace vitascope::player

QTEST_APPLESS_MAIN(vitascope::player::FilmFactsTest)
#include "film_facts_test.moc"
