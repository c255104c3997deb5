// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/delivery/media_delivery_stage.h"

#include <QTest>

namespace vitascope::server::delivery {

class MediaDeliveryTest : public MediaDeliveryStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }

    void everyKindOfMediaIsServedToWhoHoldsTheRight_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("master playlist") << 0 << QByteArray("application/vnd.apple.mpegurl") << QByteArray("\"m\"");
        QTest::newRow("media playlist") << 1 << QByteArray("application/vnd.apple.mpegurl") << QByteArray("\"p\"");
        QTest::newRow("mp4") << 2 << QByteArray("video/mp4") << QByteArray("\"f\"");
        QTest::newRow("subtitles") << 3 << QByteArray("text/vtt; charset=utf-8") << QByteArray("\"f\"");
        QTest::newRow("index of thumbnails") << 4 << QByteArray("text/vtt; charset=utf-8") << QByteArray("\"p\"");
        QTest::newRow("first sheet") << 5 << QByteArray("image/jpeg") << QByteArray("\"f-0\"");
        QTest::newRow("second sheet") << 6 << QByteArray("image/jpeg") << QByteArray("\"f-1\"");
    }

    void everyKindOfMediaIsServedToWhoHoldsTheRight() {
        QFETCH(int, kind);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, tag);
        const std::string paths[] = {streaming::masterPath(token(package_), package_),
                                     trackPath(video_, "media.m3u8"),
                                     trackPath(video_, "media.mp4"),
                                     trackPath(subtitles_, "media.vtt"),
                                     trackPath(thumbnails_, "thumbnails.vtt"),
                                     trackPath(thumbnails_, "sheet-0.jpg"),
                                     trackPath(thumbnails_, "sheet-1.jpg")};
        const std::string bodies[] = {kMaster, kPlaylist, kFilm, kFilm, kPlaylist, kFilm.substr(0, 8), kFilm.substr(8)};
        for (const auto* method : {"GET", "HEAD"}) {
            const auto response = ask(paths[kind], {}, method);
            QCOMPARE(response.status, 200);
            QCOMPARE(bodyOf(response), bodies[kind]); // of which the front sends nothing for HEAD
            QCOMPARE(*response.headers.find("Content-Type"), type.toStdString());
            QCOMPARE(*response.headers.find("ETag"), tag.toStdString());
            QCOMPARE(*response.headers.find("Accept-Ranges"), std::string("bytes"));
            QCOMPARE(*response.headers.find("Access-Control-Allow-Origin"), std::string("*"));
        }
    }

    void rangesGiveTheirBytesAndNoOthers_data() {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentRange");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a part") << QByteArray("bytes=2-5") << 206 << QByteArray("bytes 2-5/20") << QByteArray("2345");
        QTest::newRow("the rest") << QByteArray("bytes=15-") << 206 << QByteArray("bytes 15-19/20")
                                  << QByteArray("fghij");
        QTest::newRow("the end") << QByteArray("bytes=-3") << 206 << QByteArray("bytes 17-19/20") << QByteArray("hij");
        QTest::newRow("beyond") << QByteArray("bytes=20-") << 416 << QByteArray("bytes */20") << QByteArray();
        QTest::newRow("two that are near")
            << QByteArray("bytes=4-5,0-1") << 206 << QByteArray("bytes 0-5/20") << QByteArray("012345");
        QTest::newRow("one that is inside")
            << QByteArray("bytes=30-,-2") << 206 << QByteArray("bytes 18-19/20") << QByteArray("ij");
        QTest::newRow("too many") << QByteArray("bytes=0-0") + QByteArray(",1-1").repeated(16) << 200 << QByteArray()
                                  << QByteArray::fromStdString(kFilm);
        QTest::newRow("malformed") << QByteArray("bytes=5-4") << 200 << QByteArray()
                                   << QByteArray::fromStdString(kFilm);
    }

    void rangesGiveTheirBytesAndNoOthers() {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(QByteArray, contentRange);
        QFETCH(QByteArray, body);
        const auto response = ask(trackPath(video_, "media.mp4"), {{"Range", range.toStdString()}});
        QCOMPARE(response.status, status);
        const auto* given = response.headers.find("Content-Range");
        QCOMPARE(given != nullptr ? QByteArray::fromStdString(*given) : QByteArray(), contentRange);
        if (status != 416)
            QCOMPARE(QByteArray::fromStdString(bodyOf(response)), body);
        else
            QVERIFY(std::holds_alternative<std::string>(response.body));
    }

    void severalRangesComeInParts() {
        const auto response = ask(trackPath(long_, "media.mp4"), {{"Range", "bytes=-3, 0-1, 500-502"}});
        QCOMPARE(response.status, 206);
        QCOMPARE(response.headers.find("Content-Range"), nullptr);
        const std::string type = *response.headers.find("Content-Type");
        const std::string start = "multipart/byteranges; boundary=";
        QVERIFY2(type.starts_with(start), type.c_str());
        const auto boundary = type.substr(start.size());
        const auto part = [&](const std::string& range, const std::string& bytes) {
            return "--" + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes " + range + "/1000\r\n\r\n" +
                   bytes + "\r\n";
        };
        const auto bytes = [](std::size_t from, std::size_t size) { return longFilm().substr(from, size); };
        const auto body = bodyOf(response);
        QCOMPARE(body, part("0-1", bytes(0, 2)) + part("500-502", bytes(500, 3)) + part("997-999", bytes(997, 3)) +
                           "--" + boundary + "--\r\n");
        QCOMPARE(response.bodySize(), std::uint64_t{body.size()});
        for (const auto& piece : std::get<front::BodyParts>(response.body)) // the film itself is not in memory
            QVERIFY(std::holds_alternative<front::FileBody>(piece) || std::get<std::string>(piece).size() < 200);
        const auto again = ask(trackPath(long_, "media.mp4"), {{"Range", "bytes=-3, 0-1"}});
        QVERIFY(*again.headers.find("Content-Type") != type);
    }

    void aRangeIsForGetAlone() {
        const auto response = ask(trackPath(video_, "media.mp4"), {{"Range", "bytes=0-1"}}, "HEAD");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.bodySize(), std::uint64_t{kFilm.size()});
    }

    void whoWantsAnotherStateGets412() {
        const auto response = ask(trackPath(video_, "media.mp4"), {{"If-Match", "\"g\""}, {"Range", "bytes=0-1"}});
        QCOMPARE(response.status, 412);
        QVERIFY(std::holds_alternative<std::string>(response.body));
        QCOMPARE(*response.headers.find("Access-Control-Allow-Origin"), std::string("*"));
    }

    void aRangeIsVoidIfTheFileIsAnotherByNow() {
        const auto path = trackPath(video_, "media.mp4");
        QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "\"f\""}}).status, 206);
        QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "\"g\""}}).status, 200);
        QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "W/\"f\""}}).status, 200);
        QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "Wed, 25 Jun 2014 16:00:00 GMT"}}).status, 200);
        const auto modified = *ask(path).headers.find("Last-Modified");
        QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", modified}}).status, 206);
    }

    void whatTheClientHasIsNotSentAgain() {
        const auto response = ask(trackPath(video_, "media.mp4"), {{"If-None-Match", "\"f\""}, {"Range", "bytes=0-1"}});
        QCOMPARE(response.status, 304);
        QCOMPARE(*response.headers.find("ETag"), std::string("\"f\""));
        QCOMPARE(response.bodySize(), std::uint64_t{0});
        QCOMPARE(ask(trackPath(video_, "media.mp4"), {{"If-None-Match", "\"g\""}}).status, 200);
    }

    void whatIsNotThereIs404_data() {
        QTest::addColumn<QString>("path");
        const QString base = "/media/TOKEN/PACKAGE/";
        QTest::newRow("no name") << base;
        QTest::newRow("another name") << base + "index.m3u8";
        QTest::newRow("an unknown track") << base + "0190a8f0-0000-7000-8000-000000000000/media.mp4";
        QTest::newRow("subtitles of a video") << base + "VIDEO/media.vtt";
        QTest::newRow("a sheet too many") << base + "THUMBNAILS/sheet-2.jpg";
        QTest::newRow("thumbnails as a film") << base + "THUMBNAILS/media.mp4";
        QTest::newRow("a playlist of thumbnails") << base + "THUMBNAILS/media.m3u8";
        QTest::newRow("a sheet of a video") << base + "VIDEO/sheet-0.jpg";
        QTest::newRow("dots") << base + "../PACKAGE/master.m3u8";
        QTest::newRow("percent encoding") << base + "%6daster.m3u8";
        QTest::newRow("capitals") << base + "VIDEO/MEDIA.MP4";
        QTest::newRow("no token") << QString("/media/PACKAGE/master.m3u8");
        QTest::newRow("an empty token") << QString("/media//PACKAGE/master.m3u8");
        QTest::newRow("nothing") << QString("/media/");
    }

    void whatIsNotThereIs404() {
        QFETCH(QString, path);
        path.replace("TOKEN", QString::fromStdString(token(package_)))
            .replace("PACKAGE", QString::fromStdString(package_.toString()))
            .replace("VIDEO", QString::fromStdString(video_.toString()))
            .replace("THUMBNAILS", QString::fromStdString(thumbnails_.toString()));
        const auto response = ask(path.toStdString());
        QCOMPARE(response.status, 404);
        QVERIFY(std::holds_alternative<std::string>(response.body));
    }

    void mediaCanOnlyBeRead() {
        for (const auto* method : {"PUT", "POST", "DELETE", "PATCH", "get"}) {
            const auto response = ask(trackPath(video_, "media.mp4"), {}, method);
            QCOMPARE(response.status, 405);
            QCOMPARE(*response.headers.find("Allow"), std::string("GET, HEAD, OPTIONS"));
        }
    }

    void aWebPageMayAskBeforehand() {
        const auto response = ask(trackPath(video_, "media.mp4"), {{"Origin", "https://films.example"}}, "OPTIONS");
        QCOMPARE(response.status, 204);
        QCOMPARE(*response.headers.find("Access-Control-Allow-Origin"), std::string("*"));
        QCOMPARE(*response.headers.find("Access-Control-Allow-Methods"), std::string("GET, HEAD, OPTIONS"));
        QCOMPARE(*response.headers.find("Access-Control-Max-Age"), std::string("86400"));
        for (const auto* name : {"Range", "If-Range", "If-None-Match"})
            QVERIFY(response.headers.find("Access-Control-Allow-Headers")->find(name) != std::string::npos);
        QCOMPARE(response.headers.find("Access-Control-Allow-Credentials"), nullptr);
        const auto answer = ask(trackPath(video_, "media.mp4"), {{"Origin", "https://films.example"}});
        for (const auto* name : {"Content-Range", "Content-Length", "ETag", "Last-Modified"})
            QVERIFY(answer.headers.find("Access-Control-Expose-Headers")->find(name) != std::string::npos);
    }

    void aPackageIsLoadedOnceAndServedFromMemoryAfterwards() {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(trackPath(video_, "media.mp4")).status, 200);
        QCOMPARE(index_.loads.load(), 1);
        QCOMPARE(ask(streaming::masterPath(token(other_), other_)).status, 404); // a right, but to what is gone
    }

    void aStoreThatIsAwayIs503() {
        index_.failure = Error{ErrorCode::Unavailable, "the disk is away"};
        index_.stored.clear();
        const auto response = ask(streaming::masterPath(token(other_), other_));
        QCOMPARE(response.status, 503);
        QVERIFY(response.headers.find("Retry-After") != nullptr);
        QVERIFY(bodyOf(response).find("disk") == std::string::npos);
    }
};

} // namespace vitascope::server::delivery

QTEST_APPLESS_MAIN(vitascope::server::delivery::MediaDeliveryTest)
#include "media_delivery_test.moc"
