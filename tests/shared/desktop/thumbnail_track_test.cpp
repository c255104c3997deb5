// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/thumbnail_track.h"

#include "tests/shared/playback/fake_fetcher.h"

#include <QBuffer>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace vitascope;
using namespace std::chrono_literals;
using desktop::ThumbnailTrack;

namespace {

constexpr const char* kUrl = "http://s/media/T1/p1/t1/thumbnails.vtt";
constexpr const char* kRenewed = "http://s/media/T2/p1/t1/thumbnails.vtt";
constexpr const char* kNewerPackage = "http://s/media/T2/p2/t1/thumbnails.vtt";
constexpr const char* kIndex = "WEBVTT\n\n"
                               "00:00:00.000 --> 00:00:02.000\nsheet-0.jpg#xywh=0,0,32,16\n\n"
                               "00:00:02.000 --> 00:00:04.000\nsheet-0.jpg#xywh=32,0,32,16\n\n"
                               "00:00:04.000 --> 00:00:06.000\nsheet-1.jpg#xywh=0,0,32,16\n";

std::string jpeg(const QImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 95);
    return buffer.data().toStdString();
}

std::string sheet(const QColor& left, const QColor& right) {
    QImage image(64, 16, QImage::Format_RGB32);
    image.fill(left);
    QPainter(&image).fillRect(32, 0, 32, 16, right);
    return jpeg(image);
}

bool isAbout(const QImage& image, const QColor& color) {
    const QColor middle = image.pixelColor(image.width() / 2, image.height() / 2);
    return std::abs(middle.red() - color.red()) < 12 && std::abs(middle.green() - color.green()) < 12 &&
           std::abs(middle.blue() - color.blue()) < 12;
}

} // namespace

class ThumbnailTrackTest : public QObject {
    Q_OBJECT

    struct Stage {
        test::FakeFetcher fetcher;
        ThumbnailTrack track{fetcher};
        QSignalSpy changed{&track, &ThumbnailTrack::changed};

        void answer(const std::string& body) {
            const auto id = fetcher.newest();
            fetcher.send(id, body);
            fetcher.finish(id);
            QVERIFY(changed.wait(5000));
        }
        [[nodiscard]] std::string asked() const { return fetcher.open.at(fetcher.newest()).request.url; }
        void openFilm() {
            track.open(kUrl);
            answer(kIndex);
        }
    };

private Q_SLOTS:
    void givesThePictureOfAMomentWhenItsSheetHasCome() {
        Stage s;
        s.openFilm();
        QVERIFY(s.track.isAvailable());
        QCOMPARE(s.track.pictureSize(), QSize(32, 16));
        QVERIFY(s.fetcher.open.empty()); // nothing before somebody looks
        QVERIFY(s.track.pictureAt(2500ms).isNull());
        QCOMPARE(s.asked(), std::string("http://s/media/T1/p1/t1/sheet-0.jpg"));
        s.answer(sheet(Qt::red, Qt::blue));
        QCOMPARE(s.track.pictureAt(2500ms).size(), QSize(32, 16));
        QVERIFY(isAbout(s.track.pictureAt(2500ms), Qt::blue));
        QVERIFY(isAbout(s.track.pictureAt(0ms), Qt::red));
        QVERIFY(s.fetcher.open.empty());
    }

    void fetchesWhatWasAskedForMeanwhile() {
        Stage s;
        s.openFilm();
        QVERIFY(s.track.pictureAt(0ms).isNull());
        QVERIFY(s.track.pictureAt(5s).isNull());
        QCOMPARE(s.fetcher.open.size(), 1U);
        s.answer(sheet(Qt::red, Qt::blue));
        QCOMPARE(s.asked(), std::string("http://s/media/T1/p1/t1/sheet-1.jpg"));
    }

    void asksOnlyOnceForWhatCannotBeHad() {
        Stage s;
        s.openFilm();
        QVERIFY(s.track.pictureAt(0ms).isNull());
        s.fetcher.finish(s.fetcher.newest(), fail(ErrorCode::Forbidden, "no right"));
        QVERIFY(s.changed.wait(5000));
        QVERIFY(s.track.pictureAt(0ms).isNull());
        QVERIFY(s.fetcher.open.empty());
        s.track.renew(kRenewed); // and again with a new right
        s.answer(kIndex);
        QVERIFY(s.track.pictureAt(0ms).isNull());
        QCOMPARE(s.asked(), std::string("http://s/media/T2/p1/t1/sheet-0.jpg"));
    }

    void keepsWhatItHasWhenTheRightIsRenewed() {
        Stage s;
        s.openFilm();
        (void)s.track.pictureAt(0ms);
        s.answer(sheet(Qt::red, Qt::blue));
        s.track.renew(kRenewed);
        QVERIFY(!s.track.pictureAt(0ms).isNull());
        s.answer(kIndex);
        QVERIFY(!s.track.pictureAt(0ms).isNull());
    }

    void aNewerPackageHasPicturesOfItsOwn() {
        Stage s;
        s.openFilm();
        (void)s.track.pictureAt(0ms);
        s.answer(sheet(Qt::red, Qt::blue));
        s.track.renew(kNewerPackage);
        QVERIFY(!s.track.isAvailable());
        QVERIFY(s.track.pictureAt(0ms).isNull());
        s.answer(kIndex);
        QVERIFY(s.track.pictureAt(0ms).isNull());
        s.answer(sheet(Qt::green, Qt::green));
        QVERIFY(isAbout(s.track.pictureAt(0ms), Qt::green));
    }

    void whatFailedIsAskedForAgain() {
        test::FakeFetcher fetcher;
        ThumbnailTrack track(fetcher, 1ms);
        const auto isAsked = [&] { return !fetcher.open.empty(); };
        track.open(kUrl);
        fetcher.finish(fetcher.newest(), fail(ErrorCode::Unavailable, "away"));
        QTRY_VERIFY(isAsked()); // the index by itself
        fetcher.send(fetcher.newest(), kIndex);
        fetcher.finish(fetcher.newest());
        QTRY_VERIFY(track.isAvailable());
        QVERIFY(track.pictureAt(0ms).isNull());
        fetcher.finish(fetcher.newest(), fail(ErrorCode::Unavailable, "away"));
        QTRY_VERIFY(track.pictureAt(0ms).isNull() && isAsked()); // a sheet when somebody looks
        fetcher.send(fetcher.newest(), sheet(Qt::red, Qt::blue));
        fetcher.finish(fetcher.newest());
        QTRY_VERIFY(!track.pictureAt(0ms).isNull());
    }

    void anIndexThatIsAskedForAgainWaitsForTheSheetUnderWay() {
        test::FakeFetcher fetcher;
        ThumbnailTrack track(fetcher, 1ms);
        const auto asked = [&] { return fetcher.open.at(fetcher.newest()).request.url; };
        track.open(kUrl);
        fetcher.send(fetcher.newest(), kIndex);
        fetcher.finish(fetcher.newest());
        QTRY_VERIFY(track.isAvailable());
        track.renew(kRenewed);
        fetcher.finish(fetcher.newest(), fail(ErrorCode::Unavailable, "away"));
        QCoreApplication::sendPostedEvents(&track); // the failure, and not yet the timer that it starts
        QVERIFY(track.pictureAt(0ms).isNull());
        QTest::qWait(20);
        QCOMPARE(fetcher.open.size(), 1U);
        QCOMPARE(asked(), std::string("http://s/media/T1/p1/t1/sheet-0.jpg"));
        fetcher.send(fetcher.newest(), sheet(Qt::red, Qt::blue));
        fetcher.finish(fetcher.newest());
        QTRY_VERIFY(!track.pictureAt(0ms).isNull());
        QTRY_VERIFY(!fetcher.open.empty());
        QCOMPARE(asked(), std::string(kRenewed));
    }

    void aSheetOfTooManyPixelsIsNotDecoded() {
        Stage s;
        s.openFilm();
        (void)s.track.pictureAt(0ms);
        QImage large(4200, 4000, QImage::Format_Grayscale8);
        large.fill(0);
        s.answer(jpeg(large));
        QVERIFY(s.track.pictureAt(0ms).isNull());
    }

    void hasNothingOfAFilmWithoutThumbnails() {
        Stage s;
        s.openFilm();
        s.track.open({});
        QVERIFY(!s.track.isAvailable());
        QVERIFY(s.track.pictureAt(0ms).isNull());
        QVERIFY(s.fetcher.open.empty());
    }

    void forgetsTheFilmBefore() {
        Stage s;
        s.openFilm();
        (void)s.track.pictureAt(0ms);
        const auto old = s.fetcher.open.at(s.fetcher.newest());
        old.handlers.onDone({}); // it has come, and waits in the event loop
        s.track.open("http://s/other/thumbnails.vtt");
        QCoreApplication::processEvents();
        QVERIFY(!s.track.isAvailable());
        QCOMPARE(s.asked(), std::string("http://s/other/thumbnails.vtt"));
    }

    void givesNothingOfASheetThatIsNoPicture() {
        Stage s;
        s.openFilm();
        (void)s.track.pictureAt(0ms);
        s.answer("<html>");
        QVERIFY(s.track.pictureAt(0ms).isNull());
        QVERIFY(s.fetcher.open.empty());
    }
};

QTEST_MAIN(ThumbnailTrackTest)
#include "thumbnail_track_test.moc"
