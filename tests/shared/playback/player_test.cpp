// SPDX-License-Identifier: GPL-3.0-or-later
// The engine plays a small film over HTTP, well and badly served.
#include "tests/shared/playback/playing.h"
#include "tests/support/media_server.h"
#include "tests/support/test_film.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <string>

using namespace vitascope;
using namespace vitascope::test;
using namespace std::chrono_literals;
using playback::MediaTime;
using playback::OpenOptions;
using playback::Pace;
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

class PlayerTest : public QObject {
    Q_OBJECT

private:
    const std::filesystem::path folder_ = std::filesystem::path(VITASCOPE_BINARY_DIR) / "tests/data/test-film";

    static OpenOptions fast(std::optional<int> rendition = std::nullopt) {
        OpenOptions options;
        options.pace = Pace::AsFastAsPossible;
        options.rendition = rendition;
        return options;
    }

    static OpenOptions paused() {
        OpenOptions options;
        options.paused = true;
        return options;
    }

    static void compareNumbers(const std::vector<SeenFrame>& frames, int first, int end) {
        QCOMPARE(static_cast<int>(frames.size()), end - first);
        for (int i = first; i < end; ++i)
            QCOMPARE(frames[static_cast<std::size_t>(i - first)].number, i);
    }

    // In real time a late frame may be dropped, and is then counted; none comes twice or out of order.
    static void compareOrder(const Playing& playing, int first) {
        int next = first;
        std::int64_t missing = 0;
        for (const auto& frame : playing.frames()) {
            QVERIFY(frame.number >= next);
            missing += frame.number - next;
            next = frame.number + 1;
        }
        QCOMPARE(playing.player().snapshot().statistics.framesDropped, missing);
    }

    static bool isSegment(const MediaRequest& request, const std::string& track) {
        return request.path == "/" + track + "/media.mp4";
    }

    // Whether it asks for the second segment of the track, with or without having seen the first.
    bool isSecondSegment(const MediaRequest& request, const std::string& track) const {
        std::ifstream playlist(folder_ / track / "media.m3u8");
        std::string line;
        for (int segments = 0; std::getline(playlist, line) && segments < 2;)
            if (line.starts_with("#EXT-X-BYTERANGE:") && ++segments == 2)
                break;
        const auto offset = std::stoll(line.substr(line.find('@') + 1));
        return isSegment(request, track) && request.range && request.range->first == offset;
    }

    static int countOf(const MediaServer& server, const std::string& track) {
        int count = 0;
        for (const auto& request : server.requests())
            count += isSegment(request, track) ? 1 : 0;
        return count;
    }

    std::unique_ptr<MediaServer> serve(MediaServer::Faults faults = {}) const {
        return std::move(MediaServer::open(folder_, std::move(faults)).value());
    }

private Q_SLOTS:
    void initTestCase() {
        const auto made = makeTestFilm(folder_);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
    }

    void playsEveryFrameOnceInOrder_data() {
        QTest::addColumn<int>("rendition");
        QTest::newRow("automatic") << -1;
        QTest::newRow("lowest") << 0;
        QTest::newRow("highest") << 1;
    }

    void playsEveryFrameOnceInOrder() {
        QFETCH(int, rendition);
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("master.m3u8"),
                              fast(rendition < 0 ? std::nullopt : std::optional(rendition)));
        QVERIFY(playing.waitFor(State::Ended));
        compareNumbers(playing.frames(), 0, kTestFilmFrames);
        const auto statistics = playing.player().snapshot().statistics;
        QVERIFY(std::abs(statistics.soundDelivered.count() - 8.0) < 0.05);
        QCOMPARE(statistics.silenceInserted.count(), 0.0);
        QCOMPARE(statistics.framesDropped, 0);
        QCOMPARE(playing.player().snapshot().position, MediaTime(8s));
    }

    void tellsWhatTheFilmOffers() {
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("master.m3u8"), paused());
        QVERIFY(playing.waitFor(State::Paused));
        const auto film = playing.player().presentation();
        QCOMPARE(film.duration, MediaTime(8s));
        QCOMPARE(film.renditions.size(), 2U);
        QCOMPARE(film.renditions[0].height, 90);
        QCOMPARE(film.renditions[1].height, 180);
        QCOMPARE(film.audio.size(), 2U);
        QCOMPARE(film.audio[1].language, std::string("ru"));
        QCOMPARE(film.subtitles.size(), 1U);
        compareNumbers(playing.frames(), 0, 1);
    }

    void goesUpByItselfOnAFastLink() {
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("master.m3u8"), fast());
        QVERIFY(playing.waitFor(State::Ended));
        // It begins with the lowest, since nothing is known of the link yet. (On a busy machine the first frames may be
        // dropped as too late, so what was asked for tells.)
        const auto requests = server->requests();
        const auto first = std::find_if(requests.begin(), requests.end(), [](const auto& request) {
            return request.range && (isSegment(request, "v0") || isSegment(request, "v1"));
        });
        QVERIFY(first != requests.end() && isSegment(*first, "v0"));
        QCOMPARE(playing.frames().back().width, 320);
    }

    void switchesByHandWithoutLosingAFrame() {
        const auto server = serve([](const MediaRequest& request) {
            return MediaFault{.status = {}, .cutAfter = {}, .spoil = {}, .delayMilliseconds = request.range ? 100 : 0};
        });
        Playing playing;
        playing.player().open(server->url("master.m3u8"), fast(0));
        QVERIFY(playing.waitUntil([&] { return playing.frames().size() > 20; }));
        playing.player().setRendition(1);
        QCOMPARE(playing.player().snapshot().fixedRendition, std::optional(1));
        QVERIFY(playing.waitUntil([&] { return playing.last().width == 320; }));
        playing.player().setRendition(0);
        QVERIFY(playing.waitFor(State::Ended));
        compareNumbers(playing.frames(), 0, kTestFilmFrames);
        QVERIFY(playing.player().snapshot().statistics.timeline.size() >= 2);
    }

    void seeksToTheExactFrame_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("frame");
        QTest::newRow("start") << 0.0 << 0;
        QTest::newRow("within a frame") << 1.03 << 24;
        QTest::newRow("first of a segment") << 4.0 << 96;
        QTest::newRow("last before a segment") << 3.99 << 95;
        QTest::newRow("late") << 7.5 << 180;
        QTest::newRow("last") << 7.99 << 191;
        QTest::newRow("past the end") << 60.0 << 191;
        QTest::newRow("before the start") << -3.0 << 0;
    }

    void seeksToTheExactFrame() {
        QFETCH(double, seconds);
        QFETCH(int, frame);
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("master.m3u8"), paused());
        QVERIFY(playing.waitFor(State::Paused));
        playing.player().seek(std::chrono::duration_cast<MediaTime>(Seconds(seconds)));
        QVERIFY(playing.waitUntil([&] { return playing.frames().size() == 2; }));
        QCOMPARE(playing.frames().back().number, frame);
        QCOMPARE(playing.state(), State::Paused);
    }

    void startsWhereItIsTold() {
        const auto server = serve();
        Playing playing;
        auto options = fast(0);
        options.start = MediaTime(5s);
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Ended));
        compareNumbers(playing.frames(), 120, kTestFilmFrames);
        QVERIFY(std::abs(playing.player().snapshot().statistics.soundDelivered.count() - 3.0) < 0.05);
    }

    void playsOnFromEverySeek() {
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("master.m3u8"), paused());
        for (int i = 0; i < 40; ++i)
            playing.player().seek(MediaTime(i * 7 % 40 * 200ms));
        playing.player().seek(MediaTime(7s));
        playing.player().play();
        QVERIFY(playing.waitFor(State::Ended));
        const auto frames = playing.frames();
        const auto from = std::ranges::find(frames.rbegin(), frames.rend(), 168, &SeenFrame::number);
        QVERIFY(from != frames.rend());
        for (auto frame = from.base(); frame != frames.end(); ++frame)
            QVERIFY(frame->number > (frame - 1)->number);
        QCOMPARE(frames.back().number, kTestFilmFrames - 1);
    }

    void seeksInsideTheBufferWithoutTheNetwork() {
        const auto server = serve();
        Playing playing;
        auto options = paused();
        options.rendition = 0;
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitUntil([&] {
            const auto held = playing.player().snapshot().buffered;
            return !held.empty() && held.back().end == MediaTime(8s) && countOf(*server, "a0") == 4;
        }));
        const auto before = countOf(*server, "v0") + countOf(*server, "a0");
        playing.player().seek(MediaTime(6s));
        QVERIFY(playing.waitUntil([&] { return playing.last().number == 144; }));
        playing.player().seek(MediaTime(1s));
        QVERIFY(playing.waitUntil([&] { return playing.last().number == 24; }));
        QCOMPARE(countOf(*server, "v0") + countOf(*server, "a0"), before);
    }

    void keepsTimeAndPauses() {
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("master.m3u8"), {});
        QVERIFY(playing.waitFor(State::Playing));
        QTest::qWait(1000);
        playing.player().pause();
        QVERIFY(playing.waitFor(State::Paused));
        const auto shown = playing.frames().size();
        QVERIFY2(shown > 18 && shown < 34, qPrintable(QString::number(shown)));
        const auto position = playing.player().snapshot().position;
        QTest::qWait(300);
        QCOMPARE(playing.frames().size(), shown);
        QCOMPARE(playing.player().snapshot().position, position);
        playing.player().play();
        QVERIFY(playing.waitUntil([&] { return playing.frames().size() > shown + 6; }));
        const auto statistics = playing.player().snapshot().statistics;
        QCOMPARE(statistics.stalls, 0);
        QVERIFY(std::abs(statistics.audioVideoDifference.count()) < 0.06);
        playing.player().seek(MediaTime(7500ms));
        QVERIFY(playing.waitFor(State::Ended));
        QCOMPARE(playing.frames().back().number, kTestFilmFrames - 1);
    }

    void playsWithoutAnAudioOutput() {
        const auto server = serve();
        SilentPlaying playing;
        auto options = OpenOptions();
        options.start = MediaTime(7s);
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Ended));
        compareOrder(playing, 168);
        QCOMPARE(playing.last().number, kTestFilmFrames - 1);
        QCOMPARE(countOf(*server, "a0"), 0);
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

    void playsTheChosenSound() {
        const auto server = serve();
        Playing playing;
        auto options = fast(0);
        options.audioLanguage = "ru-RU";
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Ended));
        QCOMPARE(playing.player().snapshot().audio, std::optional(1));
        QCOMPARE(countOf(*server, "a0"), 0);
        QVERIFY(countOf(*server, "a1") > 0);
    }

    void changesTheSoundWhileItPlays() {
        const auto server = serve();
        Playing playing;
        OpenOptions options;
        options.start = MediaTime(6s);
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Playing));
        playing.player().selectAudio(1);
        QVERIFY(playing.waitFor(State::Ended));
        QVERIFY(countOf(*server, "a1") > 0);
        compareOrder(playing, 144);
        QCOMPARE(playing.last().number, kTestFilmFrames - 1);
        QCOMPARE(playing.player().snapshot().statistics.stalls, 0);
    }

    void showsSubtitlesWhenTheyAreDue() {
        const auto server = serve();
        Playing playing;
        auto options = paused();
        options.start = MediaTime(2800ms);
        options.subtitlesLanguage = "en";
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitUntil([&] { return !playing.cues().empty(); }));
        QCOMPARE(playing.cues().back(), std::string("One &amp; <i>two</i>"));
        playing.player().play();
        QVERIFY(playing.waitUntil([&] { return playing.cue().empty(); }));
        playing.player().pause();
        playing.player().seek(MediaTime(6s));
        QVERIFY(playing.waitUntil([&] { return playing.cue() == "Three"; }));
        playing.player().setSubtitleDelay(-3s); // what is written for 9 s
        QVERIFY(playing.waitUntil([&] { return playing.cue().empty(); }));
        playing.player().setSubtitleDelay(0s);
        QVERIFY(playing.waitUntil([&] { return playing.cue() == "Three"; }));
        playing.player().selectSubtitles(std::nullopt);
        QVERIFY(playing.waitUntil([&] { return playing.cue().empty(); }));
    }

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

    void refusesWhatIsNoPlaylist() {
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("s0/media.vtt"), {});
        QVERIFY(playing.waitFor(State::Failed));
        QVERIFY(playing.player().snapshot().error->code == ErrorCode::Corrupt);
        playing.player().open(server->url("master.m3u8"), fast(0)); // and can be used again
        QVERIFY(playing.waitUntil([&] { return playing.state() == State::Ended; }));
        compareNumbers(playing.frames(), 0, kTestFilmFrames);
    }

    void refusesAStreamWithoutAPicture() {
        const auto server = serve();
        Playing playing;
        playing.player().open(server->url("a0/media.m3u8"), fast());
        QVERIFY(playing.waitFor(State::Failed));
        QVERIFY(playing.player().snapshot().error->code == ErrorCode::Corrupt);
    }

    // HEVC, video and sound in one file, segments in files of their own, made by others.
    void playsAForeignStream() {
        const auto material = qEnvironmentVariable("VITASCOPE_MATERIAL", VITASCOPE_SOURCE_DIR "/../shared/material");
        const auto folder = std::filesystem::path(material.toStdString()) / "hls-playlists/playable-androidx";
        if (!std::filesystem::exists(folder))
            QSKIP("the foreign stream is not here");
        const auto server = MediaServer::open(folder).value();
        Playing playing;
        playing.player().open(server->url("hls_multi-segment/playlist.m3u8"), fast());
        QVERIFY(playing.waitFor(State::Ended));
        const auto frames = playing.frames();
        QCOMPARE(frames.size(), 30U);
        for (std::size_t i = 1; i < frames.size(); ++i)
            QVERIFY(frames[i].time > frames[i - 1].time);
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

    void playsAtAnotherSpeed_data() {
        QTest::addColumn<double>("speed");
        QTest::addColumn<bool>("sound");
        QTest::newRow("twice, with sound") << 2.0 << true;
        QTest::newRow("half, with sound") << 0.5 << true;
        QTest::newRow("twice, without") << 2.0 << false;
    }

    void playsAtAnotherSpeed() {
        QFETCH(double, speed);
        QFETCH(bool, sound);
        const auto server = serve();
        Playing playing(sound);
        playing.player().setSpeed(speed);
        OpenOptions options;
        options.start = speed > 1 ? MediaTime(4s) : MediaTime(7s);
        playing.player().open(server->url("master.m3u8"), options);
        QVERIFY(playing.waitFor(State::Playing));
        QTRY_VERIFY(playing.player().snapshot().position > options.start + 300ms);
        const auto before = playing.player().snapshot().position;
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(playing.waitFor(State::Ended));
        const Seconds took = std::chrono::steady_clock::now() - began;
        const auto ratio = Seconds(playing.player().snapshot().position - before) / took;
        QVERIFY2(ratio > speed * 0.75 && ratio < speed * 1.25, qPrintable(QString::number(ratio)));
        const auto statistics = playing.player().snapshot().statistics;
        QVERIFY(std::abs(statistics.audioVideoDifference.count()) < 0.1);
        QCOMPARE(statistics.stalls, 0);
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

    void canBeDroppedAtAnyMoment() {
        const auto server = serve();
        for (int i = 0; i < 12; ++i) {
            Playing playing;
            playing.player().open(server->url("master.m3u8"), fast());
            QTest::qWait(i * 3);
            if (i % 2 == 0)
                playing.player().stop();
        }
    }
};

QTEST_GUILESS_MAIN(PlayerTest)
#include "player_test.moc"
