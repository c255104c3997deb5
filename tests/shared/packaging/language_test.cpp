// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/language.h"

#include <QTest>

namespace vitascope::packaging {

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesBcp47_data() {
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("terminological") << QByteArray("deu") << QByteArray("de");
        QTest::newRow("bibliographic") << QByteArray("ger") << QByteArray("de");
        QTest::newRow("capitals") << QByteArray("RUS") << QByteArray("ru");
        QTest::newRow("two letters") << QByteArray("fr") << QByteArray("fr");
        QTest::newRow("region") << QByteArray("pt-br") << QByteArray("pt-BR");
        QTest::newRow("region as in locales") << QByteArray("en_US") << QByteArray("en-US");
        QTest::newRow("script") << QByteArray("zho-hant-tw") << QByteArray("zh-Hant-TW");
        QTest::newRow("no short form") << QByteArray("fil") << QByteArray("fil");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("und");
        QTest::newRow("undetermined") << QByteArray("und") << QByteArray("und");
        QTest::newRow("several") << QByteArray("mul") << QByteArray("und");
        QTest::newRow("private use") << QByteArray("qaa") << QByteArray("und");
        QTest::newRow("a name") << QByteArray("English") << QByteArray("und");
        QTest::newRow("unknown two letters") << QByteArray("xx") << QByteArray("und");
        QTest::newRow("rubbish") << QByteArray("../") << QByteArray("und");
        QTest::newRow("rubbish behind") << QByteArray("en-\"x") << QByteArray("en");
    }
    void becomesBcp47() {
        QFETCH(QByteArray, tag);
        QFETCH(QByteArray, language);
        QCOMPARE(QByteArray::fromStdString(toBcp47(tag.toStdString())), language);
    }

    void hasAName() {
        QCOMPARE(languageName("en"), std::string_view("English"));
        QCOMPARE(languageName("pt-BR"), std::string_view("Portuguese"));
        QCOMPARE(languageName("und"), std::string_view());
    }
};

} // namespace vitascope::packaging

QTEST_APPLESS_MAIN(vitascope::packaging::LanguageTest)
#include "language_test.moc"
