// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/stream_decoder.h"

#include "shared/av/composition_shift.h"
#include "shared/playback/fragment_splitter.h"
#include "tests/support/test_film.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace vitascope;
using namespace vitascope::av;
using namespace vitascope::test;

class StreamDecoderTest : public QObject {
    Q_OBJECT

private:
    MediaBytes init_;
    std::vector<MediaBytes> fragments_; // of 12 frames each
    MediaBytes soundInit_;

    static void read(const std::filesystem::path& path, MediaBytes& init, std::vector<MediaBytes>& fragments) {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        const auto end = bytes.indexOf("moof") - 4;
        const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
        init = std::make_shared<const std::vector<std::uint8_t>>(data, data + end);
        playback::FragmentSplitter splitter;
        QVERIFY(splitter.take({data + end, static_cast<std::size_t>(bytes.size() - end)}, fragments));
    }

    std::vector<TimedPicture> decode(PictureDecoder& decoder, std::span<const std::uint8_t> fragment) {
        std::vector<TimedPicture> pictures;
        const auto keep = [&](TimedPicture picture) {
            pictures.push_back(std::move(picture));
            return true;
        };
        if (decoder.decode(fragment, keep))
            decoder.drain(keep);
        decoder.reset();
        return pictures;
    }

private Q_SLOTS:
    void initTestCase() {
        const auto folder = std::filesystem::path(VITASCOPE_BINARY_DIR) / "tests/data/test-film-av";
        const auto made = makeTestFilm(folder);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        read(folder / "v1/media.mp4", init_, fragments_);
        std::vector<MediaBytes> sound;
        read(folder / "a0/media.mp4", soundInit_, sound);
        QCOMPARE(fragments_.size(), 16U);
    }

    void givesAFragmentTheSameTimesWhereverItIsRead() {
        PictureDecoder decoder;
        QVERIFY(decoder.begin(init_));
        for (const std::size_t segment : {12U, 0U, 4U, 8U}) { // each starts with an IDR
            const auto pictures = decode(decoder, *fragments_[segment]);
            QCOMPARE(pictures.size(), 12U);
            for (std::size_t i = 0; i < 12; ++i) {
                const auto number = static_cast<int>(12 * segment + i);
                QCOMPARE(numberOf(pictures[i].picture), number);
                const auto expected = std::chrono::microseconds(number * 1'000'000LL / kTestFilmRate);
                QVERIFY(std::chrono::abs(pictures[i].time - expected) <= std::chrono::microseconds(1));
            }
        }
    }

    void stopsWhenTheSinkWantsNoMore() {
        PictureDecoder decoder;
        QVERIFY(decoder.begin(init_));
        int seen = 0;
        QVERIFY(decoder.decode(*fragments_[0], [&](const TimedPicture&) { return ++seen < 3; }));
        QCOMPARE(seen, 3);
    }

    void refusesTheWrongKindOfTrack() {
        PictureDecoder pictures;
        const auto begun = pictures.begin(soundInit_);
        QVERIFY(!begun && begun.error().code == ErrorCode::Corrupt);
        SoundDecoder sounds;
        QVERIFY(!sounds.begin(init_));
    }

    void refusesAnInitSegmentThatIsCutOff() {
        for (const std::size_t size : {0U, 1U, 8U, 40U, 300U}) {
            PictureDecoder decoder;
            QVERIFY(!decoder.begin(std::make_shared<const std::vector<std::uint8_t>>(
                init_->begin(), init_->begin() + static_cast<std::ptrdiff_t>(size))));
        }
    }

    // Whatever arrives, the decoder reports or leaves out; it never crashes and is good again for the next fragment.
    void survivesDamagedFragments() {
        std::mt19937 random(7);
        PictureDecoder decoder;
        QVERIFY(decoder.begin(init_));
        for (int round = 0; round < 150; ++round) {
            auto bytes = *fragments_[4 * (static_cast<std::size_t>(round) % 4)];
            if (round % 3 == 0)
                bytes.resize(random() % bytes.size());
            for (int flips = 0; flips < round && !bytes.empty(); ++flips)
                bytes[random() % bytes.size()] ^= static_cast<std::uint8_t>(1U << random() % 8);
            (void)compositionShift(bytes, 1);
            (void)decode(decoder, bytes);
        }
        QCOMPARE(decode(decoder, *fragments_[8]).size(), 12U);
    }
};

QTEST_APPLESS_MAIN(StreamDecoderTest)
#include "stream_decoder_test.moc"
