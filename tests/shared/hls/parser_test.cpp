// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/parser.h"

#include "shared/hls/writer.h"

#include <QTest>

#include <random>

using namespace vitascope;
using namespace std::chrono_literals;

namespace {

std::string media(const std::string& lines) {
    return "#EXTM3U\n#EXT-X-TARGETDURATION:10\n" + lines;
}

std::string master(const std::string& lines) {
    return "#EXTM3U\n" + lines;
}

const std::string kVariant = "#EXT-X-STREAM-INF:BANDWIDTH=1\nv.m3u8\n";

} // namespace

class ParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSegmentsAndWhatHoldsForThem() {
        const auto parsed =
            hls::parseMediaPlaylist("#EXTM3U\r\n#EXT-X-VERSION:7\r\n#EXT-X-TARGETDURATION:6\r\n"
                                    "#EXT-X-MEDIA-SEQUENCE:3\r\n#EXT-X-PLAYLIST-TYPE:EVENT\r\n"
                                    "# a comment\r\n\r\n"
                                    "#EXT-X-MAP:URI=\"i.mp4\"\r\n#EXTINF:5.5,first, of two\r\na.mp4\r\n"
                                    "#EXT-X-DISCONTINUITY\r\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\r\n"
                                    "#EXT-X-MAP:URI=\"j.mp4\",BYTERANGE=\"10@20\"\r\n#EXTINF:6\r\nb.mp4\r\n"
                                    "#EXT-X-SOMETHING-NEW:A=1\r\n#EXTINF:1,\r\nc.mp4\r\n"
                                    "#EXT-X-KEY:METHOD=NONE\r\n#EXTINF:1,\r\nd.mp4\r\n");
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        QCOMPARE(parsed->version, 7);
        QCOMPARE(parsed->mediaSequence, 3U);
        QVERIFY(parsed->type == hls::PlaylistType::Event);
        QVERIFY(!parsed->endList);
        QCOMPARE(parsed->segments.size(), 4U);
        QVERIFY(parsed->duration() == 13500ms);
        const auto& [a, b, c, d] =
            std::tie(parsed->segments[0], parsed->segments[1], parsed->segments[2], parsed->segments[3]);
        QCOMPARE(a.title, std::string("first, of two"));
        QVERIFY(a.duration == 5500ms);
        QCOMPARE(a.map->uri, std::string("i.mp4"));
        QVERIFY(!a.map->range && a.keys.empty() && !a.discontinuity);
        QVERIFY(b.discontinuity && !c.discontinuity);
        QVERIFY((b.map->range == hls::ByteRange{20, 10}));
        QVERIFY(c.map == b.map);
        QCOMPARE(b.keys.size(), 1U);
        QVERIFY(c.keys == b.keys && d.keys.empty());
        QCOMPARE(parsed->unknownTags.size(), 1U);
        QCOMPARE(parsed->unknownTags[0].text, std::string("EXT-X-SOMETHING-NEW:A=1"));
        QCOMPARE(parsed->unknownTags[0].line, 16U);
    }

    void aByteRangeGoesOnWhereTheLastOneEnded() {
        const auto parsed = hls::parseMediaPlaylist(media("#EXTINF:1,\n#EXT-X-BYTERANGE:10@5\na\n#EXTINF:1,\n#EXT-X-"
                                                          "BYTERANGE:20\na\n#EXTINF:1,\n#EXT-X-BYTERANGE:7\na\n"));
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        QVERIFY((parsed->segments[1].range == hls::ByteRange{15, 20}));
        QVERIFY((parsed->segments[2].range == hls::ByteRange{35, 7}));
    }

    void severalKeysHoldForOneSegment() {
        const auto parsed =
            hls::parseMediaPlaylist(media("#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"a\",KEYFORMAT=\"x\"\n#EXT-X-KEY:METHOD="
                                          "SAMPLE-AES,URI=\"b\",KEYFORMAT=\"y\"\n"
                                          "#EXTINF:1,\na\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"c\"\n#EXTINF:1,\nb\n"));
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        QCOMPARE(parsed->segments[0].keys.size(), 2U);
        QCOMPARE(parsed->segments[1].keys.size(), 1U);
    }

    void readsDatesWithAnyOffset_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("Z") << "2010-02-19T14:54:23.031Z"
                           << "2010-02-19T14:54:23.031000Z";
        QTest::newRow("east") << "2010-02-19T14:54:23.031+08:00"
                              << "2010-02-19T06:54:23.031000Z";
        QTest::newRow("west") << "2010-02-19T23:30:00-0130"
                              << "2010-02-20T01:00:00.000000Z";
        QTest::newRow("none") << "2010-02-19T14:54:23"
                              << "2010-02-19T14:54:23.000000Z";
    }

    void readsDatesWithAnyOffset() {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto parsed =
            hls::parseMediaPlaylist(media("#EXT-X-PROGRAM-DATE-TIME:" + text.toStdString() + "\n#EXTINF:1,\na\n"));
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        QCOMPARE(QString::fromStdString(toRfc3339(*parsed->segments[0].programDateTime)), utc);
    }

    void refusesMistakesAndNamesTheLine_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const std::string& text, int line) {
            QTest::newRow(name) << QString::fromLatin1(text.c_str(), static_cast<qsizetype>(text.size())) << line;
        };
        row("empty", "", 1);
        row("not a playlist", "<html>", 1);
        row("byte order mark", "\xEF\xBB\xBF#EXTM3U\n#EXT-X-TARGETDURATION:1\n", 1);
        row("header only", "#EXTM3U\n", 1);
        row("both kinds", media(kVariant), 3);
        row("no target duration", "#EXTM3U\n#EXTINF:1,\na\n", 3);
        row("two target durations", media("#EXT-X-TARGETDURATION:1\n"), 3);
        row("negative target duration", "#EXTM3U\n#EXT-X-TARGETDURATION:-1\n", 2);
        row("target duration that overflows", "#EXTM3U\n#EXT-X-TARGETDURATION:99999999999999999999\n", 2);
        row("negative duration", media("#EXTINF:-1,\na\n"), 3);
        row("duration with exponent", media("#EXTINF:1e3,\na\n"), 3);
        row("duration not a number", media("#EXTINF:nan,\na\n"), 3);
        row("URI without EXTINF", media("a\n"), 3);
        row("EXTINF without URI", media("#EXTINF:1,\n"), 3);
        row("byte range without offset", media("#EXTINF:1,\n#EXT-X-BYTERANGE:10\na\n"), 5);
        row("byte range of another resource",
            media("#EXTINF:1,\n#EXT-X-BYTERANGE:10@0\na\n#EXTINF:1,\n#EXT-X-BYTERANGE:10\nb\n"), 8);
        row("byte range that overflows", media("#EXTINF:1,\n#EXT-X-BYTERANGE:10@18446744073709551610\na\n"), 4);
        row("byte range that overflows by continuation",
            media("#EXTINF:1,\n#EXT-X-BYTERANGE:10@18446744073709551600\na\n#EXTINF:1,\n#EXT-X-BYTERANGE:10\na\n"), 8);
        row("empty byte range", media("#EXTINF:1,\n#EXT-X-BYTERANGE:0@0\na\n"), 4);
        row("map without URI", media("#EXT-X-MAP:BYTERANGE=\"1@0\"\n"), 3);
        row("key without URI", media("#EXT-X-KEY:METHOD=AES-128\n"), 3);
        row("key without method", media("#EXT-X-KEY:URI=\"a\"\n"), 3);
        row("unknown playlist type", media("#EXT-X-PLAYLIST-TYPE:LIVE\n"), 3);
        row("late media sequence", media("#EXTINF:1,\na\n#EXT-X-MEDIA-SEQUENCE:1\n"), 5);
        row("bad date", media("#EXT-X-PROGRAM-DATE-TIME:yesterday\n"), 3);
        row("date out of range", media("#EXT-X-PROGRAM-DATE-TIME:2010-02-19T14:54:23+99:00\n"), 3);
        row("variables", media("#EXT-X-DEFINE:NAME=\"a\",VALUE=\"b\"\n"), 3);
        row("control character", media(std::string("#EXTINF:1,a\001b\nx\n")), 3);
        row("nul", media(std::string("#EXTINF:1,a\0b\nx\n", 15)), 3);
        row("no bandwidth", master("#EXT-X-STREAM-INF:CODECS=\"a\"\nv\n"), 2);
        row("quoted bandwidth", master("#EXT-X-STREAM-INF:BANDWIDTH=\"1\"\nv\n"), 2);
        row("negative bandwidth", master("#EXT-X-STREAM-INF:BANDWIDTH=-1\nv\n"), 2);
        row("attribute twice", master("#EXT-X-STREAM-INF:BANDWIDTH=1,BANDWIDTH=2\nv\n"), 2);
        row("attribute without value", master("#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS=\nv\n"), 2);
        row("attribute without name", master("#EXT-X-STREAM-INF:=1\nv\n"), 2);
        row("lower-case attribute", master("#EXT-X-STREAM-INF:bandwidth=1\nv\n"), 2);
        row("open quotation", master("#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS=\"a\nv\n"), 2);
        row("text after quotation", master("#EXT-X-STREAM-INF:CODECS=\"a\"b,BANDWIDTH=1\nv\n"), 2);
        row("unquoted codecs", master("#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS=avc1\nv\n"), 2);
        row("trailing comma", master("#EXT-X-STREAM-INF:BANDWIDTH=1,\nv\n"), 2);
        row("bad resolution", master("#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=1280\nv\n"), 2);
        row("bad frame rate", master("#EXT-X-STREAM-INF:BANDWIDTH=1,FRAME-RATE=-25\nv\n"), 2);
        row("variant without URI", master("#EXT-X-STREAM-INF:BANDWIDTH=1\n"), 2);
        row("tag instead of URI", master("#EXT-X-STREAM-INF:BANDWIDTH=1\n" + kVariant), 3);
        row("URI without variant", master(kVariant + "w\n"), 4);
        row("media without type", master("#EXT-X-MEDIA:GROUP-ID=\"a\",NAME=\"b\"\n" + kVariant), 2);
        row("media without group", master("#EXT-X-MEDIA:TYPE=AUDIO,NAME=\"b\"\n" + kVariant), 2);
        row("media without name", master("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\"\n" + kVariant), 2);
        row("flag that is none", master("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"b\",DEFAULT=TRUE\n" + kVariant),
            2);
        row("subtitles without URI", master("#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"a\",NAME=\"b\"\n" + kVariant), 2);
        row("trick play without URI", master("#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1\n"), 2);
        row("bad version", master("#EXT-X-VERSION:seven\n" + kVariant), 2);
    }

    void refusesMistakesAndNamesTheLine() {
        QFETCH(QString, text);
        QFETCH(int, line);
        const auto latin = text.toLatin1();
        const auto parsed = hls::parsePlaylist({latin.data(), static_cast<std::size_t>(latin.size())});
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == ErrorCode::Corrupt);
        const auto start = "line " + std::to_string(line) + ": ";
        QVERIFY2(parsed.error().message.rfind(start, 0) == 0, parsed.error().message.c_str());
    }

    void refusesTextThatIsNotUtf8() {
        const auto parsed = hls::parsePlaylist(media("#EXTINF:1,\xC0\xAF\na\n"));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().message, std::string("line 3: not UTF-8 text"));
    }

    void keepsWithinItsLimits() {
        hls::ParserLimits limits;
        limits.segments = 2;
        const std::string segment = "#EXTINF:1,\na\n";
        QVERIFY(hls::parseMediaPlaylist(media(segment + segment), limits));
        const auto many = hls::parseMediaPlaylist(media(segment + segment + segment), limits);
        QVERIFY(!many && many.error().code == ErrorCode::InvalidInput);
        limits.lineBytes = 40;
        QVERIFY(!hls::parseMediaPlaylist(media("#EXTINF:1," + std::string(40, 'x') + "\na\n"), limits));
        limits.bytes = 30;
        QVERIFY(!hls::parseMediaPlaylist(media(segment), limits));
        limits = {};
        limits.entries = 1;
        QVERIFY(!hls::parseMasterPlaylist(master(kVariant + kVariant), limits));
        QVERIFY(!hls::parseMediaPlaylist(media("#EXT-X-A\n#EXT-X-B\n"), limits));
    }

    void tellsTheKindsApart() {
        QVERIFY(!hls::parseMediaPlaylist(master(kVariant)));
        QVERIFY(!hls::parseMasterPlaylist(media("")));
    }

    // Whatever is changed in a playlist, the parser answers, and what it takes can be written and taken again.
    void survivesMutations() {
        const std::string seeds[] = {
            media(
                "#EXT-X-VERSION:7\n#EXT-X-MAP:URI=\"i\",BYTERANGE=\"5@0\"\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=0x1\n"
                "#EXT-X-PROGRAM-DATE-TIME:2010-02-19T14:54:23.031+08:00\n#EXTINF:5.005,t\n#EXT-X-BYTERANGE:10@5\na\n"
                "#EXTINF:5,\n#EXT-X-BYTERANGE:10\na\n#EXT-X-ENDLIST\n"),
            master(
                "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"b\",DEFAULT=YES,URI=\"u\"\n"
                "#EXT-X-STREAM-INF:BANDWIDTH=1000,CODECS=\"x,y\",RESOLUTION=2x3,FRAME-RATE=25.000,AUDIO=\"a\"\nv\n")};
        const std::string pieces[] = {"\"", ",",    "=",     "@", ":", "#EXT", "\n", "\0", "18446744073709551615",
                                      "-1", "\xFF", "EXTINF"};
        std::mt19937 random(7); // NOLINT: the same cases in every run
        int taken = 0;
        for (int i = 0; i < 20'000; ++i) {
            auto text = seeds[random() % 2];
            for (auto changes = 1 + random() % 4; changes > 0; --changes) {
                const auto at = random() % text.size();
                switch (random() % 4) {
                case 0:
                    text[at] = static_cast<char>(random());
                    break;
                case 1:
                    text.erase(at, 1 + random() % 5);
                    break;
                case 2:
                    text.insert(at, pieces[random() % std::size(pieces)]);
                    break;
                default:
                    text.insert(at, text.substr(random() % text.size(), random() % 40));
                }
                if (text.empty())
                    text = "#";
            }
            const auto parsed = hls::parsePlaylist(text);
            if (!parsed)
                continue;
            ++taken;
            const auto written = std::visit([](const auto& playlist) { return hls::write(playlist); }, *parsed);
            const auto again = hls::parsePlaylist(written);
            QVERIFY2(again || written.find("#EXT-X-STREAM-INF") == std::string::npos,
                     (text + "\n->\n" + written).c_str());
            if (again)
                QCOMPARE(std::visit([](const auto& playlist) { return hls::write(playlist); }, *again), written);
        }
        QVERIFY(taken > 1000);
    }
};

QTEST_APPLESS_MAIN(ParserTest)
#include "parser_test.moc"
