// SPDX-License-Identifier: GPL-3.0-or-later
// The engine plays a small film over HTTP, well served (badly: player_faults_test.cpp).
#include "tests/shared/playback/test_film_stage.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <string>

using namespace vitascope;
using namespace vitascope::test;
using namespace std::chrono_literals;
using playback::MediaTime;
using playback::OpenOptions;
using playback::State;

class PlayerTest : public TestFilmStage {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeFilm(); }

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

    void aChoiceThatCannotBeMadeIsTakenBack() {
        struct Listening : Playing {
            std::atomic<int> told = 0;
            void onChoicesChanged() override { ++told; }
        };
        const auto server = serve();
        Listening playing;
        playing.player().open(server->url("master.m3u8"), paused());
        QVERIFY(playing.waitFor(State::Paused));
        const int before = playing.told;
        playing.player().setRendition(7);
        QVERIFY(playing.waitUntil([&] { return playing.told > before; }));
        QVERIFY(!playing.player().snapshot().fixedRendition);
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
