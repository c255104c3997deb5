// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/sha256.h"

#include <QtTest>

using namespace vitascope;

class Sha256Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // FIPS 180-4 examples.
    void knowsTheStandardsExamples_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("empty") << QByteArray()
                               << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("million a") << QByteArray(1'000'000, 'a')
                                   << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void knowsTheStandardsExamples() {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, digest);
        QCOMPARE(QByteArray::fromStdString(Sha256::of(input.toStdString()).toHex()), digest);
    }

    void startsAgainAfterFinish() {
        Sha256 hash;
        hash.update("a");
        hash.update("bc");
        const auto first = hash.finish();
        QVERIFY(first == Sha256::of("abc"));
        QVERIFY(hash.finish() == Sha256::of(""));
    }

    void readsOnlyLowerCaseHexadecimal() {
        const auto digest = Sha256::of("abc");
        QVERIFY(Digest::parse(digest.toHex()) == digest);
        QVERIFY(!Digest::parse(digest.toHex().substr(1)));
        QVERIFY(!Digest::parse("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"));
    }
};

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
