// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/utf8.h"

#include <QTest>

using namespace vitascope;

class Utf8Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data() {
        QTest::addColumn<uint>("code");
        QTest::addColumn<int>("length");
        QTest::newRow("NUL") << 0x0U << 1;
        QTest::newRow("last of one byte") << 0x7fU << 1;
        QTest::newRow("first of two") << 0x80U << 2;
        QTest::newRow("last of two") << 0x7ffU << 2;
        QTest::newRow("first of three") << 0x800U << 3;
        QTest::newRow("before the surrogates") << 0xd7ffU << 3;
        QTest::newRow("behind the surrogates") << 0xe000U << 3;
        QTest::newRow("last of three") << 0xffffU << 3;
        QTest::newRow("first of four") << 0x10000U << 4;
        QTest::newRow("last of all") << 0x10ffffU << 4;
    }
    void readsWhatItWrites() {
        QFETCH(uint, code);
        QFETCH(int, length);
        std::string text;
        appendUtf8(text, code);
        QCOMPARE(text.size(), static_cast<std::size_t>(length));
        QVERIFY(isValidUtf8(text));
        const auto character = firstCharacter(text + "more");
        QCOMPARE(static_cast<uint>(character.code), code);
        QCOMPARE(character.length, text.size());
        if (length > 1)
            QVERIFY(!isValidUtf8(text.substr(0, text.size() - 1)));
    }

    void refusesWhatIsMalformed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a byte that only continues") << QByteArray("\x80");
        QTest::newRow("overlong in two") << QByteArray("\xc1\xbf");
        QTest::newRow("overlong in three") << QByteArray("\xe0\x9f\xbf");
        QTest::newRow("overlong in four") << QByteArray("\xf0\x8f\xbf\xbf");
        QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80");
        QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("no lead") << QByteArray("\xff");
        QTest::newRow("not continued") << QByteArray("\xc3z");
    }
    void refusesWhatIsMalformed() {
        QFETCH(QByteArray, bytes);
        const auto text = bytes.toStdString();
        QCOMPARE(firstCharacter(text).length, std::size_t{0});
        QVERIFY(!isValidUtf8("good " + text));
    }
};

QTEST_APPLESS_MAIN(Utf8Test)
#include "utf8_test.moc"
