// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/video_view.h"

#include "shared/desktop/media/rgb_image.h"
#include "tests/support/desktop/plain_picture.h"

#include <QTest>

namespace vitascope::desktop {

using av::plainPicture;

class VideoViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coloursFollowTheMatrix_data() {
        QTest::addColumn<av::ColourMatrix>("matrix");
        QTest::addColumn<av::ColourRange>("range");
        QTest::addColumn<QList<int>>("yuv");
        QTest::addColumn<QColor>("expected");
        using M = av::ColourMatrix;
        using R = av::ColourRange;
        QTest::newRow("709 black") << M::Bt709 << R::Limited << QList<int>{16, 128, 128} << QColor(0, 0, 0);
        QTest::newRow("709 white") << M::Bt709 << R::Limited << QList<int>{235, 128, 128} << QColor(255, 255, 255);
        QTest::newRow("709 red") << M::Bt709 << R::Limited << QList<int>{63, 102, 240} << QColor(255, 0, 0);
        QTest::newRow("709 blue") << M::Bt709 << R::Limited << QList<int>{32, 240, 118} << QColor(0, 0, 255);
        QTest::newRow("601 red") << M::Bt601 << R::Limited << QList<int>{81, 90, 240} << QColor(255, 0, 0);
        QTest::newRow("601 green") << M::Bt601 << R::Limited << QList<int>{145, 54, 34} << QColor(0, 255, 0);
        QTest::newRow("full range grey") << M::Bt709 << R::Full << QList<int>{100, 128, 128} << QColor(100, 100, 100);
    }
    void coloursFollowTheMatrix() {
        QFETCH(av::ColourMatrix, matrix);
        QFETCH(av::ColourRange, range);
        QFETCH(QList<int>, yuv);
        QFETCH(QColor, expected);
        const auto byte = [&](int i) { return static_cast<std::uint8_t>(yuv[i]); };
        auto picture = plainPicture(33, 17, byte(0), byte(1), byte(2)); // odd on purpose
        picture.matrix = matrix;
        picture.range = range;
        const auto image = RgbConverter().convert(picture, {50, 40});
        QCOMPARE(image.size(), QSize(50, 40));
        for (const auto& at : {QPoint(0, 0), QPoint(49, 39), QPoint(20, 20)}) {
            const QColor shown = image.pixelColor(at);
            QVERIFY(qAbs(shown.red() - expected.red()) <= 2);
            QVERIFY(qAbs(shown.green() - expected.green()) <= 2);
            QVERIFY(qAbs(shown.blue() - expected.blue()) <= 2);
        }
    }

    void theShapeIsKept() {
        auto picture = plainPicture(720, 576, 16, 128, 128);
        QCOMPARE(shownSize(plainPicture(1920, 1080, 16, 128, 128), {1000, 1000}), QSize(1000, 563));
        QCOMPARE(shownSize(plainPicture(1080, 1920, 16, 128, 128), {1000, 1000}), QSize(563, 1000));
        picture.sampleAspectNum = 64; // 16:9 in PAL
        picture.sampleAspectDen = 45;
        QCOMPARE(shownSize(picture, {1024, 1024}), QSize(1024, 576));
        QVERIFY(!shownSize(picture, {0, 0}).isEmpty());
    }

    void aFrameIsSeenBetweenBlackBars() {
        FrameMailbox frames;
        VideoView view(frames);
        view.resize(640, 640);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        playback::VideoFrame frame;
        frame.picture = plainPicture(160, 90, 235, 128, 128);
        frames.present(frame);
        const auto colourAt = [&](int x, int y) {
            const auto image = view.grab().toImage();
            return image.pixelColor(static_cast<int>(x * image.devicePixelRatio()),
                                    static_cast<int>(y * image.devicePixelRatio()));
        };
        QTRY_COMPARE(colourAt(320, 320), QColor(Qt::white));
        QCOMPARE(colourAt(320, 100), QColor(Qt::black));
        QCOMPARE(colourAt(320, 560), QColor(Qt::black));
        frames.clear();
        QTRY_COMPARE(colourAt(320, 320), QColor(Qt::black));
    }

    void subtitlesLieOverThePicture() {
        FrameMailbox frames;
        VideoView view(frames);
        view.resize(640, 360);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto before = view.grab().toImage();
        view.setCue("The <i>projector</i> hums &amp; clicks.");
        QTRY_VERIFY(view.grab().toImage() != before);
        const auto lower = view.grab().toImage();
        view.setCoveredFoot(120);
        QTRY_VERIFY(view.grab().toImage() != lower);
        view.setCue({});
        QTRY_COMPARE(view.grab().toImage(), before);
    }

    void theMailboxCallsNobodyAfterTheViewIsGone() {
        FrameMailbox frames;
        { const VideoView view(frames); }
        playback::VideoFrame frame;
        frame.picture = plainPicture(16, 16, 16, 128, 128);
        frames.present(frame); // no crash
        QVERIFY(frames.newest());
    }
};

} // namespace vitascope::desktop

QTEST_MAIN(vitascope::desktop::VideoViewTest)
#include "video_view_test.moc"
