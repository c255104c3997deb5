// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/verifier.h"

#include "tests/support/track_builder.h"

#include <QTest>

#include <random>

using namespace vitascope;
using test::BuiltTrack;
using test::TrackRecipe;

namespace {

Result<void> verify(const BuiltTrack& built) {
    package::MemoryByteReader bytes(built.bytes);
    return package::verifyTrack(built.manifest, bytes);
}

} // namespace

Q_DECLARE_METATYPE(BuiltTrack)

class VerifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTracksThatAreTrue_data() {
        QTest::addColumn<BuiltTrack>("built");
        QTest::newRow("video") << test::buildTrack();
        QTest::newRow("audio") << test::buildTrack(
            {.kind = package::TrackKind::Audio, .name = "a1-en", .timescale = 48000});
        QTest::newRow("subtitles") << test::buildSubtitles();
        QTest::newRow("thumbnails") << test::buildThumbnails();
        QTest::newRow("more than a block") << test::buildTrack({.sampleBytes = 300'000});
        QTest::newRow("edit list that takes a delay off")
            << test::buildTrack({.compositionOffset = 7200, .mediaTime = 7200});
        QTest::newRow("one sample") << test::buildTrack({.segments = 1, .fragments = 1, .samples = 1});
        QTest::newRow("padding after samples") << test::buildTrack({.mdatPadding = 9});
        auto upper = test::buildTrack();
        upper.manifest.codec = "avc1.64001E";
        QTest::newRow("codec in upper case") << upper;
    }

    void takesTracksThatAreTrue() {
        QFETCH(BuiltTrack, built);
        const auto verified = verify(built);
        QVERIFY2(verified, verified ? "" : verified.error().message.c_str());
    }

    void refusesBytesThatAreNotWhatTheManifestSays_data() {
        QTest::addColumn<BuiltTrack>("built");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const BuiltTrack& built, const char* message) {
            QTest::newRow(name) << built << QString(message);
        };
        row("first sample is no sync sample", test::buildTrack({.startsWithSync = false}),
            "segments[0]: it does not start with a sync");
        row("two tracks", test::buildTrack({.tracks = 2}), "one box trak and there are 2");
        row("decode time", test::buildTrack({.decodeTimeError = 1}), "segments[0]: start: it is 1 and not at 0");
        row("samples before mdat", test::buildTrack({.dataOffsetError = -1}), "segments[0]: samples lie outside");
        row("samples behind mdat", test::buildTrack({.dataOffsetError = 1}), "segments[0]: samples lie outside");
        row("samples before the moof", test::buildTrack({.dataOffsetError = -100'000}), "points before its moof");
        row("first sample late", test::buildTrack({.compositionOffset = 3000}), "is shown at 3000 and not at 0");
        row("first sample early", test::buildTrack({.mediaTime = 1024}), "is shown at -1024 and not at 0");
        auto built = test::buildTrack();
        built.manifest.timescale = 45000;
        test::seal(built.manifest, built.bytes);
        row("timescale", built, "timescale: it is 90000");
        built = test::buildTrack();
        built.manifest.codec = "avc1.640028";
        row("codec", built, "codec: it is \"avc1.64001e\"");
        built = test::buildTrack();
        built.manifest.video->height = 1080;
        row("height", built, "video: the size is 640x360");
        built = test::buildTrack({.kind = package::TrackKind::Audio});
        built.manifest.audio->channels = 6;
        row("channels", built, "audio.channels: there are 2");
        built.manifest.audio = package::AudioFormat{2, 44100};
        row("sample rate", built, "audio.sampleRate: it is 48000");
        built = test::buildTrack({.kind = package::TrackKind::Audio});
        built.manifest.kind = package::TrackKind::Video;
        built.manifest.audio.reset();
        built.manifest.video = package::VideoFormat{640, 360, {25, 1}};
        row("kind", built, "kind: the track is \"soun\"");
        built = test::buildTrack();
        built.manifest.segments[0].duration += 90000;
        built.manifest.segments[1].start += 90000;
        built.manifest.segments[1].duration -= 90000;
        test::seal(built.manifest, built.bytes);
        row("duration", built, "segments[0]: duration: the samples add up to 360000");
        built = test::buildTrack();
        built.manifest.segments[0].length -= 8;
        built.manifest.segments[1].offset -= 8;
        built.manifest.segments[1].length += 8;
        test::seal(built.manifest, built.bytes);
        row("segment cut", built, "segments[0]: at byte");
        built = test::buildTrack();
        const auto inner = built.manifest.segments[0].length;
        built.manifest.segments[0].length = inner / 2;
        built.manifest.segments[1].offset = built.manifest.segments[0].offset + inner / 2;
        built.manifest.segments[1].length += inner - inner / 2;
        test::seal(built.manifest, built.bytes);
        row("segment border between fragments", built, "segments[0]: duration: the samples add up to 180000");
        built = test::buildTrack();
        built.manifest.init->length += built.manifest.segments[0].length;
        built.manifest.segments.erase(built.manifest.segments.begin());
        for (auto& segment : built.manifest.segments)
            segment.start -= 360000;
        test::seal(built.manifest, built.bytes);
        row("media in init", built, "init segment: it holds media");
        built = test::buildTrack();
        built.bytes.push_back(0);
        row("a byte more", built, "size: the file has");
        built.bytes.resize(built.bytes.size() - 2);
        row("a byte less", built, "size: the file has");
        built = test::buildTrack({.sampleBytes = 300'000});
        built.bytes.back() ^= 1U;
        row("one bit in the last block", built, "blocks[3]: the digest is another");
        built = test::buildSubtitles();
        built.bytes[0] = 'w';
        test::seal(built.manifest, built.bytes);
        row("not WebVTT", built, "segments[0]: WebVTT: it does not start");
    }

    void refusesBytesThatAreNotWhatTheManifestSays() {
        QFETCH(BuiltTrack, built);
        QFETCH(QString, message);
        const auto verified = verify(built);
        QVERIFY(!verified);
        QVERIFY(verified.error().code == ErrorCode::Corrupt);
        QVERIFY2(verified.error().message.find(message.toStdString()) != std::string::npos,
                 verified.error().message.c_str());
        QVERIFY(verified.error().message.rfind("track " + built.manifest.name, 0) == 0);
    }

    void refusesAManifestThatBreaksItsOwnRulesBeforeItReads() {
        auto built = test::buildTrack();
        built.manifest.segments[1].offset = 0;
        const auto verified = verify(built);
        QVERIFY(!verified && verified.error().code == ErrorCode::InvalidInput);
    }

    // Whatever bytes come with digests that are true: an answer, and never a crash or a read outside.
    void survivesMutationsOfEveryByte() {
        const auto seed = test::buildTrack({.segments = 2, .sampleBytes = 4});
        std::mt19937 random(5); // NOLINT: the same cases in every run
        for (std::size_t at = 0; at < seed.bytes.size(); ++at) {
            for (const unsigned value : {0U, 1U, 0x7FU, 0xFFU, static_cast<unsigned>(random() % 256)}) {
                auto built = seed;
                built.bytes[at] = static_cast<std::uint8_t>(value);
                package::MemoryByteReader bytes(built.bytes);
                const auto verified = package::verifyStructure(built.manifest, bytes);
                QVERIFY(verified || verified.error().code == ErrorCode::Corrupt);
            }
        }
    }

    void survivesRandomDamage() {
        const auto seed = test::buildTrack({.segments = 2, .sampleBytes = 4});
        std::mt19937 random(6); // NOLINT: the same cases in every run
        for (int i = 0; i < 5'000; ++i) {
            auto built = seed;
            for (int k = 0; k < 8; ++k)
                built.bytes[random() % built.bytes.size()] = static_cast<std::uint8_t>(random());
            package::MemoryByteReader bytes(built.bytes);
            const auto verified = package::verifyStructure(built.manifest, bytes);
            QVERIFY(verified || verified.error().code == ErrorCode::Corrupt);
        }
    }
};

QTEST_APPLESS_MAIN(VerifierTest)
#include "verifier_test.moc"
