// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"

#include <QtTest>

using namespace vitascope;

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsTheSameTime_data() {
        QTest::addColumn<qint64>("microseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("epoch") << qint64(0) << "1970-01-01T00:00:00.000000Z";
        QTest::newRow("leap day") << qint64(1709210096'789012) << "2024-02-29T12:34:56.789012Z";
        QTest::newRow("before the epoch") << qint64(-1) << "1969-12-31T23:59:59.999999Z";
    }
    void writesAndReadsTheSameTime() {
        QFETCH(qint64, microseconds);
        QFETCH(QString, text);
        const UtcTime time{std::chrono::microseconds(microseconds)};
        QCOMPARE(QString::fromStdString(toRfc3339(time)), text);
        QVERIFY(parseRfc3339(text.toStdString()) == time);
    }

    void takesFewerDigitsOfFraction() {
        QVERIFY(parseRfc3339("1970-01-01T00:00:01Z") == UtcTime{std::chrono::seconds(1)});
        QVERIFY(parseRfc3339("1970-01-01T00:00:01.5Z") == UtcTime{std::chrono::milliseconds(1500)});
    }

    void refusesWhatIsNoTime_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "2024-02-30T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-01T24:00:00Z",
                                 "2024-01-01 00:00:00Z", "2024-01-01T00:00:00", "2024-01-01T00:00:00+00:00",
                                 "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00.1234567Z", "x024-01-01T00:00:00Z"})
            QTest::newRow(text) << text;
    }
    void refusesWhatIsNoTime() {
        QFETCH(QString, text);
        QVERIFY(!parseRfc3339(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(ClockTest)
#include "clock_test.moc"
