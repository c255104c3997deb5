// SPDX-License-Identifier: GPL-3.0-or-later
// The playlists of other people's packagers and parsers, where the folder with them is there.
#include "shared/hls/parser.h"
#include "shared/hls/writer.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace vitascope;

namespace {

QString corpus() {
    const auto material =
        qEnvironmentVariable("VITASCOPE_MATERIAL", QStringLiteral(VITASCOPE_SOURCE_DIR "/../shared/material"));
    return material + QStringLiteral("/hls-playlists");
}

} // namespace

class CorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!QDir(corpus()).exists())
            QSKIP("there is no folder of playlists");
    }

    void readsWhatOthersWriteAndRefusesOnlyWhatIsBroken() {
        int taken = 0;
        QStringList refused;
        QDirIterator files(corpus(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto text = file.readAll();
            const auto parsed = hls::parsePlaylist({text.data(), static_cast<std::size_t>(text.size())});
            if (!text.startsWith("#EXTM3U")) {
                QVERIFY2(!parsed, qPrintable(file.fileName()));
                continue;
            }
            if (!parsed) {
                refused << QDir(corpus()).relativeFilePath(file.fileName());
                continue;
            }
            ++taken;
            const auto* master = std::get_if<hls::MasterPlaylist>(&*parsed);
            if (master != nullptr && master->variants.empty())
                continue; // only tags that are not written
            const auto written = std::visit([](const auto& playlist) { return hls::write(playlist); }, *parsed);
            const auto again = hls::parsePlaylist(written);
            QVERIFY2(again, qPrintable(file.fileName()));
            QVERIFY2(std::visit(IsSame(), *parsed, *again), qPrintable(file.fileName()));
        }
        refused.sort();
        QCOMPARE(refused.join('\n'), broken().join('\n'));
        QVERIFY(taken > 250);
    }

private:
    // All but the unknown tags, which are not written.
    struct IsSame {
        template<class A, class B>
        bool operator()(A a, B b) const {
            if constexpr (std::is_same_v<A, B>) {
                a.unknownTags.clear();
                b.unknownTags.clear();
                return a == b;
            } else {
                return false;
            }
        }
    };

    static QStringList broken() {
        return {
            "androidx-media-m3u8/media_playlist_empty",                       // no target duration
            "androidx-media-m3u8/media_playlist_live_empty",                  // no target duration
            "eyevinn-hls-vodtolive/hls_noaudioonly/master.m3u8",              // output of curl in the text
            "eyevinn-hls-vodtolive/hls_subs5_preroll/master.m3u8",            // a comma ends an attribute list
            "eyevinn-hls-vodtolive/hls_subs6_preroll/master.m3u8",            // the same
            "go-m3u8/dateRangeScte35.m3u8",                                   // a tag broken into lines
            "grafov-m3u8/media-playlist-with-cue-out-in-without-oatcls.m3u8", // EXTINF without a URI
            "videojs-m3u8-parser/byteRange.m3u8",                             // a range that goes on from no other
            "videojs-m3u8-parser/emptyPlaylistType.m3u8",
            "videojs-m3u8-parser/emptyTargetDuration.m3u8",
            "videojs-m3u8-parser/headerOnly.m3u8",
            "videojs-m3u8-parser/invalidMediaSequence.m3u8",
            "videojs-m3u8-parser/invalidPlaylistType.m3u8",
            "videojs-m3u8-parser/invalidTargetDuration.m3u8",
            "videojs-m3u8-parser/llhls-byte-range.m3u8", // "@" without an offset
            "videojs-m3u8-parser/manifestExtTTargetdurationNegative.m3u8",
            "videojs-m3u8-parser/missingSegmentDuration.m3u8",
            "videojs-m3u8-parser/negativeMediaSequence.m3u8",
        };
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
