// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/player_engine.h"

#include <utility>

namespace vitascope::playback {

void PlayerEngine::tell(SteadyTime now) {
    const auto state = isOpen() ? stateNow() : state_;
    const bool isOther = state != state_;
    state_ = state;
    const bool isOtherCue = updateCue(position(now));
    const bool areOtherConditions = updateConditions();
    const bool areOtherChoices = updateChoices();
    publish(now);
    if (isOther)
        listener_.onStateChanged(state);
    if (areOtherConditions)
        listener_.onConditionsChanged();
    if (areOtherChoices)
        listener_.onChoicesChanged();
    if (std::exchange(renditionToTell_, false) && presenter_.shownRendition())
        listener_.onRenditionShown(*presenter_.shownRendition());
    if (std::exchange(positionToTell_, false))
        listener_.onPositionChanged(position(now));
    if (isOtherCue)
        listener_.onCueChanged(cue_);
}

void PlayerEngine::enter(State state) {
    state_ = state;
    publish(clock_.steadyNow());
    listener_.onStateChanged(state);
}

State PlayerEngine::stateNow() const {
    const bool isOpening = !hasStarted_ && (wantsToPlay_ || (!hasFirst_ && !seekAt_));
    if (hasEnded_)
        return State::Ended;
    if (isRunning_)
        return State::Playing;
    if (isOpening)
        return State::Opening;
    return wantsToPlay_ ? State::Buffering : State::Paused;
}

bool PlayerEngine::updateCue(MediaTime position) {
    if (!isOpen())
        return false;
    auto cue = subtitleTrack_ ? subtitles_.textAt(position - subtitleDelay_) : std::string();
    if (cue == cue_)
        return false;
    cue_ = std::move(cue);
    return true;
}

bool PlayerEngine::updateConditions() {
    const bool isCutOff = isOpen() && downloads_.isCutOff();
    const bool hasNoDevice = isOpen() && device_ && hasAudio() && audio_ == &silentAudio_;
    const bool isOther = isCutOff != isCutOff_ || hasNoDevice != hasNoDevice_;
    isCutOff_ = isCutOff;
    hasNoDevice_ = hasNoDevice;
    return isOther;
}

bool PlayerEngine::updateChoices() {
    const std::array present{options_.rendition, scheduler_.audioTrack(), subtitleTrack_};
    const bool isOther = std::exchange(choices_, present) != present;
    return isOther || choicesMade_ > 0;
}

void PlayerEngine::publish(SteadyTime now) {
    statistics_.framesShown = presenter_.framesShown();
    statistics_.framesDropped = presenter_.framesDropped();
    statistics_.timeline = presenter_.timeline();
    statistics_.throughput = scheduler_.throughput();
    statistics_.bytesFetched = downloads_.bytesFetched() - bytesBefore_;
    statistics_.buffersHeld = videoFeed_.buffer().bytes() + audioFeed_.buffer().bytes();
    statistics_.soundDelivered = sound_.delivered();
    statistics_.silenceInserted = sound_.silence();
    Snapshot snapshot;
    snapshot.position = position(now);
    statistics_.bufferLevel = videoFeed_.buffer().availableFrom(snapshot.position) - snapshot.position;
    snapshot.state = state_;
    snapshot.wantsToPlay = wantsToPlay_;
    if (const auto held = videoFeed_.buffer().range(); held.end > held.start)
        snapshot.buffered.push_back(held);
    snapshot.fixedRendition = options_.rendition;
    snapshot.shownRendition = presenter_.shownRendition();
    snapshot.choice = scheduler_.choice();
    snapshot.speed = speed_;
    snapshot.isCutOff = isCutOff_;
    snapshot.hasNoDevice = hasNoDevice_;
    snapshot.audio = scheduler_.audioTrack();
    snapshot.subtitles = subtitleTrack_;
    snapshot.cue = cue_;
    snapshot.error = error_;
    snapshot.statistics = statistics_;
    if (stalledAt_)
        snapshot.statistics.stallTime += now - *stalledAt_;
    shown_.with([&](Shown& shown) {
        shown.snapshot = std::move(snapshot);
        for (; choicesMade_ > 0; --choicesMade_)
            shown.foretold.pop_front();
    });
}

} // namespace vitascope::playback
