// SPDX-License-Identifier: GPL-3.0-or-later
// The small pictures of packaged films: whether each shows what the film shows at its time.
#include "shared/packaging/thumbnail_maker.h"
#include "tests/shared/packaging/packaged.h"
#include "tests/support/clip.h"

#include <QTest>

namespace vitascope::test {

class ThumbnailTrackTest : public QObject {
    Q_OBJECT

private:
    Clips clips_;

    // Luma in the middle of a picture of a sheet.
    static int luma(const AVFrame& sheet, const package::TileFormat& tiles, std::int64_t number) {
        const auto x = number % tiles.columns * tiles.width + tiles.width / 2;
        const auto y = number / tiles.columns * tiles.height + tiles.height / 2;
        return sheet.data[0][y * sheet.linesize[0] + x];
    }

    static std::vector<av::FramePtr> sheets(const Packaged& film) {
        static const av::InputPolicy policy{.containers = "mjpeg,jpeg_pipe", .codecs = "mjpeg"};
        return decodeAll(QString::fromStdString((film.folder() / "thumbnails.mjpeg").string()), policy);
    }

private Q_SLOTS:
    void showsWhatTheFilmShows() {
        // Every second a little brighter.
        const Packaged film(
            clips_.make({"-f", "lavfi", "-i", "nullsrc=s=320x180:r=10:d=25,geq=lum='16+floor(T)*8':cb=128:cr=128",
                         "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "steps.mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        const auto& manifest = film.track("thumbnails");
        QVERIFY(manifest.tiles == (package::TileFormat{160, 90, 10, 10, 180'000}));
        QCOMPARE(manifest.durationTicks(), film.package().durationTicks);
        const auto pictures = sheets(film);
        QCOMPARE(pictures.size(), 1U);
        QCOMPARE(pictures.front()->width, 1600);
        QCOMPARE(pictures.front()->height, 180); // 13 pictures
        for (std::int64_t i = 0; i < 13; ++i) {
            const auto expected = static_cast<double>(i * 2 * 8) * 255 / 219; // full range
            const int found = luma(*pictures.front(), *manifest.tiles, i);
            QVERIFY2(std::abs(found - expected) <= 6, qPrintable(QString("%1: %2").arg(i).arg(found)));
        }
        QVERIFY(luma(*pictures.front(), *manifest.tiles, 13) <= 4); // behind the film
    }

    void beginsANewSheetWhenOneIsFull() {
        const Packaged film(clips_.make({"-f", "lavfi", "-i", "testsrc2=s=64x36:r=1:d=203", "-c:v", "libx264",
                                         "-preset", "ultrafast", "-pix_fmt", "yuv420p", "long.mp4"}));
        QVERIFY2(film.isMade(), film.message().constData());
        const auto& manifest = film.track("thumbnails");
        QCOMPARE(manifest.segments.size(), 2U);
        QCOMPARE(manifest.segments[0].duration, 200 * 90'000);
        const auto pictures = sheets(film);
        QCOMPARE(pictures.size(), 2U);
        QCOMPARE(pictures[0]->height, static_cast<int>(10 * manifest.tiles->height));
        QCOMPARE(pictures[1]->height, static_cast<int>(manifest.tiles->height));
    }

    void fitsItsPicturesToTheFilm_data() {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<int>("minutes"); // 0: not known
        QTest::addColumn<QSize>("small");
        QTest::addColumn<int>("seconds");
        QTest::newRow("short") << QSize(426, 240) << 10 << QSize(160, 90) << 2;
        QTest::newRow("an hour") << QSize(426, 240) << 60 << QSize(160, 90) << 5;
        QTest::newRow("long and wide") << QSize(426, 178) << 120 << QSize(160, 66) << 10;
        QTest::newRow("upright, no length") << QSize(240, 426) << 0 << QSize(90, 160) << 10;
    }
    void fitsItsPicturesToTheFilm() {
        QFETCH(QSize, picture);
        QFETCH(int, minutes);
        QFETCH(QSize, small);
        QFETCH(int, seconds);
        const auto duration =
            minutes > 0 ? std::optional(Seconds(std::chrono::minutes(minutes))) : std::optional<Seconds>();
        const auto head = packaging::thumbnailHead({picture.width(), picture.height()}, duration);
        QVERIFY(head.tiles == (package::TileFormat{small.width(), small.height(), 10, 10, seconds * 90'000LL}));
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::ThumbnailTrackTest)
#include "thumbnail_track_test.moc"
