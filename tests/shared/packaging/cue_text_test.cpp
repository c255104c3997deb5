// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/webvtt.h"

#include <QTest>

namespace vitascope::packaging {

using std::chrono::milliseconds;

class CueTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesOutOfAnAssEvent_data() {
        QTest::addColumn<QByteArray>("ass");
        QTest::addColumn<QByteArray>("cue");
        QTest::newRow("plain") << QByteArray("Hello") << QByteArray("Hello");
        QTest::newRow("commas") << QByteArray("One, two, three") << QByteArray("One, two, three");
        QTest::newRow("lines") << QByteArray("One\\Ntwo\\nthree") << QByteArray("One\ntwo\nthree");
        QTest::newRow("an empty line would end the cue") << QByteArray("One\\N\\N \\Ntwo") << QByteArray("One\ntwo");
        QTest::newRow("markup is text") << QByteArray("1 < 2 & <b> --> 3")
                                        << QByteArray("1 &lt; 2 &amp; &lt;b&gt; --&gt; 3");
        QTest::newRow("italics") << QByteArray("{\\i1}Far{\\i0} away") << QByteArray("<i>Far</i> away");
        QTest::newRow("left open") << QByteArray("{\\b1}Loud") << QByteArray("<b>Loud</b>");
        QTest::newRow("crossing") << QByteArray("{\\i1}a{\\b1}b{\\i0}c{\\b0}d")
                                  << QByteArray("<i>a<b>b</b></i><b>c</b>d");
        QTest::newRow("reset") << QByteArray("{\\i1\\u1}a{\\r}b") << QByteArray("<i><u>a</u></i>b");
        QTest::newRow("colours and places are dropped")
            << QByteArray("{\\an8\\c&H00FF00&\\pos(10,20)}Up") << QByteArray("Up");
        QTest::newRow("border and blur are no styles") << QByteArray("{\\bord2\\blur1\\be1}x") << QByteArray("x");
        QTest::newRow("a drawing") << QByteArray("{\\p1}m 0 0 l 10 10{\\p0}") << QByteArray("");
        QTest::newRow("only tags") << QByteArray("{\\i1}{\\i0}") << QByteArray("");
        QTest::newRow("an open brace") << QByteArray("{ and text") << QByteArray("{ and text");
        QTest::newRow("hard space") << QByteArray("a\\hb")
                                    << QByteArray("a\xC2\xA0"
                                                  "b");
        QTest::newRow("Cyrillic") << QByteArray("Рассвет") << QByteArray("Рассвет");
        QTest::newRow("control characters") << QByteArray("a\x01"
                                                          "b\r")
                                            << QByteArray("ab");
    }
    void comesOutOfAnAssEvent() {
        QFETCH(QByteArray, ass);
        QFETCH(QByteArray, cue);
        const std::string event = "0,0,Default,,0,0,0,," + ass.toStdString();
        QCOMPARE(QByteArray::fromStdString(cueTextFromAss(event)), cue);
    }

    void isEmptyForABrokenEvent() {
        QCOMPARE(cueTextFromAss(""), std::string());
        QCOMPARE(cueTextFromAss("0,0,Default"), std::string());
    }

    void becomesAFile() {
        const std::string file = writeWebVtt({{milliseconds(3'723'004), milliseconds(3'724'000), "later"},
                                              {milliseconds(-500), milliseconds(1500), "from before the start"},
                                              {milliseconds(2000), milliseconds(2000), "no time"},
                                              {milliseconds(4000), milliseconds(9'999'000), "beyond the end"},
                                              {milliseconds(9'000'000), milliseconds(9'999'000), "after the end"},
                                              {milliseconds(5000), milliseconds(6000), ""}},
                                             milliseconds(4'000'000));
        QCOMPARE(QByteArray::fromStdString(file), QByteArray("WEBVTT\n"
                                                             "\n00:00:00.000 --> 00:00:01.500\nfrom before the start\n"
                                                             "\n00:00:04.000 --> 01:06:40.000\nbeyond the end\n"
                                                             "\n01:02:03.004 --> 01:02:04.000\nlater\n"));
    }
};

} // namespace vitascope::packaging

QTEST_APPLESS_MAIN(vitascope::packaging::CueTextTest)
#include "cue_text_test.moc"
