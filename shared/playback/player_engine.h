// SPDX-License-Identifier: GPL-3.0-or-later
// PlayerEngine: the playback thread behind Player. It glues the parts together: playlists (FilmLoader), fetching
// (FetchScheduler), decoding (DecodeWorker), the picture (FramePresenter), the sound (AudioFeeder) and the clock, and
// decides when the film runs. Thread: the functions named after Player's are for any; the rest is the playback
// thread's.
#pragma once

#include "shared/base/locked.h"
#include "shared/playback/audio_feeder.h"
#include "shared/playback/decode_worker.h"
#include "shared/playback/downloads.h"
#include "shared/playback/fetch_scheduler.h"
#include "shared/playback/film_loader.h"
#include "shared/playback/frame_presenter.h"
#include "shared/playback/instant_audio.h"
#include "shared/playback/media_clock.h"
#include "shared/playback/player.h"
#include "shared/playback/stream_feed.h"
#include "shared/playback/subtitle_track.h"
#include "shared/playback/wall_clock_audio.h"

#include <array>
#include <deque>
#include <functional>
#include <thread>

namespace vitascope::playback {

class PlayerEngine {
public:
    PlayerEngine(Fetcher& fetcher, VideoOutput& video, AudioOutput* audio, const Clock& clock,
                 PlayerListener& listener);
    ~PlayerEngine();
    PlayerEngine(const PlayerEngine&) = delete;
    PlayerEngine& operator=(const PlayerEngine&) = delete;

    void post(std::function<void(PlayerEngine&)> command);
    // Posts a choice. The snapshot is changed so until it has been made; the listener is told what has become of it.
    void choose(std::function<void(Snapshot&)> change, std::function<void(PlayerEngine&)> command);
    [[nodiscard]] Snapshot snapshot() const;
    [[nodiscard]] Presentation presentation() const;

    // Commands, run by post().
    void open(std::string masterUrl, OpenOptions options);
    void play();
    void pause();
    void seek(MediaTime position);
    void setRendition(std::optional<int> index);
    void selectAudio(int index);
    void selectSubtitles(std::optional<int> index);
    void setVolume(float volume);
    void setSpeed(double speed);
    void setSubtitleDelay(MediaTime delay);
    void renew(std::string masterUrl);
    void stop();

private:
    // Opening (player_engine.cpp).
    void filmArrived(const Result<void>& result);
    void indexArrived(StreamKind kind, int index, const Result<void>& result);
    void segmentDone(StreamKind kind, const Result<LoadOutcome>& result);
    void segmentMissing(const Error& error);
    void startAudioOutput();
    void rightRefused();
    void fail(const Error& error);
    void close();
    void jumpTo(MediaTime position);
    [[nodiscard]] bool isOpen() const { return state_ != State::Idle && state_ != State::Failed; }

    // Running (player_engine_run.cpp).
    std::optional<SteadyTime> step();
    void feedDecoders();
    void takePictures();
    void takeSound();
    void checkAudioOutput(SteadyTime now);
    void showFirst(SteadyTime now);
    void maybeRun(SteadyTime now);
    void runFilm(SteadyTime now);
    void keepTime(SteadyTime now);
    void stopFilm(SteadyTime now);
    void checkStarved(SteadyTime now);
    void checkEnded(SteadyTime now);
    [[nodiscard]] bool hasEnoughToRun() const;
    [[nodiscard]] bool isNetworkShort() const;
    [[nodiscard]] Seconds aheadOf(MediaTime position) const;
    [[nodiscard]] MediaTime position(SteadyTime now) const;
    [[nodiscard]] bool isFast() const { return options_.pace == Pace::AsFastAsPossible; }
    [[nodiscard]] bool hasAudio() const { return scheduler_.audioTrack().has_value(); }
    [[nodiscard]] FetchScheduler::Moment moment(SteadyTime now) const;
    [[nodiscard]] SteadyTime nextWake(SteadyTime now) const;

    // Telling (player_engine_report.cpp): the snapshot is always there before the listener hears of it.
    void tell(SteadyTime now);
    void enter(State state);
    void publish(SteadyTime now);
    [[nodiscard]] State stateNow() const;
    [[nodiscard]] bool updateCue(MediaTime position);
    [[nodiscard]] bool updateConditions();
    [[nodiscard]] bool updateChoices();

    const Clock& clock_;
    PlayerListener& listener_;
    VideoOutput& video_;
    AudioOutput* const device_; // null: no sound is wanted
    WallClockAudio silentAudio_;
    InstantAudio instantAudio_;
    AudioOutput* audio_; // the one in use

    TaskLoop loop_;
    Downloads downloads_;
    FilmLoader films_;
    StreamFeed videoFeed_;
    StreamFeed audioFeed_;
    FetchScheduler scheduler_;
    SubtitleTrack subtitles_;
    FramePresenter presenter_;
    AudioFeeder sound_;
    MediaClock mediaClock_;

    State state_ = State::Idle;
    OpenOptions options_;
    std::string masterUrl_; // as given to open(): the playlists' URLs start like it
    bool wantsToPlay_ = false;
    bool isKnown_ = false;    // the duration and the tracks
    bool hasFirst_ = false;   // the first frame since open() or seek() is shown
    bool hasStarted_ = false; // the film has run since open()
    bool isRunning_ = false;
    bool hasEnded_ = false;
    bool audioEnded_ = false;
    bool audioJoining_ = false; // a new audio track is on its way, the film does not wait for it
    std::optional<int> subtitleTrack_;
    std::optional<Error> error_;
    float volume_ = 1;
    double speed_ = 1;
    MediaTime subtitleDelay_{};
    bool isCutOff_ = false;
    bool hasNoDevice_ = false;
    std::array<std::optional<int>, 3> choices_; // that were told: rendition, audio, subtitles
    std::size_t choicesMade_ = 0; // since the snapshot was published; they are told even if nothing differs

    SteadyTime openedAt_{};
    std::optional<SteadyTime> seekAt_;
    std::optional<SteadyTime> stalledAt_;
    bool isAfterStall_ = false;
    SteadyTime positionTold_{};
    bool positionToTell_ = false;
    bool renditionToTell_ = false;
    std::int64_t lastPlayed_ = 0; // samples, to see a device that stands still
    SteadyTime lastPlayedAt_{};
    static constexpr int kMostCorruptInARow = 5; // fragments or frames: the film is given up then
    int corruptInARow_ = 0;
    std::string cue_;
    std::int64_t bytesBefore_ = 0; // fetched for earlier films
    Statistics statistics_;

    struct Shown {
        Snapshot snapshot;
        std::deque<std::function<void(Snapshot&)>> foretold; // choices that are not made yet, in their order
    };
    Locked<Shown> shown_;
    Locked<Presentation> presentation_;

    VideoDecodeWorker videoWorker_;
    AudioDecodeWorker audioWorker_;
    std::thread thread_; // last: it uses all of the above
};

} // namespace vitascope::playback
