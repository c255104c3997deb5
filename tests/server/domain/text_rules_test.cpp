// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/text_rules.h"

#include <QTest>

using namespace vitascope::server;

class TextRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsCharactersOfUtf8Only_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count"); // -1: not UTF-8
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("ASCII") << QByteArray("abc") << 3;
        QTest::newRow("two bytes") << QByteArray("\xc3\xa9") << 1;
        QTest::newRow("three bytes") << QByteArray("\xe2\x82\xac") << 1;
        QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x8e\xac") << 1;
        QTest::newRow("cut") << QByteArray("\xe2\x82") << -1;
        QTest::newRow("lone continuation") << QByteArray("\x80") << -1;
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << -1;
        QTest::newRow("overlong of three bytes") << QByteArray("\xe0\x80\xaf") << -1;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << -1;
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << -1;
        QTest::newRow("0xff") << QByteArray("\xff") << -1;
    }
    void countsCharactersOfUtf8Only() {
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        const auto counted = countCharacters({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(counted ? static_cast<int>(*counted) : -1, count);
    }

    void checksTexts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("lines");
        QTest::addColumn<bool>("taken");
        QTest::newRow("fits") << QByteArray("abc") << false << true;
        QTest::newRow("spaces at the ends do not count") << QByteArray("   abcde   ") << false << true;
        QTest::newRow("too long") << QByteArray("abcdef") << false << false;
        QTest::newRow("only spaces") << QByteArray("   ") << false << false;
        QTest::newRow("line feed") << QByteArray("a\nb") << false << false;
        QTest::newRow("line feed where lines are allowed") << QByteArray("a\nb") << true << true;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << true << false;
        QTest::newRow("escape") << QByteArray("a\x1b") << true << false;
        QTest::newRow("DEL") << QByteArray("a\x7f") << true << false;
        QTest::newRow("C1") << QByteArray("a\xc2\x85") << true << false;
        QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae") << true << false;
        QTest::newRow("no UTF-8") << QByteArray("a\xff") << true << false;
    }
    void checksTexts() {
        QFETCH(QByteArray, text);
        QFETCH(bool, lines);
        QFETCH(bool, taken);
        const auto checked = checkText(text.toStdString(), {.field = "title", .least = 1, .most = 5, .lines = lines});
        QCOMPARE(checked.has_value(), taken);
        if (!checked)
            QVERIFY(checked.error().message.starts_with("title "));
    }

    void takesTheSpaceAway() {
        QCOMPARE(checkText(" \t a b \r\n", {.field = "x", .least = 0, .most = 5}).value_or(""), std::string("a b"));
    }
};

QTEST_APPLESS_MAIN(TextRulesTest)
#include "text_rules_test.moc"
