// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/base64.h"

#include <QtTest>

using namespace vitascope;

class Base64Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // RFC 4648, section 10.
    void writesAndTakesTheVectorsOfTheStandard_data() {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("coded");
        QTest::newRow("0") << ""
                           << "";
        QTest::newRow("1") << "f"
                           << "Zg==";
        QTest::newRow("2") << "fo"
                           << "Zm8=";
        QTest::newRow("3") << "foo"
                           << "Zm9v";
        QTest::newRow("4") << "foob"
                           << "Zm9vYg==";
        QTest::newRow("6") << "foobar"
                           << "Zm9vYmFy";
    }
    void writesAndTakesTheVectorsOfTheStandard() {
        QFETCH(QString, plain);
        QFETCH(QString, coded);
        const auto bytes = plain.toStdString();
        QCOMPARE(toBase64(bytes), coded.toStdString());
        QVERIFY(fromBase64(coded.toStdString()) == bytes);
        const auto url = coded.remove(u'=').toStdString();
        QCOMPARE(toBase64Url(bytes), url);
        QVERIFY(fromBase64Url(url) == bytes);
    }

    void usesTheUrlAlphabetOnlyThere() {
        const std::string bytes("\xFB\xFF\xBF");
        QCOMPARE(toBase64(bytes), std::string("+/+/"));
        QCOMPARE(toBase64Url(bytes), std::string("-_-_"));
        QVERIFY(!fromBase64("-_-_"));
        QVERIFY(!fromBase64Url("+/+/"));
    }

    void refusesWhatTheEncoderDoesNotWrite_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("no padding") << "Zg";
        QTest::newRow("one of two") << "Zg=";
        QTest::newRow("three") << "Z===";
        QTest::newRow("only padding") << "====";
        QTest::newRow("padding in the middle") << "Zg==Zm8=";
        QTest::newRow("stray bits") << "Zh==";
        QTest::newRow("space") << "Zm9 ";
    }
    void refusesWhatTheEncoderDoesNotWrite() {
        QFETCH(QString, text);
        QVERIFY(!fromBase64(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(Base64Test)
#include "base64_test.moc"
