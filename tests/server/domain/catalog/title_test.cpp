// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title.h"

#include "server/domain/catalog/language_tag.h"

#include <QTest>

#include <functional>

using namespace vitascope;
using namespace vitascope::server::catalog;

using Change = std::function<void(TitleTexts&)>;
Q_DECLARE_METATYPE(Change)

class TitleTest : public QObject {
    Q_OBJECT

private:
    static TitleTexts full() {
        return {"Сталкер", "Stalker", "ru", "Line one\nline two", 1979, {"Science fiction", "Drama"}};
    }

private Q_SLOTS:
    void takesWhatFits() { QVERIFY(checkTexts(full()) == full()); }

    void takesANameAlone() {
        TitleTexts texts;
        texts.name = "x";
        QVERIFY(checkTexts(texts) == texts);
    }

    void trimsAndDropsWhatIsEmpty() {
        auto texts = full();
        texts.name = "  A ";
        texts.originalName = "  ";
        texts.originalLanguage = "";
        const auto checked = checkTexts(texts);
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
        row("no name", "name", [](TitleTexts& t) { t.name = " "; });
        row("long name", "name", [](TitleTexts& t) { t.name.assign(201, 'x'); });
        row("name of two lines", "name", [](TitleTexts& t) { t.name = "a\nb"; });
        row("long original name", "originalName", [](TitleTexts& t) { t.originalName = std::string(201, 'x'); });
        row("no language tag", "originalLanguage", [](TitleTexts& t) { t.originalLanguage = "Russian!"; });
        row("long description", "description", [](TitleTexts& t) { t.description.assign(10'001, 'x'); });
        row("year before film", "year", [](TitleTexts& t) { t.year = 1869; });
        row("year far off", "year", [](TitleTexts& t) { t.year = 2201; });
        row("many genres", "genres", [](TitleTexts& t) {
            for (int i = 0; i < 21; ++i)
                t.genres.push_back(std::to_string(i));
        });
        row("empty genre", "genres", [](TitleTexts& t) { t.genres = {""}; });
        row("long genre", "genres", [](TitleTexts& t) { t.genres = {std::string(51, 'x')}; });
        row("genre twice", "genres", [](TitleTexts& t) { t.genres = {"Drama", " Drama"}; });
    }
    void refuses() {
        QFETCH(Change, change);
        QFETCH(QString, field);
        auto texts = full();
        change(texts);
        const auto checked = checkTexts(texts);
        QVERIFY(!checked && checked.error().code == ErrorCode::InvalidInput);
        QVERIFY2(checked.error().message.starts_with(field.toStdString()), checked.error().message.c_str());
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
