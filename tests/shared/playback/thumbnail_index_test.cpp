// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/thumbnail_index.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::playback;
using namespace std::chrono_literals;

namespace {

constexpr const char* kUrl = "https://films.example/media/right/package/track/thumbnails.vtt";
constexpr const char* kIndex = "WEBVTT\n\n"
                               "00:00:00.000 --> 00:00:02.000\nsheet-0.jpg#xywh=0,0,160,90\n\n"
                               "00:00:02.000 --> 00:00:04.000\nsheet-0.jpg#xywh=160,0,160,90\n\n"
                               "01:00:00.000 --> 01:00:01.500\nsheet-1.jpg#xywh=0,90,160,90\n";

} // namespace

class ThumbnailIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnIndex() {
        const auto index = parseThumbnailIndex(kIndex, kUrl);
        QVERIFY2(index, index ? "" : index.error().message.c_str());
        QCOMPARE(index->sheets.size(), 2U);
        QCOMPARE(index->sheets[1], std::string("https://films.example/media/right/package/track/sheet-1.jpg"));
        QCOMPARE(index->thumbnails.size(), 3U);
        QVERIFY(index->thumbnails[1] == (Thumbnail{2s, 4s, 0, 160, 0, 160, 90}));
        QVERIFY(index->thumbnails[2] == (Thumbnail{1h, 1h + 1500ms, 1, 0, 90, 160, 90}));
    }

    void findsThePictureOfAMoment_data() {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<int>("number");
        QTest::newRow("before the film") << qint64{-5} << 0;
        QTest::newRow("start") << qint64{0} << 0;
        QTest::newRow("end of the first") << qint64{1999} << 0;
        QTest::newRow("start of the second") << qint64{2000} << 1;
        QTest::newRow("in a hole") << qint64{1'000'000} << 1;
        QTest::newRow("the last") << qint64{3'600'000} << 2;
        QTest::newRow("behind the film") << qint64{9'600'000} << 2;
    }
    void findsThePictureOfAMoment() {
        QFETCH(qint64, milliseconds);
        QFETCH(int, number);
        const auto index = parseThumbnailIndex(kIndex, kUrl);
        QVERIFY(index);
        QVERIFY(&index->at(std::chrono::milliseconds(milliseconds)) ==
                &index->thumbnails[static_cast<std::size_t>(number)]);
    }

    void refusesWhatIsNoIndex_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray start = "WEBVTT\n\n";
        const QByteArray timing = "00:00:00.000 --> 00:00:02.000\n";
        const auto payload = [&](const char* name, const QByteArray& line) {
            QTest::newRow(name) << start + timing + line + "\n";
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no cue") << start;
        QTest::newRow("HTML") << QByteArray("<html></html>");
        QTest::newRow("text") << QByteArray("WEBVTT\n\nhello\n");
        QTest::newRow("no empty line") << QByteArray("WEBVTT\n") + timing + "a.jpg#xywh=0,0,1,1\n";
        QTest::newRow("times turned round") << start + "00:00:02.000 --> 00:00:01.000\na.jpg#xywh=0,0,1,1\n";
        QTest::newRow("no hours") << start + "00:01.000 --> 00:02.000\na.jpg#xywh=0,0,1,1\n";
        QTest::newRow("61 minutes") << start + "00:61:01.000 --> 01:02:02.000\na.jpg#xywh=0,0,1,1\n";
        QTest::newRow("overlap") << start + timing + "a.jpg#xywh=0,0,1,1\n\n" + timing + "a.jpg#xywh=0,0,1,1\n";
        payload("no rectangle", "a.jpg");
        payload("three numbers", "a.jpg#xywh=0,0,1");
        payload("five numbers", "a.jpg#xywh=0,0,1,1,1");
        payload("negative", "a.jpg#xywh=-1,0,1,1");
        payload("no width", "a.jpg#xywh=0,0,0,1");
        payload("too wide", "a.jpg#xywh=0,0,1025,1");
        payload("beyond any sheet", "a.jpg#xywh=8192,0,1,1");
        payload("per cent", "a.jpg#xywh=percent:0,0,1,1");
        payload("no sheet", "#xywh=0,0,1,1");
        payload("another server", "https://elsewhere.example/a.jpg#xywh=0,0,1,1");
        payload("another host", "//elsewhere.example/a.jpg#xywh=0,0,1,1");
        payload("another folder", "/a.jpg#xywh=0,0,1,1");
        payload("a blank", "a b.jpg#xywh=0,0,1,1");
    }
    void refusesWhatIsNoIndex() {
        QFETCH(QByteArray, text);
        const auto index = parseThumbnailIndex(text.toStdString(), kUrl);
        QVERIFY(!index && index.error().code == ErrorCode::Corrupt);
    }

    void refusesAnEndlessIndex() { QVERIFY(!parseThumbnailIndex(std::string(kLargestThumbnailIndex + 1, '\n'), kUrl)); }
};

QTEST_APPLESS_MAIN(ThumbnailIndexTest)
#include "thumbnail_index_test.moc"
