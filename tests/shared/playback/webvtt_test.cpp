// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/webvtt.h"

#include "shared/base/units.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace vitascope;
using namespace vitascope::playback;
using namespace std::chrono_literals;

class WebVttTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheTextOfACue_data() {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "Hello"
                               << "Hello";
        QTest::newRow("two lines") << "One\nTwo"
                                   << "One\nTwo";
        QTest::newRow("italic") << "<i>One</i>"
                                << "<i>One</i>";
        QTest::newRow("class") << "<i.loud>One</i>"
                               << "<i>One</i>";
        QTest::newRow("voice") << "<v Anna>One</v>"
                               << "One";
        QTest::newRow("timestamp") << "One <00:00:01.000>two"
                                   << "One two";
        QTest::newRow("not closed") << "<b>One"
                                    << "<b>One</b>";
        QTest::newRow("wrong order") << "<b><i>One</b>two</i>"
                                     << "<b><i>One</i></b>two";
        QTest::newRow("closed, never open") << "One</i>"
                                            << "One";
        QTest::newRow("escapes") << "a &lt; b &amp; c&nbsp;d &gt; e"
                                 << QString::fromUtf8("a &lt; b &amp; c\u00A0d &gt; e");
        QTest::newRow("script") << "<script>alert(1)</script>"
                                << "alert(1)";
        QTest::newRow("lonely ampersand") << "R&B"
                                          << "R&amp;B";
        QTest::newRow("unknown escape") << "&copy;"
                                        << "&amp;copy;";
        QTest::newRow("tag without end") << "One <i"
                                         << "One <i></i>";
        QTest::newRow("Russian") << "Привет"
                                 << "Привет";
    }

    void readsTheTextOfACue() {
        QFETCH(QString, payload);
        QFETCH(QString, text);
        const auto cues = parseWebVtt(("WEBVTT\n\n00:01.000 --> 00:02.000\n" + payload + "\n").toStdString());
        QVERIFY(cues && cues->size() == 1);
        QCOMPARE(QString::fromStdString(cues->front().text), text);
    }

    void readsTimes_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<qint64>("start"); // ms; -1: no cue
        QTest::addColumn<qint64>("end");
        QTest::newRow("short") << "00:01.500 --> 00:02.000" << 1500LL << 2000LL;
        QTest::newRow("hours") << "01:00:01.500 --> 123:00:02.000" << 3601500LL << 442802000LL;
        QTest::newRow("settings") << "00:01.500 --> 00:02.000 align:start line:10%" << 1500LL << 2000LL;
        QTest::newRow("no spaces") << "00:01.500-->00:02.000" << 1500LL << 2000LL;
        QTest::newRow("tabs") << "\t00:01.500\t-->\t00:02.000\tline:1" << 1500LL << 2000LL;
        QTest::newRow("comma") << "00:01,500 --> 00:02,000" << -1LL << -1LL;
        QTest::newRow("60 seconds") << "00:60.000 --> 01:02.000" << -1LL << -1LL;
        QTest::newRow("no thousandths") << "00:01 --> 00:02" << -1LL << -1LL;
        QTest::newRow("backwards") << "00:02.000 --> 00:01.000" << -1LL << -1LL;
        QTest::newRow("negative") << "-00:02.000 --> 00:03.000" << -1LL << -1LL;
        QTest::newRow("huge") << "99999999999999999999:00:00.000 --> 99999999999999999999:00:01.000" << -1LL << -1LL;
        QTest::newRow("words") << "soon --> later" << -1LL << -1LL;
    }

    void readsTimes() {
        QFETCH(QString, line);
        QFETCH(qint64, start);
        QFETCH(qint64, end);
        const auto cues =
            parseWebVtt(("WEBVTT\n\n" + line + "\nText\n\n00:09.000 --> 00:10.000\nNext\n").toStdString());
        QVERIFY(cues);
        QCOMPARE(cues->back().text, std::string("Next")); // a broken cue does not hide the next one
        QCOMPARE(cues->size(), start < 0 ? 1U : 2U);
        if (start >= 0) {
            QCOMPARE(cues->front().start, MediaTime(start * 1ms));
            QCOMPARE(cues->front().end, MediaTime(end * 1ms));
        }
    }

    void readsAFileWithAllKindsOfBlocks() {
        const auto cues = parseWebVtt("\xEF\xBB\xBFWEBVTT - A title\r\nKind: captions\r\n\r\nSTYLE\r\n::cue{}\r\n\r\n"
                                      "NOTE\r\nnothing\r\n\r\nfirst\r\n00:01.000 --> 00:02.000\r\nOne\r\n\r\n\r\n"
                                      "00:02.000 --> 00:03.000\r\nTwo\r\n00:03.000 --> 00:04.000\r\nThree");
        QVERIFY(cues);
        QCOMPARE(cues->size(), 3U);
        QCOMPARE(cues->front().id, std::string("first"));
        QCOMPARE(cues->back().text, std::string("Three"));
    }

    void shiftsCuesByTheTimestampMap() {
        const auto cues = parseWebVtt("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:01.000,MPEGTS:900000\n\n"
                                      "00:02.000 --> 00:03.000\nOne\n");
        QVERIFY(cues);
        QCOMPARE(cues->front().start, MediaTime(11s));
    }

    void refusesWhatIsNoWebVtt_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("SubRip") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nOne\n");
        QTest::newRow("longer word") << QByteArray("WEBVTTX\n\n");
        QTest::newRow("HTML") << QByteArray("<html>");
    }

    void refusesWhatIsNoWebVtt() {
        QFETCH(QByteArray, text);
        const auto cues = parseWebVtt(text.toStdString());
        QVERIFY(!cues);
        QVERIFY(cues.error().code == ErrorCode::Corrupt);
    }

    void neverPassesOnBytesThatAreNoUtf8() {
        const auto cues = parseWebVtt("WEBVTT\n\n00:01.000 --> 00:02.000\na\xC3\x28\xF8 \xED\xA0\x80\xFF\n");
        QVERIFY(cues);
        const auto text = QString::fromStdString(cues->front().text);
        QCOMPARE(text.toStdString(), cues->front().text);
        QVERIFY(text.contains(QChar::ReplacementCharacter));
    }

    void findsWhatIsActive() {
        CueList list;
        list.add({{"", 1s, 3s, "A"}, {"", 2s, 4s, "B"}, {"", 0s, 100s, "Long"}});
        list.add({{"", 2s, 4s, "B"}}); // again, from the next segment
        QCOMPARE(list.cues().size(), 3U);
        QCOMPARE(list.textAt(500ms), std::string("Long"));
        QCOMPARE(list.textAt(2500ms), std::string("Long\nA\nB"));
        QCOMPARE(list.textAt(3s), std::string("Long\nB"));
        QCOMPARE(list.textAt(100s), std::string());
    }

    // The cues that the authors of the files expect. Texts are compared where they hold no markup.
    void agreesWithTheCorpus() {
        const auto material = qEnvironmentVariable("VITASCOPE_MATERIAL", VITASCOPE_SOURCE_DIR "/../shared/material");
        QDirIterator files(material + "/subtitles/mozilla-vtt.js", {"*.vtt"}, QDir::Files,
                           QDirIterator::Subdirectories);
        int compared = 0;
        QStringList differing;
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith("integration/id.vtt"))
                continue; // a lonely "-->": the standard starts a new block at the timing line after it, these authors
                          // do not
            QFile expectation(path.chopped(4) + ".json");
            QFile file(path);
            if (!expectation.open(QIODevice::ReadOnly) || !file.open(QIODevice::ReadOnly))
                continue;
            const auto document = QJsonDocument::fromJson(expectation.readAll());
            const auto wanted = document.isArray() ? document.array() : document.object()["cues"].toArray();
            const auto cues = parseWebVtt(file.readAll().toStdString());
            if (!cues) {
                QVERIFY2(wanted.isEmpty(), qPrintable(path));
                continue;
            }
            if (!agrees(*cues, wanted))
                differing += QFileInfo(path).fileName();
            ++compared;
        }
        if (compared == 0)
            QSKIP("the subtitles are not here");
        QVERIFY(compared > 50);
        // Two times without seconds ("000:00.000"), which the standard refuses and the authors' own parser takes.
        differing.sort();
        QCOMPARE(differing.join(' '), "min-top-digits.vtt minimum-spots-over-sixty.vtt");
    }

private:
    static bool agrees(const std::vector<Cue>& cues, const QJsonArray& wanted) {
        std::size_t at = 0;
        for (const auto& value : wanted) {
            const auto cue = value.toObject();
            const auto text = cue["text"].toString();
            const auto start = cue["startTime"].toDouble();
            const auto end = cue["endTime"].toDouble();
            if (text.isEmpty() || end <= start || (text.startsWith('<') && at == cues.size()))
                continue; // nothing is ever to be seen of it
            if (at == cues.size() || qAbs(Seconds(cues[at].start).count() - start) > 1e-6 ||
                qAbs(Seconds(cues[at].end).count() - end) > 1e-6)
                return false;
            const bool isPlain = !text.contains('<') && !text.contains('&') && !text.contains('>');
            if (isPlain && !text.contains(QChar::Null) && QString::fromStdString(cues[at].text) != text)
                return false;
            ++at;
        }
        return at == cues.size();
    }
};

QTEST_APPLESS_MAIN(WebVttTest)
#include "webvtt_test.moc"
