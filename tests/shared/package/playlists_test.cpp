// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/playlists.h"

#include "shared/hls/parser.h"
#include "shared/hls/writer.h"
#include "tests/support/track_builder.h"

#include <QTest>

using namespace vitascope;
using package::TrackKind;

namespace {

// Sizes that make a short golden text.
package::TrackManifest video() {
    package::TrackManifest manifest;
    manifest.name = "v360";
    manifest.kind = TrackKind::Video;
    manifest.codec = "avc1.64001e";
    manifest.timescale = 30000;
    manifest.video = package::VideoFormat{640, 360, {30000, 1001}};
    manifest.bandwidth = {{500'000}, {400'000}};
    manifest.init = package::ByteSpan{0, 800};
    manifest.segments = {{800, 1000, 0, 120120}, {1800, 900, 120120, 120120}, {2700, 100, 240240, 1001}};
    return manifest;
}

package::TrackManifest audio(const std::string& label, const std::string& language, bool isDefault) {
    package::TrackManifest manifest;
    manifest.kind = TrackKind::Audio;
    manifest.codec = "mp4a.40.2";
    manifest.label = label;
    manifest.language = language;
    manifest.isDefault = isDefault;
    manifest.audio = package::AudioFormat{2, 48000};
    manifest.bandwidth = {{140'000}, {128'000}};
    return manifest;
}

package::TrackManifest subtitles(package::TrackRole role) {
    package::TrackManifest manifest;
    manifest.kind = TrackKind::Subtitles;
    manifest.label = "English";
    manifest.language = "en";
    manifest.role = role;
    manifest.bandwidth = {{1000}, {1000}};
    return manifest;
}

} // namespace

class PlaylistsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheMediaPlaylistOfAnMp4Track() {
        QCOMPARE(hls::write(package::mediaPlaylist(video(), "media.mp4")), std::string(R"m3u(#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-TARGETDURATION:4
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-MAP:URI="media.mp4",BYTERANGE="800@0"
#EXTINF:4.004,
#EXT-X-BYTERANGE:1000@800
media.mp4
#EXTINF:4.004,
#EXT-X-BYTERANGE:900@1800
media.mp4
#EXTINF:0.033367,
#EXT-X-BYTERANGE:100@2700
media.mp4
#EXT-X-ENDLIST
)m3u"));
    }

    void theDurationsAddUpWithoutDrift() {
        auto manifest = video();
        manifest.timescale = 3;
        manifest.segments.clear();
        for (int i = 0; i < 3000; ++i)
            manifest.segments.push_back({0, 1, i, 1});
        QVERIFY(package::mediaPlaylist(manifest, "m").duration() == std::chrono::seconds(1000));
    }

    void aFilmOfManyHoursDoesNotOverflow() {
        auto manifest = video();
        manifest.timescale = 1'000'000'000;
        manifest.segments = {{0, 1, 0, 4'000'000'000'000'000}};
        QVERIFY(package::mediaPlaylist(manifest, "m").duration() == std::chrono::seconds(4'000'000));
    }

    void subtitlesInOneSegmentNeedNoByteRange() {
        const auto built = test::buildSubtitles();
        QCOMPARE(hls::write(package::mediaPlaylist(built.manifest, "media.vtt")), std::string(R"m3u(#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-TARGETDURATION:12
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-PLAYLIST-TYPE:VOD
#EXTINF:12.000,
media.vtt
#EXT-X-ENDLIST
)m3u"));
    }

    void writesTheMasterPlaylistOfAllTracks() {
        const auto small = video();
        auto large = video();
        large.codec = "avc1.640028";
        large.video = package::VideoFormat{1920, 1080, {24, 1}};
        large.bandwidth = {{5'000'000}, {4'000'000}};
        const auto english = audio("English", "en", false);
        const auto russian = audio("English", "ru", true);
        auto comments = audio("", "en", true);
        comments.role = package::TrackRole::Commentary;
        const auto plain = subtitles(package::TrackRole::Main);
        const auto forced = subtitles(package::TrackRole::Forced);
        const package::MasterEntry entries[] = {{&large, "L/media.m3u8"},    {&plain, "P/media.m3u8"},
                                                {&english, "E/media.m3u8"},  {&russian, "R/media.m3u8"},
                                                {&comments, "C/media.m3u8"}, {&forced, "F/media.m3u8"},
                                                {&small, "S/media.m3u8"}};
        const auto master = package::masterPlaylist(entries);
        QVERIFY(master);
        QCOMPARE(hls::write(*master), std::string(R"m3u(#EXTM3U
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="E/media.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English (2)",LANGUAGE="ru",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="R/media.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="en",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=NO,CHANNELS="2",URI="C/media.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="P/media.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="English (2)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=YES,URI="F/media.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=641000,AVERAGE-BANDWIDTH=529000,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=29.970,AUDIO="audio",SUBTITLES="subs",CLOSED-CAPTIONS=NONE
S/media.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=5141000,AVERAGE-BANDWIDTH=4129000,CODECS="avc1.640028,mp4a.40.2",RESOLUTION=1920x1080,FRAME-RATE=24.000,AUDIO="audio",SUBTITLES="subs",CLOSED-CAPTIONS=NONE
L/media.m3u8
)m3u"));
        QVERIFY(hls::parseMasterPlaylist(hls::write(*master)));
    }

    void aFilmWithoutSoundHasNoAudioGroup() {
        const auto manifest = video();
        const package::MasterEntry entry{&manifest, "v/media.m3u8"};
        const auto master = package::masterPlaylist({&entry, 1});
        QVERIFY(master);
        QCOMPARE(master->variants[0].audioGroup, std::string());
        QCOMPARE(master->variants[0].codecs, std::string("avc1.64001e"));
    }

    void withoutVideoThereIsNoMaster() {
        const auto manifest = audio("English", "en", true);
        const package::MasterEntry entry{&manifest, "a/media.m3u8"};
        const auto master = package::masterPlaylist({&entry, 1});
        QVERIFY(!master && master.error().code == ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(PlaylistsTest)
#include "playlists_test.moc"
