// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/webvtt.h"

#include <QTest>

using namespace vitascope;

class WebVttTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWellFormedText_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("signature only") << QByteArray("WEBVTT");
        QTest::newRow("header text") << QByteArray("WEBVTT - a film\n\n");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFWEBVTT\n");
        QTest::newRow("short times") << QByteArray("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n");
        QTest::newRow("long times, settings")
            << QByteArray("WEBVTT\n\n100:59:59.999 --> 101:00:00.000 line:0 align:start\nHi\n");
        QTest::newRow("carriage returns") << QByteArray("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHi\r\n");
        QTest::newRow("old line ends") << QByteArray("WEBVTT\r\r00:01.000 --> 00:02.000\rHi\r");
        QTest::newRow("notes and styles")
            << QByteArray("WEBVTT\n\nNOTE a\nb\n\nSTYLE\n::cue {}\n\nx\n00:01.000 --> 00:02.000\nHi\n");
    }

    void takesWellFormedText() {
        QFETCH(QByteArray, text);
        const auto checked = package::checkWebVtt({text.data(), static_cast<std::size_t>(text.size())});
        QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
    }

    void refusesTheRest_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray() << QByteArray("does not start");
        QTest::newRow("another format") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nHi\n")
                                        << QByteArray("does not start");
        QTest::newRow("longer word") << QByteArray("WEBVTTX\n") << QByteArray("does not start");
        QTest::newRow("comma in time") << QByteArray("WEBVTT\n\n00:01,000 --> 00:02.000\n") << QByteArray("line 3");
        QTest::newRow("end before start") << QByteArray("WEBVTT\n\n00:02.000 --> 00:01.000\n") << QByteArray("line 3");
        QTest::newRow("no time") << QByteArray("WEBVTT\n\n-->\n") << QByteArray("line 3");
        QTest::newRow("60 minutes") << QByteArray("WEBVTT\n\n60:00.000 --> 61:00.000\n") << QByteArray("line 3");
        QTest::newRow("one digit") << QByteArray("WEBVTT\n\n1:00:00.000 --> 2:00:00.000\n") << QByteArray("line 3");
        QTest::newRow("not UTF-8") << QByteArray("WEBVTT\n\n\xFF\n") << QByteArray("UTF-8");
        QTest::newRow("nul") << QByteArray("WEBVTT\n\n\0\n", 10) << QByteArray("UTF-8");
    }

    void refusesTheRest() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto checked = package::checkWebVtt({text.data(), static_cast<std::size_t>(text.size())});
        QVERIFY(!checked);
        QVERIFY(checked.error().code == ErrorCode::Corrupt);
        QVERIFY2(checked.error().message.find(message.toStdString()) != std::string::npos,
                 checked.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(WebVttTest)
#include "webvtt_test.moc"
