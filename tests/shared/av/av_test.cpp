// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/av_error.h"
#include "shared/av/decoder.h"
#include "shared/av/input.h"
#include "shared/av/probe.h"
#include "tests/support/clip.h"

#include <QFile>
#include <QTest>

namespace vitascope::test {

class AvTest : public QObject {
    Q_OBJECT

private:
    Clips clips_;
    QString film_;

    static std::vector<std::uint8_t> read(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        return {bytes.begin(), bytes.end()};
    }

    static Result<std::unique_ptr<av::Input>> open(const QString& path,
                                                   const av::InputPolicy& policy = av::filmPolicy()) {
        auto source = av::FileSource::open(path.toStdString());
        if (!source)
            return fail(source.error());
        return av::Input::open(std::move(*source), policy);
    }

    // Of the first stream.
    static int countFrames(av::Input& input, const av::DecoderOptions& options) {
        auto decoder = av::Decoder::open(*input.stream(0).codecpar, input.stream(0).time_base, options);
        if (!decoder)
            return -1;
        int frames = 0;
        const av::PacketPtr packet = av::makePacket();
        for (bool more = true; more;) {
            const auto got = input.read(*packet);
            more = got && *got;
            if (more && packet->stream_index != 0)
                continue;
            if (more ? !decoder->send(*packet) : !decoder->drain())
                return -1;
            for (auto frame = decoder->receive(); frame && *frame; frame = decoder->receive())
                ++frames;
        }
        return frames;
    }

private Q_SLOTS:
    void initTestCase() {
        av::routeLog();
        film_ = clips_.simple("film.mp4", "320x180", 2);
        QVERIFY(!film_.isEmpty());
    }

    void readsMemoryInPieces() {
        const std::vector<std::uint8_t> bytes = read(film_);
        std::vector<av::MemorySource::Piece> pieces;
        for (std::size_t at = 0; at < bytes.size(); at += 1000)
            pieces.push_back(std::make_shared<const std::vector<std::uint8_t>>(
                bytes.begin() + static_cast<std::ptrdiff_t>(at),
                bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at + 1000, bytes.size()))));
        auto source = std::make_unique<av::MemorySource>(pieces);
        QCOMPARE(source->size(), bytes.size());
        std::vector<std::uint8_t> middle(2500);
        const auto got = source->readAt(1500, middle);
        QVERIFY(got && *got == middle.size());
        QVERIFY(std::equal(middle.begin(), middle.end(), bytes.begin() + 1500));
        QCOMPARE(*source->readAt(bytes.size(), middle), 0U);
        auto input = av::Input::open(std::move(source), av::filmPolicy());
        QVERIFY(input);
        QCOMPARE(countFrames(**input, {}), 50);
    }

    void decodesEveryFrameWithAnyNumberOfThreads() {
        for (const int threads : {1, 2, 5}) {
            auto input = open(film_);
            QVERIFY(input);
            QCOMPARE(countFrames(**input, {.threads = threads}), 50);
        }
    }

    void decodesKeyframesAlone() {
        auto input = open(film_);
        QVERIFY(input);
        QCOMPARE(countFrames(**input, {.keyframesOnly = true}), 1);
    }

    void seeks() {
        auto input = open(film_);
        QVERIFY(input);
        QCOMPARE(countFrames(**input, {}), 50);
        QVERIFY((*input)->seek(0, 0));
        QCOMPARE(countFrames(**input, {}), 50);
    }

    void tellsWhatIsInside() {
        auto input = open(film_);
        QVERIFY(input);
        const av::MediaInfo info = av::probe(**input);
        QVERIFY(info.video.has_value());
        QCOMPARE(info.video->codec, std::string("h264"));
        QVERIFY((info.video->shown == av::Size{320, 180}));
        QCOMPARE(av_q2d(info.video->frameRate), 25.0);
        QCOMPARE(info.audio.size(), 1U);
        QCOMPARE(info.audio.front().language, std::string("eng"));
        QVERIFY(std::abs(info.duration->count() - 2) < 0.05);
    }

    void takesOnlyContainersAndCodecsOfThePolicy() {
        av::InputPolicy matroskaOnly = av::filmPolicy();
        matroskaOnly.containers = "matroska";
        const auto refused = open(film_, matroskaOnly);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidInput);
        auto input = open(film_);
        QVERIFY(input);
        QCOMPARE(countFrames(**input, {.codecs = "vp9,aac"}), -1);
    }

    void doesNotReadMorePicturesThanAllowed() {
        auto input = open(film_);
        QVERIFY(input);
        QVERIFY(countFrames(**input, {.maxPixels = 320 * 100}) <= 0);
    }

    // The container names another file; the demuxer may not open it.
    void opensNoOtherFile() {
        QFile list(clips_.path("list.txt"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("ffconcat version 1.0\nfile film.mp4\n");
        list.close();
        av::InputPolicy anything = av::filmPolicy();
        anything.containers = "concat,hls,dash,mov,image2";
        QVERIFY(!open(list.fileName(), anything));
    }

    void passesTheSourcesOwnFailureOn() {
        class Failing final : public av::ByteSource {
        public:
            Result<std::size_t> readAt(std::uint64_t, std::span<std::uint8_t>) override {
                return fail(ErrorCode::Unavailable, "the disk is away");
            }
            std::uint64_t size() const override { return 1000; }
        };
        const auto input = av::Input::open(std::make_unique<Failing>(), av::filmPolicy());
        QVERIFY(!input);
        QVERIFY(input.error().code == ErrorCode::Unavailable);
        QCOMPARE(input.error().message, std::string("the disk is away"));
    }

    void survivesDamage_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void survivesDamage() {
        QFETCH(int, seed);
        std::vector<std::uint8_t> bytes = read(film_);
        std::uint32_t state = static_cast<std::uint32_t>(seed) * 2654435761U;
        for (int i = 0; i < 30; ++i) {
            state = state * 1664525U + 1013904223U;
            // Half of the damage to the index in front, half anywhere.
            const std::size_t range = i % 2 == 0 ? 4000 : bytes.size();
            bytes[(state >> 8) % range] = static_cast<std::uint8_t>(state >> 24);
        }
        auto source = std::make_unique<av::MemorySource>(
            std::vector<av::MemorySource::Piece>{std::make_shared<const std::vector<std::uint8_t>>(bytes)});
        auto input = av::Input::open(std::move(source), av::filmPolicy());
        if (!input) {
            QVERIFY(!input.error().message.empty());
            return;
        }
        const av::MediaInfo info = av::probe(**input);
        QVERIFY((*input)->streamCount() <= 64);
        const av::PacketPtr packet = av::makePacket();
        for (int i = 0; i < 1000; ++i) {
            const auto more = (*input)->read(*packet);
            if (!more || !*more)
                break;
        }
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::AvTest)
#include "av_test.moc"
