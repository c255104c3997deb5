// SPDX-License-Identifier: GPL-3.0-or-later
// Films that are not plain: turned, stretched, interlaced, uneven in time, deep in colour.
#include "tests/shared/packaging/packaged.h"
#include "tests/support/clip.h"

#include <QTest>

#include <cstdlib>

namespace vitascope::test {

class AwkwardFilmTest : public QObject {
    Q_OBJECT

private:
    Clips clips_;

    static int lumaAt(const AVFrame& frame, int x, int y) { return frame.data[0][y * frame.linesize[0] + x]; }

    // How much more a line differs from its neighbour than from the line of the same field: 1 and more is combed.
    static double combing(const AVFrame& frame) {
        double neighbours = 1;
        double fields = 1;
        for (int y = 0; y + 2 < frame.height; ++y) {
            for (int x = 0; x < frame.width; ++x) {
                neighbours += std::abs(lumaAt(frame, x, y) - lumaAt(frame, x, y + 1));
                fields += std::abs(lumaAt(frame, x, y) - lumaAt(frame, x, y + 2));
            }
        }
        return neighbours / fields;
    }

    static QString size(const Packaged& film, const char* track) {
        const auto& video = film.track(track).video;
        return QString("%1x%2").arg(video->width).arg(video->height);
    }

private Q_SLOTS:
    void packagesAFilmWhoseNameIsNotPlainText() {
        const auto film = clips_.make({"-f", "lavfi", "-i", "testsrc=s=160x90:d=0.4", "-c:v", "libx264", "plain.mp4"});
        const auto tabbed = QFileInfo(film).path() + QStringLiteral("/Night\tTrain.mp4");
        QVERIFY(QFile::copy(film, tabbed));
        const Packaged made(tabbed);
        QVERIFY2(made.isMade(), made.message().constData());
    }

    void showsTurnedFilmsUpright_data() {
        QTest::addColumn<QString>("rotate");
        QTest::addColumn<QString>("track");
        QTest::addColumn<QString>("size");
        QTest::addColumn<double>("x"); // where the white quarter, stored top left, is to be seen
        QTest::addColumn<double>("y");
        QTest::newRow("not") << "0"
                             << "v180"
                             << "320x180" << 0.25 << 0.25;
        QTest::newRow("a quarter to the left") << "90"
                                               << "v180"
                                               << "180x320" << 0.25 << 0.75;
        QTest::newRow("upside down") << "180"
                                     << "v180"
                                     << "320x180" << 0.75 << 0.75;
        QTest::newRow("a quarter to the right") << "270"
                                                << "v180"
                                                << "180x320" << 0.75 << 0.25;
    }
    void showsTurnedFilmsUpright() {
        QFETCH(QString, rotate);
        QFETCH(QString, track);
        QFETCH(QString, size);
        QFETCH(double, x);
        QFETCH(double, y);
        const QString stored =
            clips_.make({"-f", "lavfi", "-i", "color=black:s=320x180:d=0.4,drawbox=0:0:160:90:white:fill", "-c:v",
                         "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "stored.mp4"});
        const Packaged film(
            clips_.make({"-i", stored, "-c", "copy", "-metadata:s:v", "rotate=" + rotate, "turned" + rotate + ".mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        QCOMPARE(AwkwardFilmTest::size(film, qPrintable(track)), size);
        const auto frames = film.frames(track.toStdString());
        QVERIFY(!frames.empty());
        const AVFrame& frame = *frames.front();
        for (const double px : {0.25, 0.75}) {
            for (const double py : {0.25, 0.75}) {
                const int luma = lumaAt(frame, static_cast<int>(frame.width * px), static_cast<int>(frame.height * py));
                QVERIFY2((luma > 128) == (px == x && py == y),
                         qPrintable(QString("%1 %2: %3").arg(px).arg(py).arg(luma)));
            }
        }
    }

    void stretchesAnamorphicFilms() {
        const Packaged film(clips_.make({"-f", "lavfi", "-i", "testsrc2=s=320x240:d=0.4,setsar=4/3", "-c:v", "libx264",
                                         "-preset", "ultrafast", "anamorphic.mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        QCOMPARE(size(film, "v240"), "426x240");
    }

    void makesOddSizesEven() {
        const Packaged film(
            clips_.make({"-f", "lavfi", "-i", "testsrc2=s=640x360:d=0.4,scale=321:181,setsar=1,format=yuv444p", "-c:v",
                         "ffv1", "odd.mkv"}));
        QVERIFY2(film.isMade(), film.message().constData());
        QCOMPARE(size(film, "v181"), "320x180");
    }

    void keepsUnevenTimesAndFillsPauses() {
        // 25 a second, then 5 a second from 1 s on, then nothing from 2 to 6 s.
        const QString select = "select='lt(t,1)+between(t,1,2)*not(mod(n,5))+gt(t,6)'";
        const Packaged film(
            clips_.make({"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=7," + select, "-vsync", "vfr", "-c:v",
                         "libx264", "-preset", "ultrafast", "-video_track_timescale", "90000", "vfr.mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        std::vector<std::int64_t> times;
        for (const auto& frame : film.frames("v90"))
            times.push_back(frame->pts);
        QCOMPARE(times.front(), 0);
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        for (int i = 0; i < 25; ++i)
            QCOMPARE(times[static_cast<std::size_t>(i)], i * 3600);
        for (int i = 0; i <= 5; ++i)
            QCOMPARE(times[static_cast<std::size_t>(25 + i)], 90'000 + i * 18'000);
        for (int i = 1; i <= 4; ++i) // repeats of the picture at 2 s
            QCOMPARE(times[static_cast<std::size_t>(30 + i)], 180'000 + i * 90'000);
        QVERIFY(std::find(times.begin(), times.end(), 6 * 90'000 + 3600) != times.end());
        QCOMPARE(film.track("v90").segments.size(), 2U);
    }

    void removesTheCombsOfInterlacedFilms() {
        const Packaged film(clips_.make({"-f", "lavfi", "-i",
                                         "nullsrc=s=320x240:r=50:d=0.8,"
                                         "geq=lum='if(lt(mod(X-T*400,80),40),220,40)':cb=128:cr=128,"
                                         "tinterlace=interleave_top,setfield=tff",
                                         "-c:v", "mpeg2video", "-q:v", "2", "-flags", "+ilme+ildct", "interlaced.ts"}));
        QVERIFY2(film.isMade(), film.message().constData());
        QVERIFY(film.plan().info.video->interlaced);
        const auto source = decodeAll(clips_.path("interlaced.ts"), av::filmPolicy());
        QVERIFY(source.size() >= 18 && combing(*source[5]) > 1.5);
        const auto frames = film.frames("v240");
        QVERIFY(frames.size() >= 18);
        for (std::size_t i = 3; i + 3 < frames.size(); ++i)
            QVERIFY2(combing(*frames[i]) < 1.05, qPrintable(QString("%1: %2").arg(i).arg(combing(*frames[i]))));
    }

    void mapsDeepColoursToEightBits_data() {
        QTest::addColumn<QString>("transfer");
        QTest::addColumn<bool>("highDynamicRange");
        QTest::newRow("10 bits") << "bt709" << false;
        QTest::newRow("PQ") << "smpte2084" << true;
        QTest::newRow("HLG") << "arib-std-b67" << true;
    }
    void mapsDeepColoursToEightBits() {
        QFETCH(QString, transfer);
        QFETCH(bool, highDynamicRange);
        const QString space = highDynamicRange ? "bt2020nc" : "bt709";
        const Packaged film(
            clips_.make({"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=0.4", "-vf", "format=yuv420p10le", "-c:v",
                         "libx264", "-preset", "ultrafast", "-color_trc", transfer, "-color_primaries",
                         highDynamicRange ? "bt2020" : "bt709", "-colorspace", space, transfer + ".mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        QCOMPARE(film.plan().info.video->bitDepth, 10);
        QCOMPARE(film.plan().info.video->dynamics != av::Dynamics::Standard, highDynamicRange);
        const auto frames = film.frames("v90");
        QCOMPARE(frames.size(), 10U);
        QCOMPARE(frames.front()->format, static_cast<int>(AV_PIX_FMT_YUV420P));
        QCOMPARE(frames.front()->color_trc, AVCOL_TRC_BT709);
        QCOMPARE(frames.front()->colorspace, AVCOL_SPC_BT709);
        QCOMPARE(frames.front()->color_primaries, AVCOL_PRI_BT709);
    }

    void keepsWhiteWhite() {
        // A full-range source: white is 255 there, and 235 in what players expect.
        const Packaged film(clips_.make({"-f", "lavfi", "-i", "color=white:s=160x90:d=0.2", "-vf",
                                         "scale=out_range=pc,format=yuvj420p", "-c:v", "mjpeg", "full.avi"}));
        QVERIFY2(film.isMade(), film.message().constData());
        const auto frames = film.frames("v90");
        QVERIFY(!frames.empty());
        QVERIFY(std::abs(lumaAt(*frames.front(), 80, 45) - 235) <= 2);
    }

    void packagesRealAwkwardFilms_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("track");
        QTest::addColumn<QString>("size");
        QTest::addColumn<double>("seconds");
        const auto row = [](const char* file, const char* track, const char* size, double seconds) {
            QTest::newRow(file) << QString("awkward-media/%1").arg(file) << track << size << seconds;
        };
        row("derived/anamorphic_pal_sar_64_45.mp4", "v576", "1024x576", 6.0);
        row("derived/odd_dimensions_641x361_vp9.webm", "v360", "640x360", 5.0);
        row("derived/av1_opus.webm", "v480", "854x480", 6.0);
        row("derived/legacy_xvid_mp3.avi", "v480", "854x480", 6.05);
        row("derived/prores422hq_10bit_pcm24.mov", "v720", "1280x720", 1.5);
        row("androidx-media/hlg10-color-test.mp4", "v1080", "1920x1080", 0.3);
        row("androidx-media/sample_shorter_audio.mp4", "v240", "320x240", 1.2);
        row("androidx-media/sample_fragmented.mp4", "v720", "1080x720", 1.0);
        row("androidx-media/sample_with_chapters.mkv", "v240", "320x240", 5.0);
        row("mediabunny/sar_2x1.mp4", "v720", "1280x360", 5.0);
        row("mp4parse-rust/minimal.mp4", "v240", "320x240", 0.04);
        row("moviepy/fire2.mp4", "v720", "1280x720", 2.4);
        row("mux.js/test-segment.ts", "v300", "390x300", 8.93);
        row("torchcodec/h264_10bits.mp4", "v200", "200x200", 1.0);
        row("torchcodec/nasa_13013.mp4", "v240", "426x240", 13.06);
    }
    void packagesRealAwkwardFilms() {
        QFETCH(QString, file);
        QFETCH(QString, track);
        QFETCH(QString, size);
        QFETCH(double, seconds);
        const auto clip = Clips::material(qPrintable(file));
        if (!clip)
            QSKIP("the test material is absent");
        const Packaged film(*clip);
        QVERIFY2(film.isMade(), film.message().constData());
        QVERIFY2(film.tracks().contains(track.toStdString()), film.package().tracks.front().c_str());
        QCOMPARE(AwkwardFilmTest::size(film, qPrintable(track)), size);
        const double found = static_cast<double>(film.package().durationTicks) / 90'000;
        QVERIFY2(std::abs(found - seconds) < 0.06, qPrintable(QString::number(found)));
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::AwkwardFilmTest)
#include "awkward_film_test.moc"
