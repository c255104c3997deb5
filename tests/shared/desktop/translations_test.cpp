// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the programs has a translation, and the translations have no text that the programs lost.
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/text/languages.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace vitascope::desktop {
namespace {

struct Texts {
    QSet<QString> sources; // context and text
    QStringList unfinished;
    QStringList wrongPlaceholders;
};

QString translation(const QString& language) {
    return QStringLiteral(VITASCOPE_SOURCE_DIR "/translations/vitascope_%1.ts").arg(language);
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression kPlaceholder(QStringLiteral("%(\\d|n)"));
    QStringList found;
    for (const auto& match : kPlaceholder.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

Texts readTexts(const QString& path) {
    Texts texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            texts.sources << context + QLatin1Char('|') + (source = xml.readElementText());
        else if (xml.name() == QLatin1String("translation")) {
            const auto type = xml.attributes().value(QLatin1String("type")).toString();
            const auto words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!type.isEmpty() || words.trimmed().isEmpty())
                texts.unfinished << source;
            const bool isPlural = source.contains(QLatin1String("%n")) || source.contains(QLatin1String("%Ln"));
            if (!isPlural && placeholders(words) != placeholders(source))
                texts.wrongPlaceholders << source;
        }
    }
    return texts;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslated_data() {
        QTest::addColumn<QString>("language");
        QTest::addRow("Russian") << "ru";
        QTest::addRow("Brazilian Portuguese") << "pt_BR";
    }
    void everyTextIsTranslated() {
        QFETCH(QString, language);
        const auto texts = readTexts(translation(language));
        QVERIFY(texts.sources.size() > 1000);
        QCOMPARE(texts.unfinished, QStringList());
        QCOMPARE(texts.wrongPlaceholders, QStringList());
    }

    void theEnglishPluralsAreComplete() {
        const auto texts = readTexts(translation(QStringLiteral("en")));
        QVERIFY(!texts.sources.isEmpty());
        QCOMPARE(texts.unfinished, QStringList());
    }

    void theTranslationsHaveTheTextsOfTheSources() {
        const QTemporaryDir folder;
        const auto fresh = folder.filePath("fresh_ru.ts");
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(VITASCOPE_SOURCE_DIR));
        lupdate.start(QStringLiteral(LUPDATE), {"-silent", "-I", ".", "-locations", "none", "shared/desktop",
                                                "app-studio", "app-player", "-ts", fresh});
        QVERIFY(lupdate.waitForFinished(30'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto wanted = readTexts(fresh).sources;
        QVERIFY(!wanted.isEmpty());
        for (const char* language : {"ru", "pt_BR"}) {
            const auto present = readTexts(translation(QString::fromLatin1(language))).sources;
            QCOMPARE(QStringList((wanted - present).values()), QStringList());
            QCOMPARE(QStringList((present - wanted).values()), QStringList());
        }
    }

    void theProgramSpeaksTheChosenLanguage() {
        const auto before = durationText(Seconds(90 * 60));
        QCOMPARE(before, "1 h 30 min");
        const Languages russian("ru");
        QCOMPARE(russian.current(), "ru");
        QCOMPARE(durationText(Seconds(90 * 60)), QStringLiteral("1 ч 30 мин"));
        QCOMPARE(bytesText(1'400'000'000), QStringLiteral("1,4 ГБ"));
    }

    void theLanguageChangesWhileTheProgramRuns() {
        Languages languages("en");
        int changes = 0;
        QObject::connect(&languages, &Languages::changed, [&] { ++changes; });
        languages.choose("pt_BR");
        QCOMPARE(languages.current(), "pt_BR");
        QCOMPARE(bytesText(1'400'000'000), QStringLiteral("1,4 GB"));
        languages.choose("pt_BR");
        languages.choose("en");
        QCOMPARE(bytesText(1'400'000'000), QStringLiteral("1.4 GB"));
        QCOMPARE(changes, 2);
    }

    void portugueseOfAnyCountryIsBrazilian() {
        const Languages portuguese("pt_PT");
        QCOMPARE(portuguese.current(), "pt_BR");
    }

    void anUnknownLanguageIsEnglish() {
        const Languages klingon("tlh");
        QCOMPARE(klingon.current(), "en");
        QCOMPARE(bytesText(8'400'000), "8.4 MB");
    }

    void quantitiesAreReadable() {
        const Languages english("en");
        QCOMPARE(clockText(Seconds(7.9)), "0:07");
        QCOMPARE(clockText(Seconds(754)), "12:34");
        QCOMPARE(clockText(Seconds(3723)), "1:02:03");
        QCOMPARE(clockText(Seconds(-1)), "0:00");
        QCOMPARE(durationText(Seconds(52)), "52 s");
        QCOMPARE(durationText(Seconds(89)), "1 min");
        QCOMPARE(durationText(Seconds(3599)), "1 h 0 min");
        QCOMPARE(bytesText(812'000), "812 KB");
        QCOMPARE(byteRateText(25'000'000), "25 MB/s");
        QCOMPARE(bitRateText({640'000}), "640 kbit/s");
        QCOMPARE(bitRateText({4'200'000}), "4.2 Mbit/s");
        QCOMPARE(languageName("ru"), QStringLiteral("Русский"));
        QCOMPARE(languageName("en"), "English");
        QCOMPARE(languageName(""), "");
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::TranslationsTest)
#include "translations_test.moc"
