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
    void noRequestMakesTheAnswerMuchLargerThanTheFile();
};

void ByteRangeTest::aRangeHeaderAsksForTheseBytes_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<quint64>("size");
    QTest::addColumn<QByteArray>("answer"); // "first+length …", "whole" or "outside"
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
    row("bytes=0-1,500-501", 1000, "0+2 500+2");
    row("bytes=500-501 ,\t0-1", 1000, "0+2 500+2");
    row("bytes=0-1,,500-501,", 1000, "0+2 500+2");
    row("bytes=0-0,-1", 1000, "0+1 999+1");
    row("bytes=0-1,5-6", 1000, "0+7");
    row("bytes=0-1,129-130", 1000, "0+131");
    row("bytes=0-1,131-131", 1000, "0+2 131+1");
    row("bytes=0-900,100-200,50-999", 1000, "0+1000");
    row("bytes=0-,0-,0-", 1000, "0+1000");
    row("bytes=0-1,2000-", 1000, "0+2");
    row("bytes=2000-,3000-", 1000, "outside");
    row("bytes=0-1,5-4", 1000, "whole");
    row("bytes=0-1,x", 1000, "whole");
    row("bytes=,", 1000, "whole");
    row("items=0-1", 1000, "whole");
    row("", 1000, "whole");
}

void ByteRangeTest::aRangeHeaderAsksForTheseBytes() {
    QFETCH(QByteArray, header);
    QFETCH(quint64, size);
    QFETCH(QByteArray, answer);
    const auto range = parseRange(header.toStdString(), size);
    QByteArray text = std::holds_alternative<WholeFile>(range) ? "whole" : "outside";
    if (const auto* parts = std::get_if<ByteRanges>(&range)) {
        QByteArrayList list;
        for (const auto& part : *parts)
            list += QByteArray::number(static_cast<quint64>(part.first)) + "+" +
                    QByteArray::number(static_cast<quint64>(part.length));
        text = list.join(' ');
    }
    QCOMPARE(text, answer);
}

void ByteRangeTest::contentRangeNamesFirstAndLastByte() {
    QCOMPARE(contentRange({500, 500}, 1234), std::string("bytes 500-999/1234"));
}

void ByteRangeTest::noRequestMakesTheAnswerMuchLargerThanTheFile() {
    constexpr std::uint64_t kSize = 10'000;
    std::string header = "bytes=";
    for (std::size_t i = 0; i < kMostRanges; ++i)
        header += std::to_string(i * 1000 / 2) + "-,";
    const auto range = parseRange(header, kSize);
    QVERIFY(std::get<ByteRanges>(range) == ByteRanges({{0, kSize}}));
    QVERIFY(std::holds_alternative<WholeFile>(parseRange(header + "0-", kSize)));
}

QTEST_APPLESS_MAIN(ByteRangeTest)
#include "byte_range_test.moc"
