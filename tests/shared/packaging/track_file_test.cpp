// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/verifier.h"
#include "shared/packaging/avc.h"
#include "shared/packaging/segment_builder.h"
#include "shared/packaging/track_writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::packaging {

class TrackFileTest : public QObject {
    Q_OBJECT

private:
    static package::TrackManifest audioHead() {
        package::TrackManifest head;
        head.name = "a1-en";
        head.kind = package::TrackKind::Audio;
        head.file = "a1-en.mp4";
        head.timescale = 48'000;
        head.codec = "mp4a.40.2";
        head.language = "en";
        head.label = "English";
        head.audio = package::AudioFormat{2, 48'000};
        return head;
    }
    static std::vector<Sample> frames(std::int64_t from, int count) {
        std::vector<Sample> samples;
        for (std::int64_t i = from; i < from + count; ++i)
            samples.push_back({Bytes(40, static_cast<std::uint8_t>(i)), i * 1024, 1024, i * 1024, true});
        return samples;
    }
    static std::filesystem::path path(const QTemporaryDir& folder, const char* name = "") {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void isWhatItsManifestSays() {
        const QTemporaryDir folder;
        auto writer = TrackWriter::create(path(folder), audioHead());
        QVERIFY(writer);
        const AudioDescription audio{
            .channels = 2, .sampleRate = 48'000, .bitRate = 128'000, .audioSpecificConfig = {0x11, 0x90}};
        QVERIFY((*writer)->writeInit(writeInitSegment(48'000, audio)));
        std::uint32_t fragments = 0;
        QVERIFY((*writer)->writeSegment(buildSegment(frames(0, 188), 48'000, fragments), 188 * 1024));
        QCOMPARE(fragments, 4U);
        QVERIFY((*writer)->writeSegment(buildSegment(frames(188, 10), 48'000, fragments), 10 * 1024));
        QCOMPARE(fragments, 5U);
        const auto manifest = (*writer)->finish();
        QVERIFY2(manifest.has_value(), manifest ? "" : manifest.error().message.c_str());
        QVERIFY(!std::filesystem::exists(path(folder, "a1-en.mp4")));
        QVERIFY((*writer)->commit());
        auto bytes = package::FileByteReader::open(path(folder, "a1-en.mp4"));
        QVERIFY(bytes);
        const auto verified = package::verifyTrack(*manifest, *bytes);
        QVERIFY2(verified.has_value(), verified ? "" : verified.error().message.c_str());
        QCOMPARE(manifest->durationTicks(), 198 * 1024);
    }

    void isTakenAwayUnlessCommitted() {
        const QTemporaryDir folder;
        {
            auto writer = TrackWriter::create(path(folder), audioHead());
            QVERIFY(writer);
            QVERIFY((*writer)->writeInit(Bytes(100)));
            QVERIFY(std::filesystem::exists(path(folder, "a1-en.mp4.part")));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void isNotWrittenThroughALink() {
        const QTemporaryDir folder;
        std::filesystem::create_symlink("/dev/null", path(folder, "a1-en.mp4.part"));
        QVERIFY(!TrackWriter::create(path(folder), audioHead()));
    }

    void saysWhenTheFolderIsMissing() {
        const auto writer = TrackWriter::create("/nonexistent/folder", audioHead());
        QVERIFY(!writer);
        QVERIFY(writer.error().code == ErrorCode::NotFound);
    }

    void turnsStartCodesIntoLengths() {
        const Bytes stream{0, 0, 0, 1, 0x67, 1, 2, 0, 0, 1, 0x68, 9, 0, 0, 0, 1, 0x65, 0, 0, 3, 7};
        QCOMPARE(withLengths(stream),
                 (Bytes{0, 0, 0, 3, 0x67, 1, 2, 0, 0, 0, 2, 0x68, 9, 0, 0, 0, 5, 0x65, 0, 0, 3, 7}));
        QCOMPARE(withLengths(Bytes{}), Bytes{});
    }

    void namesTheCodec() {
        const Bytes sets{0, 0, 0, 1, 0x67, 0x64, 0x00, 0x28, 0xAC, 0, 0, 0, 1, 0x68, 0xEE, 0x38};
        const auto configuration = avcConfiguration(sets);
        QVERIFY(configuration);
        QCOMPARE(avcCodec(*configuration), std::string("avc1.640028"));
        QVERIFY(!avcConfiguration(Bytes{0, 0, 0, 1, 0x67, 0x64, 0x00, 0x28, 0xAC}));
    }
};

} // namespace vitascope::packaging

QTEST_APPLESS_MAIN(vitascope::packaging::TrackFileTest)
#include "track_file_test.moc"
