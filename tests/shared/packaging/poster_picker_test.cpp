// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/poster_picker.h"

#include "shared/packaging/jpeg_encoder.h"
#include "tests/shared/packaging/packaged.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace vitascope;
using namespace vitascope::packaging;

namespace {

constexpr std::int64_t kSecond = 90'000;

av::FramePtr plain(int luma) {
    auto picture = *newPicture(320, 180, AV_PIX_FMT_YUV420P);
    for (int plane = 0; plane < 3; ++plane)
        std::memset(picture->data[plane], plane == 0 ? luma : 128,
                    static_cast<std::size_t>(picture->linesize[plane]) * (plane == 0 ? 180 : 90));
    return picture;
}

// Stripes of a width, so that each number looks different; the narrower, the sharper.
av::FramePtr stripes(int width, int dark = 40, int bright = 200) {
    auto picture = plain(dark);
    for (int y = 0; y < 180; ++y)
        for (int x = 0; x < 320; ++x)
            if ((x + (y > 90 ? 3 * width : 0)) / width % 2 == 0)
                picture->data[0][y * picture->linesize[0] + x] = static_cast<std::uint8_t>(bright);
    return picture;
}

struct Stage {
    QTemporaryDir folder;
    PosterPicker picker{4, Seconds(100), {1, 1, 1}, {320, 180}, folder.path().toStdString() + "/candidates"};

    std::vector<PosterCandidate> finish() { return *picker.finish(); }
};

} // namespace

class PosterPickerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksTellBlackWhiteAndPlain() {
        QVERIFY(!marksOf(*plain(16)).isPresentable());
        QVERIFY(!marksOf(*plain(235)).isPresentable());
        QVERIFY(!marksOf(*plain(120)).isPresentable());
        QVERIFY(marksOf(*stripes(40)).isPresentable());
        QVERIFY(marksOf(*stripes(40)).resembles(marksOf(*stripes(40))));
        QVERIFY(!marksOf(*stripes(40)).resembles(marksOf(*stripes(80))));
    }

    void prefersWhatIsSharp() {
        const auto soft = marksOf(*stripes(40, 90, 140));
        const auto sharp = marksOf(*stripes(40));
        QVERIFY(sharp.score() > soft.score());
    }

    void takesTheBestOfEachStretch() {
        Stage s;
        int width = 20;
        for (std::int64_t t = 0; t < 100; ++t) {
            const bool isBest = t == 10 || t == 40 || t == 60 || t == 85; // one of each stretch of 22 s
            QVERIFY(s.picker.add(isBest ? *stripes(width += 13) : *plain(60), t * kSecond));
        }
        const auto candidates = s.finish();
        QCOMPARE(candidates.size(), 4U);
        QCOMPARE(candidates[1].time.count(), 40.0);
        const QDir folder(s.folder.filePath("candidates"));
        QCOMPARE(folder.entryList(QDir::Files).size(), 8);
        const auto frames = test::decodeAll(folder.filePath("1.jpg"), av::picturePolicy());
        QCOMPARE(frames.size(), 1U);
        QCOMPARE(frames[0]->width, 320);
    }

    void leavesOutTheOpeningAndTheCredits() {
        Stage s;
        QVERIFY(s.picker.add(*stripes(40), kSecond));
        QVERIFY(s.picker.add(*stripes(60), 95 * kSecond));
        QVERIFY(s.finish().empty());
    }

    void takesNoPictureTwice() {
        Stage s;
        for (std::int64_t t = 0; t < 100; ++t)
            QVERIFY(s.picker.add(*stripes(40), t * kSecond));
        QCOMPARE(s.finish().size(), 1U);
    }

    void findsNothingInABlackFilm() {
        Stage s;
        for (std::int64_t t = 0; t < 100; ++t)
            QVERIFY(s.picker.add(*plain(16), t * kSecond));
        QVERIFY(s.finish().empty());
        QVERIFY(!QDir(s.folder.filePath("candidates")).exists());
    }
};

QTEST_GUILESS_MAIN(PosterPickerTest)
#include "poster_picker_test.moc"
