// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/log.h"
#include "shared/playback/player_engine.h"
#include "shared/playback/start_gate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitascope::playback {

namespace {

constexpr auto kTick = std::chrono::milliseconds(20);      // while the film runs: sound is topped up
constexpr auto kIdleTick = std::chrono::milliseconds(250); // else
constexpr auto kPositionTick = std::chrono::milliseconds(100);
constexpr auto kDeviceStandsStill = std::chrono::seconds(2);
constexpr MediaTime kStarved{60'000};      // without a frame past the last one's end
constexpr MediaTime kDecoderLate{250'000}; // the same, when only the decoder is slow
constexpr MediaTime kSoundBeforeStart{80'000};
constexpr Seconds kNetworkShort{0.3}; // less than this is there: the network is what is missing
constexpr MediaTime kFastSoundAhead = std::chrono::seconds(1);

} // namespace

std::optional<SteadyTime> PlayerEngine::step() {
    const auto retry = downloads_.step();
    const auto now = clock_.steadyNow();
    std::optional<SteadyTime> fetch;
    if (isOpen() && !films_.film().video.empty()) {
        fetch = scheduler_.step(moment(now));
        feedDecoders();
        checkAudioOutput(now);
        takePictures();
        showFirst(now);
        takeSound();
        maybeRun(now);
        if (isRunning_)
            runFilm(now);
        checkEnded(now);
        videoFeed_.trim(position(now), options_.bufferLimit);
        audioFeed_.trim(position(now), options_.bufferLimit);
        feedDecoders();
    }
    tell(now);
    std::optional<SteadyTime> wake = isOpen() ? std::optional(nextWake(now)) : std::nullopt;
    for (const auto& other : {retry, fetch})
        if (other)
            wake = wake ? std::min(*wake, *other) : *other;
    return wake;
}

void PlayerEngine::feedDecoders() {
    if (!isKnown_)
        return;
    while (videoWorker_.wantsWork()) {
        auto work = videoFeed_.nextWork(scheduler_.videoSegments());
        if (!work)
            break;
        videoWorker_.give(std::move(*work));
    }
    while (scheduler_.audioSegments() > 0 && audioWorker_.wantsWork()) {
        auto work = audioFeed_.nextWork(scheduler_.audioSegments());
        if (!work)
            break;
        audioWorker_.give(std::move(*work));
    }
}

void PlayerEngine::takePictures() {
    using Kind = VideoDecodeWorker::Output::Kind;
    while (presenter_.wantsMore()) {
        auto output = videoWorker_.take();
        if (!output)
            return;
        if (output->kind == Kind::Media) {
            corruptInARow_ = 0;
            presenter_.take(
                {std::move(output->frame.picture), output->frame.time, output->frame.duration, output->source});
        } else if (output->kind == Kind::End) {
            presenter_.finish();
        } else if (output->kind == Kind::Thrown) {
            return fail(output->error);
        } else {
            log::warning("video left out", {{"error", output->error.message}});
            ++statistics_.corruptSegments;
            if (output->error.code == ErrorCode::InvalidInput || ++corruptInARow_ >= kMostCorruptInARow)
                return fail(output->error);
        }
    }
}

void PlayerEngine::takeSound() {
    using Kind = AudioDecodeWorker::Output::Kind;
    if (audioJoining_)
        sound_.skipTo(position(clock_.steadyNow()));
    while (true) {
        sound_.pump();
        const bool isFarAhead = isFast() && !presenter_.hasEnded() && sound_.hasSound() &&
                                sound_.heard().value_or(MediaTime()) > presenter_.shownEnd() + kFastSoundAhead;
        if (!sound_.wantsMore() || isFarAhead)
            return;
        auto output = audioWorker_.take();
        if (!output)
            return;
        if (output->kind == Kind::Media) {
            sound_.take(std::move(output->frame));
        } else if (output->kind == Kind::End) {
            sound_.finish();
            audioEnded_ = true;
        } else if (output->kind == Kind::Thrown) {
            return fail(output->error);
        } else {
            log::warning("sound left out", {{"error", output->error.message}});
            ++statistics_.corruptSegments;
        }
    }
}

// A device that is gone, or that stands still with sound in its queue, must not stop the film.
void PlayerEngine::checkAudioOutput(SteadyTime now) {
    if (audio_ != device_ || !device_)
        return;
    const auto played = device_->playedSamples();
    if (played != lastPlayed_ || !isRunning_ || sound_.queued() == MediaTime()) {
        lastPlayed_ = played;
        lastPlayedAt_ = now;
    }
    if (!device_->hasFailed() && now - lastPlayedAt_ < kDeviceStandsStill)
        return;
    log::warning("the audio device has stopped: the film goes on by a wall clock");
    device_->stop();
    audio_ = &silentAudio_;
    (void)silentAudio_.start({av::kSoundRate, av::kSoundChannels});
    silentAudio_.setPaused(!isRunning_);
    sound_.replaceOutput(*audio_);
    sound_.restart(position(now));
    if (audioEnded_)
        sound_.finish(); // no more comes, and the film waits for its end
}

void PlayerEngine::showFirst(SteadyTime now) {
    if (!hasFirst_ && presenter_.hasEnded())
        return fail({ErrorCode::Corrupt, "play film: not one picture could be decoded"});
    if (hasFirst_ || !presenter_.hasNext())
        return;
    presenter_.showNext();
    hasFirst_ = true;
    if (!statistics_.firstPicture)
        statistics_.firstPicture = now - openedAt_;
    if (seekAt_)
        statistics_.lastSeek = now - *std::exchange(seekAt_, std::nullopt);
    scheduler_.loadAllPlaylists();
    renditionToTell_ = true;
    positionToTell_ = true;
}

void PlayerEngine::maybeRun(SteadyTime now) {
    if (isRunning_ || !wantsToPlay_ || !hasFirst_ || hasEnded_ || !hasEnoughToRun())
        return;
    isRunning_ = true;
    isAfterStall_ = false;
    mediaClock_.run(now);
    audio_->setPaused(false);
    lastPlayedAt_ = now;
    if (stalledAt_)
        statistics_.stallTime += now - *std::exchange(stalledAt_, std::nullopt);
    if (!hasStarted_)
        statistics_.startupDelay = now - openedAt_;
    hasStarted_ = true;
}

bool PlayerEngine::hasEnoughToRun() const {
    const bool hasPicture = presenter_.hasNext() || presenter_.hasEnded();
    const bool hasSound = !hasAudio() || audioEnded_ || sound_.queued() >= kSoundBeforeStart || isFast();
    if (!hasPicture || !hasSound)
        return false;
    if (isFast())
        return true;
    const auto here = position(clock_.steadyNow());
    StartInputs inputs;
    inputs.ahead = aheadOf(here) / speed_;
    const auto end = films_.film().presentation.duration;
    inputs.isAllHeld = videoFeed_.buffer().availableFrom(here) >= end - kStarved &&
                       (!hasAudio() || audioFeed_.nextToLoad() >= scheduler_.audioSegments());
    inputs.isAfterStall = isAfterStall_;
    const auto now = clock_.steadyNow();
    for (const auto* feed : {&videoFeed_, &audioFeed_}) {
        const auto loading = feed->loader().progress();
        if (!loading || loading->total == 0 || now <= loading->started)
            continue;
        inputs.bytesMissing += loading->total - loading->received;
        inputs.rate.value += rateOf(loading->received, now - loading->started).value;
    }
    inputs.rate = std::max(inputs.rate, scheduler_.throughput());
    const auto shown = static_cast<std::size_t>(presenter_.shownRendition().value_or(0));
    const auto bandwidth = films_.film().presentation.renditions.at(shown).bandwidth;
    inputs.bandwidth.value = std::llround(static_cast<double>(bandwidth.value) * speed_);
    return canStart(inputs);
}

Seconds PlayerEngine::aheadOf(MediaTime position) const {
    Seconds ahead = videoFeed_.buffer().availableFrom(position) - position;
    if (hasAudio() && audioFeed_.nextToLoad() < scheduler_.audioSegments())
        ahead = std::min<Seconds>(ahead, audioFeed_.buffer().availableFrom(position) - position);
    return ahead;
}

void PlayerEngine::runFilm(SteadyTime now) {
    keepTime(now);
    const auto before = presenter_.shownRendition();
    while (presenter_.hasNext() && (isFast() || *presenter_.nextTime() <= position(now))) {
        const bool isReplaceable = !isFast() && presenter_.isLate(position(now)) && videoWorker_.ready() > 0;
        if (isReplaceable)
            presenter_.dropNext();
        else
            presenter_.showNext();
        if (isFast())
            mediaClock_.set(presenter_.shownEnd(), now);
        takePictures();
        if (!isRunning_)
            return; // failed
    }
    if (presenter_.shownRendition() != before)
        renditionToTell_ = true;
    if (now - positionTold_ >= kPositionTick) {
        positionTold_ = now;
        positionToTell_ = true;
    }
    if (!isFast())
        checkStarved(now);
}

// The film runs as fast as what is heard of it.
void PlayerEngine::keepTime(SteadyTime now) {
    if (isFast())
        return;
    const auto heard = hasAudio() ? sound_.heard() : std::nullopt;
    const double speed = heard ? sound_.heardSpeed() : speed_;
    if (speed != mediaClock_.speed())
        mediaClock_.setSpeed(speed, now);
    if (!heard)
        return;
    statistics_.audioVideoDifference = mediaClock_.follow(*heard, now);
    audioJoining_ = false;
}

void PlayerEngine::stopFilm(SteadyTime now) {
    isRunning_ = false;
    mediaClock_.stop(now);
    audio_->setPaused(true);
}

bool PlayerEngine::isNetworkShort() const {
    return aheadOf(position(clock_.steadyNow())) < kNetworkShort;
}

void PlayerEngine::checkStarved(SteadyTime now) {
    const Seconds late = Seconds(position(now) - presenter_.shownEnd()) / speed_;
    const bool noPicture = !presenter_.hasNext() && !presenter_.hasEnded() && late > kStarved;
    const bool noSound = hasAudio() && !audioEnded_ && !audioJoining_ && sound_.queued() == MediaTime();
    if (!noPicture && !noSound)
        return;
    if (isNetworkShort()) {
        ++statistics_.stalls;
        stalledAt_ = now;
        isAfterStall_ = true;
    } else if (!noSound && late < kDecoderLate) {
        return; // the decoder may catch up
    }
    stopFilm(now);
}

void PlayerEngine::checkEnded(SteadyTime now) {
    if (hasEnded_ || !hasFirst_ || !presenter_.hasEnded() || !isRunning_)
        return;
    const bool isPictureOver = isFast() || position(now) >= presenter_.shownEnd();
    if (!isPictureOver || (hasAudio() && !audioJoining_ && !sound_.isDone()))
        return;
    stopFilm(now);
    hasEnded_ = true;
    wantsToPlay_ = false;
    mediaClock_.set(films_.film().presentation.duration, now);
    positionToTell_ = true;
}

FetchScheduler::Moment PlayerEngine::moment(SteadyTime now) const {
    return {position(now), isRunning_, speed_};
}

MediaTime PlayerEngine::position(SteadyTime now) const {
    const auto duration = films_.film().presentation.duration;
    const auto position = mediaClock_.position(now);
    return duration > MediaTime() ? std::clamp(position, MediaTime(), duration) : position;
}

SteadyTime PlayerEngine::nextWake(SteadyTime now) const {
    if (!isRunning_)
        return now + (wantsToPlay_ && hasFirst_ && !hasEnded_ ? kTick : kIdleTick);
    const auto next = presenter_.nextTime();
    const auto due = next ? mediaClock_.timeOf(*next) : now + kTick;
    return std::min(due, now + kTick);
}

} // namespace vitascope::playback
