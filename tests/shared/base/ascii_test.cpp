// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/ascii.h"

#include <QTest>

using namespace vitascope;

class AsciiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trimsBothEnds() {
        QVERIFY(trimmed(" \ta b\t ") == "a b");
        QVERIFY(trimmed("ab") == "ab");
        QVERIFY(trimmed(" \t").empty());
        QVERIFY(trimmed("").empty());
    }

    void trimsOnlyTheGivenBlanks() {
        QVERIFY(trimmed("\ta\r\n") == "a\r\n");
        QVERIFY(trimmed("\ta\r\n", " \r\n") == "\ta");
    }

    void comparesWithoutTheCaseOfLetters() {
        QVERIFY(equalIgnoringCase("Content-Length", "content-LENGTH"));
        QVERIFY(!equalIgnoringCase("a", "ab"));
        QVERIFY(!equalIgnoringCase("@[", "`{")); // the neighbours of A and Z
        QVERIFY(equalIgnoringCase("", ""));
    }
};

QTEST_APPLESS_MAIN(AsciiTest)
#include "ascii_test.moc"
