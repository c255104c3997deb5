// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/writer.h"

#include "shared/hls/parser.h"

#include <QTest>

using namespace vitascope;
using namespace std::chrono_literals;

namespace {

hls::MediaPlaylist mediaPlaylist() {
    hls::MediaPlaylist playlist;
    playlist.version = 7;
    playlist.targetDuration = 4s;
    playlist.type = hls::PlaylistType::Vod;
    playlist.independentSegments = true;
    playlist.endList = true;
    const hls::Map map{"media.mp4", hls::ByteRange{0, 811}};
    playlist.segments.push_back({"media.mp4", hls::ByteRange{811, 1000}, 4s, "", false, false, std::nullopt, map, {}});
    playlist.segments.push_back(
        {"media.mp4", hls::ByteRange{1811, 900}, 4004267us, "", false, false, std::nullopt, map, {}});
    playlist.segments.push_back({"media.mp4", hls::ByteRange{2711, 70}, 1s, "", false, false, std::nullopt, map, {}});
    return playlist;
}

constexpr auto kMediaText = R"(#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-TARGETDURATION:4
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-MAP:URI="media.mp4",BYTERANGE="811@0"
#EXTINF:4.000,
#EXT-X-BYTERANGE:1000@811
media.mp4
#EXTINF:4.004267,
#EXT-X-BYTERANGE:900@1811
media.mp4
#EXTINF:1.000,
#EXT-X-BYTERANGE:70@2711
media.mp4
#EXT-X-ENDLIST
)";

hls::MasterPlaylist masterPlaylist() {
    hls::MasterPlaylist playlist;
    playlist.version = 7;
    playlist.independentSegments = true;
    hls::MediaRendition audio;
    audio.type = hls::MediaType::Audio;
    audio.groupId = "audio";
    audio.name = "English";
    audio.language = "en";
    audio.uri = "a1/media.m3u8";
    audio.channels = "2";
    audio.isDefault = audio.autoSelect = true;
    hls::MediaRendition subtitles;
    subtitles.type = hls::MediaType::Subtitles;
    subtitles.groupId = "subs";
    subtitles.name = "Русский";
    subtitles.language = "ru";
    subtitles.uri = "s1/media.m3u8";
    subtitles.forced = true;
    playlist.renditions = {audio, subtitles};
    hls::Variant variant;
    variant.uri = "v720/media.m3u8";
    variant.bandwidth = {3'000'000};
    variant.averageBandwidth = BitsPerSecond{2'000'000};
    variant.codecs = "avc1.64001f,mp4a.40.2";
    variant.resolution = hls::Resolution{1280, 720};
    variant.frameRate = 23.976;
    variant.audioGroup = "audio";
    variant.subtitlesGroup = "subs";
    variant.closedCaptions = "NONE";
    playlist.variants = {variant};
    hls::Variant trick;
    trick.uri = "t/media.m3u8";
    trick.bandwidth = {100'000};
    playlist.iFrameVariants = {trick};
    return playlist;
}

constexpr auto kMasterText = R"(#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="a1/media.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="Русский",LANGUAGE="ru",DEFAULT=NO,AUTOSELECT=NO,FORCED=YES,URI="s1/media.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=3000000,AVERAGE-BANDWIDTH=2000000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=23.976,AUDIO="audio",SUBTITLES="subs",CLOSED-CAPTIONS=NONE
v720/media.m3u8
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=100000,URI="t/media.m3u8"
)";

} // namespace

class WriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAMediaPlaylist() { QCOMPARE(hls::write(mediaPlaylist()), std::string(kMediaText)); }
    void writesAMasterPlaylist() { QCOMPARE(hls::write(masterPlaylist()), std::string(kMasterText)); }

    void whatIsWrittenIsReadAgain() {
        const auto media = hls::parseMediaPlaylist(kMediaText);
        QVERIFY2(media, media ? "" : media.error().message.c_str());
        QVERIFY(*media == mediaPlaylist());
        const auto master = hls::parseMasterPlaylist(kMasterText);
        QVERIFY2(master, master ? "" : master.error().message.c_str());
        QVERIFY(*master == masterPlaylist());
    }

    void writesWhatChangesBetweenSegments() {
        hls::MediaPlaylist playlist;
        playlist.targetDuration = 2s;
        playlist.mediaSequence = 7;
        playlist.discontinuitySequence = 2;
        hls::MediaSegment segment;
        segment.uri = "a.ts";
        segment.duration = 2s;
        segment.title = "one";
        segment.keys = {{"AES-128", "key", "0x01", "identity", "1"}};
        segment.programDateTime = parseRfc3339("2026-05-01T12:00:00.5Z");
        playlist.segments.push_back(segment);
        segment.uri = "b.ts";
        segment.keys.clear();
        segment.title.clear();
        segment.programDateTime.reset();
        segment.discontinuity = segment.gap = true;
        playlist.segments.push_back(segment);
        const auto text = hls::write(playlist);
        QCOMPARE(text, std::string(R"(#EXTM3U
#EXT-X-VERSION:1
#EXT-X-TARGETDURATION:2
#EXT-X-MEDIA-SEQUENCE:7
#EXT-X-DISCONTINUITY-SEQUENCE:2
#EXT-X-KEY:METHOD=AES-128,URI="key",IV=0x01,KEYFORMAT="identity",KEYFORMATVERSIONS="1"
#EXT-X-PROGRAM-DATE-TIME:2026-05-01T12:00:00.500000Z
#EXTINF:2.000,one
a.ts
#EXT-X-DISCONTINUITY
#EXT-X-KEY:METHOD=NONE
#EXT-X-GAP
#EXTINF:2.000,
b.ts
)"));
        const auto again = hls::parseMediaPlaylist(text);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY(*again == playlist);
    }

    void noValueBreaksOutOfItsLine() {
        auto master = masterPlaylist();
        master.renditions[0].name = "The \"best\"\n#EXT-X-ENDLIST";
        master.variants[0].uri = "a b\"\r\n#EXTM3U";
        const auto again = hls::parseMasterPlaylist(hls::write(master));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(again->renditions[0].name, std::string("The 'best'#EXT-X-ENDLIST"));
        QCOMPARE(again->variants[0].uri, std::string("a%20b%22%0D%0A#EXTM3U"));
        QCOMPARE(again->variants.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(WriterTest)
#include "writer_test.moc"
