// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails: what a manifest may say of them, what the sheets must be, and the index that players read.
#include "shared/package/jpeg.h"
#include "shared/package/manifest_json.h"
#include "shared/package/playlists.h"
#include "shared/package/track_index.h"
#include "shared/package/verifier.h"
#include "tests/support/track_builder.h"

#include <QTest>

#include <functional>

using namespace vitascope;
using test::BuiltTrack;
using test::Bytes;

using Change = std::function<void(package::TrackManifest&)>;
using Damage = std::function<void(Bytes&)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Damage)

class ThumbnailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites() {
        const auto manifest = test::buildThumbnails().manifest;
        const auto read = package::parseTrackManifest(package::toJson(manifest));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == manifest);
    }

    void refusesAManifestThatCannotBe_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, Change change, const char* message) {
            QTest::newRow(name) << change << QString(message);
        };
        row(
            "no tiles", [](auto& m) { m.tiles.reset(); }, "video, audio, tiles");
        row(
            "a picture format",
            [](auto& m) {
                m.video = package::VideoFormat{1, 1, {1, 1}};
            },
            "video, audio, tiles");
        row(
            "another codec", [](auto& m) { m.codec = "avc1.640028"; }, "codec");
        row(
            "another file", [](auto& m) { m.file = "thumbnails.mp4"; }, "file");
        row(
            "an init segment",
            [](auto& m) {
                m.init = package::ByteSpan{0, 10};
            },
            "init");
        row(
            "no width", [](auto& m) { m.tiles->width = 0; }, "tiles: ");
        row(
            "too wide", [](auto& m) { m.tiles->width = 1025; }, "tiles: ");
        row(
            "too many across", [](auto& m) { m.tiles->columns = 65; }, "tiles: ");
        row(
            "a sheet too large",
            [](auto& m) {
                m.tiles = package::TileFormat{1024, 1024, 10, 10, 2000};
            },
            "tiles: ");
        row(
            "no interval", [](auto& m) { m.tiles->interval = 0; }, "tiles.interval");
        row(
            "a tenth of a second at least", [](auto& m) { m.tiles->interval = 99; }, "tiles.interval");
        row(
            "a sheet that is not full", [](auto& m) { m.tiles->rows = 11; }, "segments[0].duration");
        row(
            "a sheet that is too full", [](auto& m) { m.tiles->interval = 1000; }, "segments[0].duration");
        row(
            "sheets that end between pictures",
            [](auto& m) {
                --m.segments[0].duration;
                --m.segments[1].start;
                ++m.segments[1].duration;
            },
            "segments[0].duration");
    }
    void refusesAManifestThatCannotBe() {
        QFETCH(Change, change);
        QFETCH(QString, message);
        auto manifest = test::buildThumbnails().manifest;
        change(manifest);
        const auto valid = package::validate(manifest);
        QVERIFY(!valid && valid.error().code == ErrorCode::InvalidInput);
        QVERIFY2(valid.error().message.starts_with(message.toStdString()), valid.error().message.c_str());
    }

    void boundsTheNumberOfPictures() {
        auto manifest = test::buildThumbnails().manifest;
        manifest.tiles->interval = 100;
        manifest.segments.assign(1, {0, manifest.size, 0, 100 * 100});
        manifest.bandwidth = package::measureBandwidth(manifest.segments, manifest.timescale);
        QVERIFY(package::validate(manifest));
        manifest.size = 1000;
        manifest.segments.clear();
        for (std::uint64_t i = 0; i < 500; ++i)
            manifest.segments.push_back({2 * i, 2, static_cast<std::int64_t>(i) * 10'000, 10'000});
        QVERIFY(package::validate(manifest).error().message.find("50000 pictures") != std::string::npos);
    }

    void refusesSheetsThatAreNotWhatTheManifestSays_data() {
        QTest::addColumn<BuiltTrack>("built");
        QTest::addColumn<QString>("message");
        auto built = test::buildThumbnails();
        built.manifest.tiles->width = 162;
        QTest::newRow("width of a picture") << built << "segments[0]: the sheet is 1600x900";
        built = test::buildThumbnails();
        built.manifest.segments[1].duration -= 20'000;
        test::seal(built.manifest, built.bytes);
        QTest::newRow("a row too many") << built << "segments[1]: the sheet is 1600x270";
        built = test::buildThumbnails();
        --built.manifest.segments[0].length;
        --built.manifest.segments[1].offset;
        ++built.manifest.segments[1].length;
        QTest::newRow("a sheet cut short") << built << "segments[0]: JPEG: it does not end";
        built = test::buildThumbnails();
        built.bytes[30] ^= 1U;
        QTest::newRow("one bit") << built << "blocks[0]: the digest is another";
    }
    void refusesSheetsThatAreNotWhatTheManifestSays() {
        QFETCH(BuiltTrack, built);
        QFETCH(QString, message);
        package::MemoryByteReader bytes(built.bytes);
        const auto verified = package::verifyTrack(built.manifest, bytes);
        QVERIFY(!verified && verified.error().code == ErrorCode::Corrupt);
        QVERIFY2(verified.error().message.find(message.toStdString()) != std::string::npos,
                 verified.error().message.c_str());
    }

    void takesSheetsThatAreTrue() {
        const auto built = test::buildThumbnails();
        package::MemoryByteReader bytes(built.bytes);
        const auto verified = package::verifyTrack(built.manifest, bytes);
        QVERIFY2(verified, verified ? "" : verified.error().message.c_str());
    }

    void refusesAPictureThatIsNoPlainJpeg_data() {
        QTest::addColumn<Damage>("damage");
        const auto row = [](const char* name, Damage damage) { QTest::newRow(name) << damage; };
        row("empty", [](Bytes& b) { b.clear(); });
        row("a PNG", [](Bytes& b) { b[0] = 0x89; });
        row("bytes behind it", [](Bytes& b) { b.push_back(0); });
        row("a second picture", [](Bytes& b) { b = test::Fields().add(b).add(test::buildJpeg(16, 16)).bytes(); });
        row("no end", [](Bytes& b) { b.resize(b.size() - 2); });
        row("metadata", [](Bytes& b) { b[3] = 0xE1; });
        row("a second header", [](Bytes& b) { b.insert(b.begin() + 20, b.begin() + 2, b.begin() + 20); });
        row("a header that is not JFIF", [](Bytes& b) { b[8] = 'X'; });
        row("a header with a thumbnail", [](Bytes& b) { b[18] = b[19] = 1; });
        row("progressive", [](Bytes& b) { b[2 + 18 + 69 + 1] = 0xC2; });
        row("12 bits", [](Bytes& b) { b[2 + 18 + 69 + 4] = 12; });
        row("no height", [](Bytes& b) { b[2 + 18 + 69 + 5] = b[2 + 18 + 69 + 6] = 0; });
        row("a marker that is too long", [](Bytes& b) { b[4] = 0xFF; });
        row("a marker that is too short", [](Bytes& b) { b[5] = 1; });
        row("a marker in its data", [](Bytes& b) { b[b.size() - 9] = 0xC4; });
    }
    void refusesAPictureThatIsNoPlainJpeg() {
        QFETCH(Damage, damage);
        auto bytes = test::buildJpeg(160, 90);
        QVERIFY(*package::readJpegSize(bytes) == (package::PixelSize{160, 90}));
        damage(bytes);
        const auto size = package::readJpegSize(bytes);
        QVERIFY(!size && size.error().code == ErrorCode::Corrupt);
    }

    void survivesAnyCut() {
        const auto whole = test::buildJpeg(160, 90);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!package::readJpegSize(std::span(whole).first(size)));
    }

    void tellsPlayersWhereEachPictureIs() {
        const auto text = package::trackIndex(test::buildThumbnails().manifest);
        QVERIFY(text.starts_with("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nsheet-0.jpg#xywh=0,0,160,90\n\n"
                                 "00:00:02.000 --> 00:00:04.000\nsheet-0.jpg#xywh=160,0,160,90\n\n"));
        QVERIFY(text.find("\n00:00:20.000 --> 00:00:22.000\nsheet-0.jpg#xywh=0,90,160,90\n") != std::string::npos);
        QVERIFY(text.find("\n00:03:20.000 --> 00:03:22.000\nsheet-1.jpg#xywh=0,0,160,90\n") != std::string::npos);
        QVERIFY(text.ends_with("\n00:04:08.000 --> 00:04:09.500\nsheet-1.jpg#xywh=640,180,160,90\n"));
    }

    void areNoPartOfTheMasterPlaylist() {
        const auto video = test::buildTrack().manifest;
        const auto thumbnails = test::buildThumbnails().manifest;
        const package::MasterEntry entries[] = {{&thumbnails, "t/media.m3u8"}, {&video, "v/media.m3u8"}};
        const auto master = package::masterPlaylist(entries);
        QVERIFY(master);
        QCOMPARE(master->variants.size(), 1U);
        QVERIFY(master->renditions.empty());
        QVERIFY(!package::masterPlaylist(std::span(entries).first(1)));
    }
};

QTEST_APPLESS_MAIN(ThumbnailsTest)
#include "thumbnails_test.moc"
