// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/http_date.h"

#include <QTest>

using namespace vitascope;

namespace {

constexpr UtcTime kExample{std::chrono::seconds(784'111'777)}; // that of RFC 9110, 5.6.7

} // namespace

class HttpDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenInThePreferredForm() {
        QCOMPARE(httpDate(kExample), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
        QCOMPARE(httpDate(kExample + std::chrono::microseconds(999'999)), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    }

    void isReadInAllThreeForms() {
        QVERIFY(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == kExample);
        QVERIFY(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT") == kExample);
        QVERIFY(parseHttpDate("Sun Nov  6 08:49:37 1994") == kExample);
        QVERIFY(parseHttpDate(httpDate(UtcTime{})) == UtcTime{});
        QCOMPARE(httpDate(*parseHttpDate("Sun May  6 08:49:37 5994")), std::string("Fri, 06 May 5994 08:49:37 GMT"));
        const auto early = parseHttpDate("Sun May  6 08:49:37 0894");
        QVERIFY(early && parseHttpDate(httpDate(*early)) == early);
        QVERIFY(parseHttpDate("Thu, 29 Feb 2024 23:59:60 GMT").has_value());
    }

    void otherTextIsNoDate_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "0", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
              "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
              "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
              "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, -6 Nov 1994 08:49:37 GMT", "Sun Nov 06 08:49:37 94", "Sun, ",
              "1994-11-06T08:49:37Z"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void otherTextIsNoDate() {
        QFETCH(const QByteArray, text);
        QVERIFY(!parseHttpDate(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(HttpDateTest)
#include "http_date_test.moc"
