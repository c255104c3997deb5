// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/byte_range.h"

#include <QTest>

using namespace vitascope::server::delivery;

class ByteRangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRangeHeaderAsksForTheseBytes_data();
    void aRangeHeaderAsksForTheseBytes();
    void contentRangeNamesFirstAndLastByte();
    void ifNoneMatchComparesWeakly_data();
    void ifNoneMatchComparesWeakly();
};

void ByteRangeTest::aRangeHeaderAsksForTheseBytes_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<quint64>("size");
    QTest::addColumn<QByteArray>("answer"); // "first+length", "whole" or "outside"
    auto row = [](const char* header, quint64 size, const char* answer) {
        QTest::addRow("%s of %llu", header, size) << QByteArray(header) << size << QByteArray(answer);
    };
    row("bytes=0-0", 1000, "0+1");
    row("bytes=0-499", 1000, "0+500");
    row("bytes=500-999", 1000, "500+500");
    row("bytes=999-", 1000, "999+1");
    row("bytes=0-", 1000, "0+1000");
    row("bytes=500-2000", 1000, "500+500");
    row("bytes=-1", 1000, "999+1");
    row("bytes=-2000", 1000, "0+1000");
    row("Bytes=0-0", 1000, "0+1");
    row("bytes= 0-0 ", 1000, "0+1");
    row("bytes=0-18446744073709551615", 1000, "0+1000");
    row("bytes=0-99999999999999999999999", 1000, "0+1000");
    row("bytes=1000-", 1000, "outside");
    row("bytes=1000-1001", 1000, "outside");
    row("bytes=18446744073709551615-", 1000, "outside");
    row("bytes=-0", 1000, "outside");
    row("bytes=0-", 0, "outside");
    row("bytes=-5", 0, "outside");
    row("bytes=5-4", 1000, "whole");
    row("bytes=-", 1000, "whole");
    row("bytes=", 1000, "whole");
    row("bytes=a-b", 1000, "whole");
    row("bytes=0-b", 1000, "whole");
    row("bytes=+1-2", 1000, "whole");
    row("bytes=1 -2", 1000, "whole");
    row("bytes=0-1,5-6", 1000, "whole");
    row("items=0-1", 1000, "whole");
    row("", 1000, "whole");
}

void ByteRangeTest::aRangeHeaderAsksForTheseBytes() {
    QFETCH(QByteArray, header);
    QFETCH(quint64, size);
    QFETCH(QByteArray, answer);
    const auto range = parseRange(header.toStdString(), size);
    QByteArray text = std::holds_alternative<WholeFile>(range) ? "whole" : "outside";
    if (const auto* part = std::get_if<ByteRange>(&range))
        text = QByteArray::number(static_cast<quint64>(part->first)) + "+" +
               QByteArray::number(static_cast<quint64>(part->length));
    QCOMPARE(text, answer);
}

void ByteRangeTest::contentRangeNamesFirstAndLastByte() {
    QCOMPARE(contentRange({500, 500}, 1234), std::string("bytes 500-999/1234"));
}

void ByteRangeTest::ifNoneMatchComparesWeakly_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("names");
    QTest::newRow("the same") << QByteArray("\"abc\"") << true;
    QTest::newRow("weak") << QByteArray("W/\"abc\"") << true;
    QTest::newRow("any") << QByteArray("*") << true;
    QTest::newRow("one of several") << QByteArray("\"x\" , W/\"abc\"") << true;
    QTest::newRow("another") << QByteArray("\"abd\"") << false;
    QTest::newRow("without quotes") << QByteArray("abc") << false;
    QTest::newRow("nothing") << QByteArray("") << false;
}

void ByteRangeTest::ifNoneMatchComparesWeakly() {
    QFETCH(QByteArray, header);
    QFETCH(bool, names);
    QCOMPARE(namesTag(header.toStdString(), "\"abc\""), names);
}

QTEST_APPLESS_MAIN(ByteRangeTest)
#include "byte_range_test.moc"
