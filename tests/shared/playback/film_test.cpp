// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/film.h"

#include "shared/playback/segment_buffer.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::playback;
using namespace std::chrono_literals;

namespace {

const std::string kUrl = "http://h/media/token/pack/master.m3u8";

std::string media(const std::string& tags, const std::string& end = "#EXT-X-ENDLIST\n") {
    return "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n" + tags + end;
}

BufferedSegment segment(std::size_t index, MediaTime start, MediaTime end, double share) {
    BufferedSegment made;
    made.index = index;
    made.time = {start, end};
    made.init = std::make_shared<const std::vector<std::uint8_t>>(1);
    made.fragments.push_back(std::make_shared<const std::vector<std::uint8_t>>(10));
    made.bytes = 10;
    made.share = share;
    made.isComplete = share >= 1;
    return made;
}

} // namespace

class FilmTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsRenditionsAndResolvesUrls() {
        const auto film =
            readFilm("#EXTM3U\n"
                     "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"E\",LANGUAGE=\"en\",URI=\"a/m.m3u8\"\n"
                     "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"other\",NAME=\"X\",LANGUAGE=\"en\",URI=\"b/m.m3u8\"\n"
                     "#EXT-X-STREAM-INF:BANDWIDTH=5000000,CODECS=\"avc1.640028,mp4a.40.2\",RESOLUTION=1920x1080,AUDIO="
                     "\"audio\"\nhi/m.m3u8\n"
                     "#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS=\"mp4a.40.2\",AUDIO=\"audio\"\nsound/m.m3u8\n"
                     "#EXT-X-STREAM-INF:BANDWIDTH=500000,CODECS=\"avc1.42c015,mp4a.40.2\",RESOLUTION=426x240,AUDIO="
                     "\"audio\"\nlo/m.m3u8\n",
                     kUrl);
        QVERIFY(film);
        QCOMPARE(film->video.size(), 2U); // without the one that is sound alone
        QCOMPARE(film->video[0].playlistUrl, std::string("http://h/media/token/pack/lo/m.m3u8"));
        QCOMPARE(film->presentation.renditions[1].width, 1920);
        QCOMPARE(film->presentation.audio.size(), 1U); // of the group in use
    }

    void refusesWhatItCannotPlay_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QString::fromStdString(text);
        };
        row("live", media("#EXT-X-MAP:URI=\"i\"\n#EXTINF:4,\ns\n", ""));
        row("encrypted", media("#EXT-X-MAP:URI=\"i\"\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF:4,\ns\n"));
        row("transport stream", media("#EXTINF:4,\ns.ts\n"));
        row("no segments", media(""));
        row("sound alone", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS=\"mp4a.40.2\"\ns.m3u8\n");
    }

    void refusesWhatItCannotPlay() {
        QFETCH(QString, text);
        QVERIFY(!readFilm(text.toStdString(), kUrl));
    }

    void findsTheSegmentOfAPosition() {
        const auto index =
            readMediaIndex(media("#EXT-X-MAP:URI=\"i\"\n#EXTINF:4,\na\n#EXTINF:4,\nb\n#EXTINF:1.5,\nc\n"), kUrl, true);
        QVERIFY(index);
        QCOMPARE(index->duration(), MediaTime(9500ms));
        QCOMPARE(index->segmentAt(-1s), 0U);
        QCOMPARE(index->segmentAt(3999ms), 0U);
        QCOMPARE(index->segmentAt(4s), 1U);
        QCOMPARE(index->segmentAt(60s), 2U);
    }

    void choosesTracksByLanguage() {
        const std::vector<TrackInfo> tracks{
            {"E", "en", false, false, 2}, {"B", "pt-BR", true, false, 2}, {"P", "pt", false, false, 2}};
        QCOMPARE(trackOfLanguage(tracks, "pt"), std::optional(2));
        QCOMPARE(trackOfLanguage(tracks, "pt-PT"), std::optional(1));
        QCOMPARE(trackOfLanguage(tracks, "en-GB"), std::optional(0));
        QCOMPARE(trackOfLanguage(tracks, "ru"), std::optional<int>());
        QCOMPARE(trackOfLanguage(tracks, ""), std::optional<int>());
        QCOMPARE(defaultTrack(tracks), std::optional(1));
        QCOMPARE(defaultTrack({}), std::optional<int>());
    }

    void knowsWhatTheBufferHolds() {
        SegmentBuffer buffer;
        QCOMPARE(buffer.availableFrom(3s), MediaTime(3s));
        buffer.append(segment(5, 20s, 24s, 1));
        buffer.append(segment(6, 24s, 28s, 0.5));
        QCOMPARE(buffer.availableFrom(21s), MediaTime(26s));
        QCOMPARE(buffer.availableFrom(19s), MediaTime(19s)); // not there
        QCOMPARE(buffer.bytes(), 20);
        QVERIFY(!buffer.find(4) && buffer.find(5) && !buffer.find(7));
        buffer.dropBefore(24s);
        QVERIFY(!buffer.find(5));
        buffer.dropFrom(6);
        QVERIFY(buffer.isEmpty());
    }
};

QTEST_APPLESS_MAIN(FilmTest)
#include "film_test.moc"
