// SPDX-License-Identifier: GPL-3.0-or-later
// The engine and a small film that is badly served: faults, lies, waits, rights that end.
#include "tests/shared/playback/test_film_stage.h"

#include <atomic>

using namespace vitascope;
using namespace vitascope::test;
using namespace std::chrono_literals;
using playback::MediaTime;
using playback::OpenOptions;
using playback::State;

namespace {

// A device that goes after so many samples.
class FleetingAudio final : public playback::AudioOutput {
public:
    explicit FleetingAudio(std::int64_t samples) : samples_(samples) {}

    Result<void> start(const playback::AudioFormat& format) override { return inner_.start(format); }
    std::size_t write(std::span<const float> samples) override { return inner_.write(samples); }
    std::int64_t playedSamples() override {
        const auto played = inner_.playedSamples();
        isGone_ = isGone_ || played >= samples_;
        return played;
    }
    void setPaused(bool paused) override { inner_.setPaused(paused); }
    void flush() override { inner_.flush(); }
    void setVolume(float) override {}
    void stop() override { inner_.stop(); }
    [[nodiscard]] bool hasFailed() const override { return isGone_; }

private:
    SystemClock clock_;
    playback::WallClockAudio inner_{clock_};
    const std::int64_t samples_;
    bool isGone_ = false;
};

} // namespace

class PlayerFaultsTest : public TestFilmStage {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeFilm(); }

    void goesOnAfterFaults_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("cutAfter");
        QTest::addColumn<bool>("spoil");
        QTest::newRow("cut in the middle") << 0 << 5000 << false;
        QTest::newRow("cut before the first byte") << 0 << 0 << false;
        QTest::newRow("server error") << 503 << -1 << false;
        QTest::newRow("too many requests") << 429 << -1 << false;
        QTest::newRow("broken bytes, once") << 0 << -1 << true;
    }

    void goesOnAfterFaults() {
        QFETCH(int, status);
        QFETCH(int, cutAfter);
        QFETCH(bool, spoil);
        const auto server = serve([=](const MediaRequest& request) {
            MediaFault fault;
            if (request.number > 1 || !request.path.ends_with(".mp4"))
                return fault;
            if (status > 0)
                fault.status = status;
            if (cutAfter >= 0)
                fault.cutAfter = cutAfter;
            if (spoil)
                fault.spoil = [](std::string& bytes) { std::ranges::fill(bytes, 'x'); };
            return fault;
        });
        Playing playing;
        playing.player().open(server->url("master.m3u8"), fast(1));
        QVERIFY(playing.waitFor(State::Ended));
        compareNumbers(playing.frames(), 0, kTestFilmFrames);
        QCOMPARE(playing.player().snapshot().statistics.silenceInserted.count(), 0.0);
    }

    void leavesOutASegmentThatStaysBroken() {
        const auto server = serve([this](const MediaRequest& request) {
            MediaFault fault;
            if (isSecondSegment(request, "v0"))
                fault.spoil = [](std::string& bytes) { std::ranges::fill(bytes, 'x'); };
            return fault;
        });
        Playing playing;
        playing.player().open(server->url("master.m3u8"), fast(0));
        QVERIFY(playing.waitFor(State::Ended));
        const auto statistics = playing.player().snapshot().statistics;
        QCOMPARE(statistics.corruptSegments, 1);
        QCOMPARE(playing.frames().size(), static_cast<std::size_t>(kTestFilmFrames - 48));
    }

    void endsWithAnErrorThatSaysWhy_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const auto code = [](ErrorCode value) { return static_cast<int>(value); };
        QTest::newRow("no master playlist") << "/master.m3u8" << 404 << code(ErrorCode::NotFound);
        QTest::newRow("no media playlist") << "/v0/media.m3u8" << 404 << code(ErrorCode::NotFound);
        QTest::newRow("no media") << "/v0/media.mp4" << 404 << code(ErrorCode::NotFound);
        QTest::newRow("no sound") << "/a0/media.mp4" << 410 << code(ErrorCode::NotFound);
        QTest::newRow("bad request") << "/v0/media.mp4" << 400 << code(ErrorCode::InvalidInput);
    }

    void endsWithAnErrorThatSaysWhy() {
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(int, code);
        const auto server = serve([=](const MediaRequest& request) {
            MediaFault fault;
            if (request.path == path.toStdString())
                fault.status = status;
            return fault;
        });
        Playing playing;
        playing.player().open(server->url("master.m3u8"), fast(0));
        QVERIFY(playing.waitFor(State::Failed));
        QCOMPARE(static_cast<int>(playing.player().snapshot().error->code), code);
    }

    void keepsThePositionWhenItFails() {
        const auto server = serve([this](const MediaRequest& request) {
            MediaFault fault;
            if (isSecondSegment(request, "v0"))
                fault.status = 404;
            return fault;
        });
        Playing playing;
        auto options = paused();
        options.rendition = 0;
        options.start = MediaTime(1s);
        options.bufferAhead = Seconds(0.5); // the second segment only when the film comes near
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Paused));
        playing.player().play();
        QVERIFY(playing.waitFor(State::Failed));
        const auto position = playing.player().snapshot().position;
        QVERIFY(position >= MediaTime(1s) && position < MediaTime(3s));
    }

    void asksForANewRightAndGoesOn() {
        const auto root = std::filesystem::path(VITASCOPE_BINARY_DIR) / "tests/data/rights";
        for (const auto* token : {"old", "new"}) {
            std::filesystem::create_directories(root / token);
            std::filesystem::remove(root / token / "film");
            std::filesystem::create_symlink(folder_, root / token / "film");
        }
        const auto server =
            MediaServer::open(root, [](const MediaRequest& request) {
                MediaFault fault;
                if (request.path.starts_with("/old/film/v0") && request.range && request.range->first > 5000)
                    fault.status = 401;
                return fault;
            }).value();
        Playing playing;
        int asked = 0;
        playing.onExpired = [&] {
            ++asked;
            playing.player().renew(server->url("new/film/master.m3u8"));
        };
        playing.player().open(server->url("old/film/master.m3u8"), fast(0));
        QVERIFY(playing.waitFor(State::Ended));
        compareNumbers(playing.frames(), 0, kTestFilmFrames);
        QCOMPARE(asked, 1);
    }

    // The server answers nothing but 503 for a while: the film waits, says so, can be paused, and goes on by itself.
    void survivesAServerThatIsAway() {
        std::atomic<bool> isAway = false;
        std::atomic<bool> isOver = false;
        const auto server = serve([&, this](const MediaRequest& request) {
            MediaFault fault;
            if (!isOver && isSecondSegment(request, "v0"))
                isAway = true;
            if (isAway && request.range)
                fault.status = 503;
            return fault;
        });
        Playing playing;
        OpenOptions options;
        options.rendition = 0;
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitUntil([&] { return playing.player().snapshot().isCutOff; }));
        QVERIFY(playing.waitFor(State::Buffering)); // what was there has been played
        playing.player().pause();
        QVERIFY(playing.waitFor(State::Paused));
        QVERIFY(playing.player().snapshot().isCutOff);
        playing.player().play();
        QVERIFY(playing.waitFor(State::Buffering));
        isOver = true;
        isAway = false;
        QVERIFY(playing.waitFor(State::Playing));
        QVERIFY(!playing.player().snapshot().isCutOff);
        QVERIFY(playing.waitFor(State::Ended));
        compareOrder(playing, 0);
    }

    void waitsForASlowLinkAndCountsTheStall() {
        const auto server = serve([this](const MediaRequest& request) {
            const bool isLate = isSecondSegment(request, "v0");
            return MediaFault{.status = {}, .cutAfter = {}, .spoil = {}, .delayMilliseconds = isLate ? 3000 : 0};
        });
        Playing playing;
        OpenOptions options;
        options.rendition = 0;
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Buffering));
        QVERIFY(playing.waitFor(State::Playing));
        const auto statistics = playing.player().snapshot().statistics;
        QCOMPARE(statistics.stalls, 1);
        QVERIFY2(statistics.stallTime.count() > 0.7 && statistics.stallTime.count() < 4,
                 qPrintable(QString::number(statistics.stallTime.count())));
        compareOrder(playing, 0);
    }

    void endsThoughTheDeviceGoesWhenAllSoundIsQueued() {
        const auto server = serve();
        FleetingAudio device(40'000); // of 48'000
        Playing playing(device);
        OpenOptions options;
        options.start = MediaTime(7s);
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Ended, 15s));
        QVERIFY(playing.player().snapshot().statistics.framesShown > 0);
    }
};

QTEST_GUILESS_MAIN(PlayerFaultsTest)
#include "player_faults_test.moc"
