// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title.h"

#include "server/domain/catalog/genre.h"
#include "server/domain/catalog/language_choice.h"
#include "server/domain/catalog/language_tag.h"

#include <QTest>

#include <functional>

using namespace vitascope;
using namespace vitascope::server::catalog;

using Change = std::function<void(TitleDetails&)>;
Q_DECLARE_METATYPE(Change)

class TitleTest : public QObject {
    Q_OBJECT

private:
    static TitleDetails full() {
        return {.name = "Сталкер",
                .originalName = "Stalker",
                .originalLanguage = "ru",
                .description = "Line one\nline two",
                .year = 1979,
                .genres = {"Science fiction", "Drama"},
                .tagline = "Zone",
                .language = "ru",
                .localizations = {{"de", {"Stalker", "Die Zone", "Zeile"}}, {"en-GB", {"Stalker", "", ""}}},
                .credits = {{{}, "Андрей Тарковский", CreditRole::Director, {}},
                            {PersonId(), "", CreditRole::Cast, "Writer"}},
                .ageRating = AgeRating{12, "FSK 12"},
                .externalId = "tt0079944",
                .availability = {UtcTime(std::chrono::seconds(1)), UtcTime(std::chrono::seconds(2))}};
    }

private Q_SLOTS:
    void takesWhatFits() { QVERIFY(checkDetails(full()) == full()); }

    void takesANameAlone() {
        TitleDetails details;
        details.name = "x";
        QVERIFY(checkDetails(details) == details);
    }

    void trimsAndDropsWhatIsEmpty() {
        auto details = full();
        details.name = "  A ";
        details.originalName = "  ";
        details.originalLanguage = "";
        const auto checked = checkDetails(details);
        QVERIFY(checked);
        QCOMPARE(checked->name, std::string("A"));
        QVERIFY(!checked->originalName && !checked->originalLanguage);
    }

    void refuses_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field, Change change) {
            QTest::newRow(name) << std::move(change) << field;
        };
        row("no name", "name", [](TitleDetails& t) { t.name = " "; });
        row("long name", "name", [](TitleDetails& t) { t.name.assign(201, 'x'); });
        row("name of two lines", "name", [](TitleDetails& t) { t.name = "a\nb"; });
        row("long original name", "originalName", [](TitleDetails& t) { t.originalName = std::string(201, 'x'); });
        row("no language tag", "originalLanguage", [](TitleDetails& t) { t.originalLanguage = "Russian!"; });
        row("long description", "description", [](TitleDetails& t) { t.description.assign(10'001, 'x'); });
        row("year before film", "year", [](TitleDetails& t) { t.year = 1869; });
        row("year far off", "year", [](TitleDetails& t) { t.year = 2201; });
        row("many genres", "genres", [](TitleDetails& t) {
            for (int i = 0; i < 21; ++i)
                t.genres.push_back(std::to_string(i));
        });
        row("empty genre", "genres", [](TitleDetails& t) { t.genres = {""}; });
        row("long genre", "genres", [](TitleDetails& t) { t.genres = {std::string(51, 'x')}; });
        row("genre without letters", "genres", [](TitleDetails& t) { t.genres = {"!"}; });
        row("genre twice by its key", "genres", [](TitleDetails& t) { t.genres = {"Sci Fi", "sci-fi"}; });
        row("available until before it begins", "availability.until",
            [](TitleDetails& t) { t.availability.until = UtcTime(std::chrono::seconds(0)); });
        row("available for no time", "availability.until",
            [](TitleDetails& t) { t.availability.until = t.availability.from; });
        row("long tagline", "tagline", [](TitleDetails& t) { t.tagline.assign(201, 'x'); });
        row("no language", "language", [](TitleDetails& t) { t.language = "e"; });
        row("localization without name", "localizations.de.name",
            [](TitleDetails& t) { t.localizations["de"].name = " "; });
        row("localization of no language", "localizations", [](TitleDetails& t) {
            t.localizations["German!"] = {"x", "", ""};
        });
        row("localization twice", "localizations", [](TitleDetails& t) { t.localizations["DE"] = {"x", "", ""}; });
        row("localization in the own language", "localizations", [](TitleDetails& t) {
            t.localizations["ru"] = {"x", "", ""};
        });
        row("many localizations", "localizations", [](TitleDetails& t) {
            for (char a = 'a'; a <= 'c'; ++a)
                for (char b = 'a'; b <= 'z'; ++b)
                    t.localizations[{a, b}] = {"x", "", ""};
        });
        row("credit without name", "credits.name", [](TitleDetails& t) { t.credits[0].name = ""; });
        row("credit twice", "credits", [](TitleDetails& t) { t.credits.push_back(t.credits[0]); });
        row("long character", "credits.character",
            [](TitleDetails& t) { t.credits[1].character = std::string(201, 'x'); });
        row("many credits", "credits", [](TitleDetails& t) { t.credits.resize(501); });
        row("age", "ageRating", [](TitleDetails& t) { t.ageRating->minimumAge = 22; });
        row("age below zero", "ageRating", [](TitleDetails& t) { t.ageRating->minimumAge = -1; });
        row("long label", "ageRating.label", [](TitleDetails& t) { t.ageRating->label = std::string(21, 'x'); });
        row("long external id", "externalId", [](TitleDetails& t) { t.externalId = std::string(201, 'x'); });
        row("genre twice", "genres", [](TitleDetails& t) { t.genres = {"Drama", " Drama"}; });
    }
    void refuses() {
        QFETCH(Change, change);
        QFETCH(QString, field);
        auto details = full();
        change(details);
        const auto checked = checkDetails(details);
        QVERIFY(!checked && checked.error().code == ErrorCode::InvalidInput);
        QVERIFY2(checked.error().message.starts_with(field.toStdString()), checked.error().message.c_str());
    }

    void makesKeysOfGenres_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("lower case") << "Drama"
                                    << "drama";
        QTest::newRow("blanks") << "  Science  Fiction "
                                << "science-fiction";
        QTest::newRow("signs") << "Sci-Fi & Fantasy!"
                               << "sci-fi-fantasy";
        QTest::newRow("digits") << "3D"
                                << "3d";
        QTest::newRow("beyond ASCII") << "Ужасы 18+"
                                      << "Ужасы-18";
        QTest::newRow("none") << "&"
                              << "";
    }
    void makesKeysOfGenres() {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QCOMPARE(QString::fromStdString(genreKey(name.toStdString())), key);
    }

    void choosesTheLanguage_data() {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("nothing") << QStringList{} << "";
        QTest::newRow("one") << QStringList{"de"} << "de";
        QTest::newRow("in another case") << QStringList{"DE"} << "de";
        QTest::newRow("of a region") << QStringList{"de-AT"} << "de";
        QTest::newRow("only with a region") << QStringList{"en"} << "en-GB";
        QTest::newRow("of another region") << QStringList{"en-US"} << "";
        QTest::newRow("the own one first") << QStringList{"ru", "de"} << "";
        QTest::newRow("the second") << QStringList{"fr", "de"} << "de";
        QTest::newRow("none of them") << QStringList{"fr", "d", ""} << "";
    }
    void choosesTheLanguage() {
        QFETCH(QStringList, wanted);
        QFETCH(QString, chosen);
        std::vector<std::string> languages;
        for (const auto& language : wanted)
            languages.push_back(language.toStdString());
        QCOMPARE(QString::fromStdString(chooseLocalization(full(), languages).value_or("")), chosen);
    }

    void knowsTheFormOfLanguageTags_data() {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("fits");
        for (const char* tag : {"en", "pt-BR", "zh-Hant-TW", "gsw", "es-419"})
            QTest::newRow(tag) << tag << true;
        for (const char* tag : {"", "e", "english", "en-", "en--US", "-en", "en_US", "e1", "en-x", "en-toolongsubtag"})
            QTest::newRow(*tag ? tag : "empty") << tag << false;
    }
    void knowsTheFormOfLanguageTags() {
        QFETCH(QString, tag);
        QFETCH(bool, fits);
        QCOMPARE(isLanguageTag(tag.toStdString()), fits);
    }
};

QTEST_APPLESS_MAIN(TitleTest)
#include "title_test.moc"
