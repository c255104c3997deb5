// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/entity_tag.h"

#include <QTest>

using namespace vitascope;

class EntityTagTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListNamesATag_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<bool>("weakly");
        QTest::addColumn<bool>("strongly");
        QTest::newRow("the same") << QByteArray("\"abc\"") << true << true;
        QTest::newRow("weak") << QByteArray("W/\"abc\"") << true << false;
        QTest::newRow("any") << QByteArray(" * ") << true << true;
        QTest::newRow("one of several") << QByteArray("\"x\" ,, W/\"y\",\"abc\"") << true << true;
        QTest::newRow("behind one with a comma") << QByteArray("\"x,\", \"abc\"") << true << true;
        QTest::newRow("inside another") << QByteArray("\"x,\"abc\"\"") << false << false;
        QTest::newRow("another") << QByteArray("\"abd\"") << false << false;
        QTest::newRow("without quotes") << QByteArray("abc") << false << false;
        QTest::newRow("without its end") << QByteArray("\"abc") << false << false;
        QTest::newRow("nothing") << QByteArray("") << false << false;
    }

    void aListNamesATag() {
        QFETCH(QByteArray, list);
        QFETCH(bool, weakly);
        QFETCH(bool, strongly);
        QCOMPARE(namesTag(list.toStdString(), "\"abc\"", TagComparison::Weak), weakly);
        QCOMPARE(namesTag(list.toStdString(), "\"abc\"", TagComparison::Strong), strongly);
    }
};

QTEST_APPLESS_MAIN(EntityTagTest)
#include "entity_tag_test.moc"
