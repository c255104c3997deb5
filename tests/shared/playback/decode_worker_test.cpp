// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/decode_worker.h"

#include <QTest>

#include <stdexcept>

using namespace vitascope;
using namespace vitascope::playback;
using namespace std::chrono_literals;

namespace {

// Each byte of a fragment is a picture at so many hundredths of a second; 0xFF is damage, 0xFE a mistake. It holds the
// last picture back until the next one or drain(), as a decoder does, and lists wrong durations, as a file may.
class FakeDecoder {
public:
    Result<void> begin(const av::MediaBytes& init) {
        return init->empty() ? Result<void>(fail(ErrorCode::Corrupt, "init")) : Result<void>();
    }
    Result<void> decode(std::span<const std::uint8_t> fragment, const av::PictureSink& sink) {
        for (const auto byte : fragment) {
            if (byte == 0xFE)
                throw std::runtime_error("a mistake");
            if (byte == 0xFF)
                return fail(ErrorCode::Corrupt, "fragment");
            if (held_ && !sink(*held_))
                return {};
            held_ = av::TimedPicture{{}, byte * 10ms, 1h};
        }
        return {};
    }
    void drain(const av::PictureSink& sink) {
        if (held_)
            sink(*std::exchange(held_, std::nullopt));
    }
    void reset() { held_.reset(); }

private:
    std::optional<av::TimedPicture> held_;
};

using Worker = DecodeWorker<FakeDecoder, av::TimedPicture>;

av::MediaBytes bytes(std::vector<std::uint8_t> values) {
    return std::make_shared<const std::vector<std::uint8_t>>(std::move(values));
}

DecodeWork fragment(const av::MediaBytes& init, std::vector<std::uint8_t> values, int source = 0,
                    MediaTime dropBefore = {}) {
    return {DecodeWork::Kind::Fragment, init, bytes(std::move(values)), source, dropBefore};
}

DecodeWork end(MediaTime dropBefore = {}) {
    return {DecodeWork::Kind::End, {}, {}, 0, dropBefore};
}

} // namespace

class DecodeWorkerTest : public QObject {
    Q_OBJECT

private:
    // All that comes out up to the end, as "time+duration@source" in hundredths, "!" for a failure.
    static QString outputOf(Worker& worker) {
        QStringList seen;
        while (true) {
            const auto output = worker.take();
            if (!output) {
                QTest::qSleep(1);
                continue;
            }
            if (output->kind == Worker::Output::Kind::End)
                return seen.join(' ');
            if (output->kind == Worker::Output::Kind::Failed)
                seen += "!";
            else if (output->kind == Worker::Output::Kind::Thrown)
                seen += QString::fromStdString(output->error.message);
            else
                seen += QString("%1+%2@%3")
                            .arg(output->frame.time / 10ms)
                            .arg(output->frame.duration / 10ms)
                            .arg(output->source);
        }
    }

    const av::MediaBytes low_ = bytes({1});
    const av::MediaBytes high_ = bytes({2});

private Q_SLOTS:
    void letsAPictureLastUntilTheNextOne() {
        Worker worker("test", 4, 20, [] {});
        worker.give(fragment(low_, {0, 4, 9}));
        worker.give(fragment(low_, {12, 16}));
        worker.give(end());
        QCOMPARE(outputOf(worker), "0+4@0 4+5@0 9+3@0 12+4@0 16+4@0");
    }

    void outlivesAThrowAndTellsOfIt() {
        Worker worker("test", 4, 20, [] {});
        worker.give(fragment(low_, {0xFE}));
        worker.give(fragment(low_, {12, 16}));
        worker.give(end());
        QCOMPARE(outputOf(worker), "decode: a mistake 12+4@0 16+4@0");
    }

    void dropsWhatEndsBeforeTheTargetWhateverTheFileSays() {
        Worker worker("test", 4, 20, [] {});
        worker.give(fragment(low_, {0, 4, 8, 12}, 0, 85ms));
        worker.give(end(85ms));
        QCOMPARE(outputOf(worker), "8+4@0 12+4@0");
    }

    void bringsOutTheLastPictureForATargetPastTheEnd() {
        Worker worker("test", 4, 20, [] {});
        worker.give(fragment(low_, {0, 4, 8}, 0, 10s));
        worker.give(end(10s));
        QCOMPARE(outputOf(worker), "8+4@0");
    }

    void switchesWithoutLosingOrDoublingAPicture() {
        Worker worker("test", 4, 20, [] {});
        worker.give(fragment(low_, {0, 4, 8}, 0));
        worker.give(fragment(high_, {4, 8, 12, 16}, 1)); // fetched again after it was given up half-way
        worker.give(end());
        QCOMPARE(outputOf(worker), "0+4@0 4+4@0 8+4@0 12+4@1 16+4@1");
    }

    void goesOnAfterDamage() {
        Worker worker("test", 5, 20, [] {});
        worker.give(fragment(low_, {0, 4, 0xFF}));
        worker.give(fragment(bytes({}), {8}, 1));
        worker.give(fragment(high_, {12, 16}, 1));
        worker.give(end());
        QCOMPARE(outputOf(worker), "! 0+4@0 ! 4+8@0 12+4@1 16+4@1");
    }

    void bringsOutNothingOldAfterARestart() {
        Worker worker("test", 4, 1, [] {}); // its output is full at once
        for (int round = 0; round < 200; ++round) {
            worker.give(fragment(low_, {0, 1, 2, 3, 4, 5, 6, 7}));
            if (round % 3 == 0)
                QTest::qSleep(1);
            worker.restart();
            worker.give(fragment(low_, {100, 104}));
            worker.give(end());
            QCOMPARE(outputOf(worker), "100+4@0 104+4@0");
        }
    }
};

QTEST_APPLESS_MAIN(DecodeWorkerTest)
#include "decode_worker_test.moc"
