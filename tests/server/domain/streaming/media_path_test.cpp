// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/media_path.h"

#include <QtTest>

using namespace vitascope;
using namespace vitascope::server::streaming;

namespace {
const std::string kPackage = "01900000-0000-7000-8000-000000000001";
const std::string kTrack = "01900000-0000-7000-8000-0000000000aa";
} // namespace

class MediaPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesEveryResource_data() {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<int>("resource");
        const auto track = QString::fromStdString(kTrack);
        QTest::newRow("master") << "master.m3u8" << int(MediaResource::MasterPlaylist);
        QTest::newRow("playlist") << track + "/media.m3u8" << int(MediaResource::MediaPlaylist);
        QTest::newRow("mp4") << track + "/media.mp4" << int(MediaResource::Mp4File);
        QTest::newRow("vtt") << track + "/media.vtt" << int(MediaResource::WebVttFile);
        QTest::newRow("thumbnails") << track + "/thumbnails.vtt" << int(MediaResource::ThumbnailIndex);
        QTest::newRow("sheet") << track + "/sheet-0.jpg" << int(MediaResource::ThumbnailSheet);
        QTest::newRow("a later sheet") << track + "/sheet-10203.jpg" << int(MediaResource::ThumbnailSheet);
    }
    void takesEveryResource() {
        QFETCH(QString, rest);
        QFETCH(int, resource);
        const auto text = "/media/A-z_9/" + kPackage + "/" + rest.toStdString();
        const auto path = parseMediaPath(text);
        QVERIFY(path);
        QCOMPARE(std::string(path->token), std::string("A-z_9"));
        QCOMPARE(path->package.toString(), kPackage);
        QCOMPARE(int(path->resource), resource);
        QCOMPARE(path->track.isNull(), path->resource == MediaResource::MasterPlaylist);
    }

    void refusesWhatIsNotOfTheGrammar_data() {
        QTest::addColumn<QString>("path");
        const auto package = QString::fromStdString(kPackage);
        const auto track = QString::fromStdString(kTrack);
        QTest::newRow("empty") << "";
        QTest::newRow("other prefix") << "/medias/t/" + package + "/master.m3u8";
        QTest::newRow("no token") << "/media//" + package + "/master.m3u8";
        QTest::newRow("token with a dot") << "/media/a.b/" + package + "/master.m3u8";
        QTest::newRow("token too long") << "/media/" + QString(257, u'a') + "/" + package + "/master.m3u8";
        QTest::newRow("dot segments") << "/media/t/../" + package + "/master.m3u8";
        QTest::newRow("package that is no id") << "/media/t/film/master.m3u8";
        QTest::newRow("upper-case id") << "/media/t/" + package + "/" + track.toUpper() + "/media.mp4";
        QTest::newRow("null id") << "/media/t/00000000-0000-0000-0000-000000000000/master.m3u8";
        QTest::newRow("null track") << "/media/t/" + package + "/00000000-0000-0000-0000-000000000000/media.mp4";
        QTest::newRow("name of a file") << "/media/t/" + package + "/" + track + "/v1080.mp4";
        QTest::newRow("percent encoding") << "/media/t/" + package + "/" + track + "/media%2emp4";
        QTest::newRow("query") << "/media/t/" + package + "/master.m3u8?x=1";
        QTest::newRow("trailing slash") << "/media/t/" + package + "/master.m3u8/";
        QTest::newRow("deeper") << "/media/t/" + package + "/" + track + "/x/media.mp4";
        QTest::newRow("track alone") << "/media/t/" + package + "/" + track;
        for (const auto* name : {"sheet-.jpg", "sheet-00.jpg", "sheet-01.jpg", "sheet-100000.jpg", "sheet--1.jpg",
                                 "sheet-1.jpg.jpg", "sheet-1", "sheet-1.JPG", "sheet-x.jpg", "sheet.jpg"})
            QTest::newRow(name) << "/media/t/" + package + "/" + track + "/" + name;
        QTest::newRow("thumbnails of a package") << "/media/t/" + package + "/thumbnails.vtt";
        QTest::newRow("package alone") << "/media/t/" + package;
    }
    void refusesWhatIsNotOfTheGrammar() {
        QFETCH(QString, path);
        QVERIFY(!parseMediaPath(path.toStdString()));
    }

    void refusesAnEmbeddedZeroByte() {
        const auto text = "/media/t/" + kPackage + "/master.m3u8" + std::string(1, '\0');
        QVERIFY(!parseMediaPath(text));
    }

    void takesBackTheThumbnailsPathItMakes() {
        const auto text = thumbnailsPath("token", *PackageId::parse(kPackage), *TrackId::parse(kTrack));
        const auto path = parseMediaPath(text);
        QVERIFY(path && path->resource == MediaResource::ThumbnailIndex);
        QCOMPARE(path->track.toString(), kTrack);
        const auto sheet = parseMediaPath("/media/t/" + kPackage + "/" + kTrack + "/sheet-10203.jpg");
        QVERIFY(sheet && sheet->sheet == 10203);
    }

    void takesBackTheMasterPathItMakes() {
        const auto package = *PackageId::parse(kPackage);
        const auto text = masterPath("token", package);
        const auto path = parseMediaPath(text);
        QVERIFY(path);
        QCOMPARE(path->package, package);
        QCOMPARE(path->resource, MediaResource::MasterPlaylist);
    }
};

QTEST_APPLESS_MAIN(MediaPathTest)
#include "media_path_test.moc"
