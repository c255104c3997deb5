// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/playback/playing.h"

#include "tests/support/test_film.h"

#include <thread>

namespace vitascope::test {

using playback::State;

Playing::Playing(bool hasAudio) {
    open(hasAudio ? &audio_ : nullptr);
}

Playing::Playing(playback::AudioOutput& device) {
    open(&device);
}

void Playing::open(playback::AudioOutput* device) {
    client_ = std::move(transfer::HttpClient::open().value());
    fetcher_ = std::make_unique<playback::HttpFetcher>(*client_);
    player_ = std::make_unique<playback::Player>(*fetcher_, *this, device, clock_, *this);
}

Playing::~Playing() {
    player_.reset();
}

std::vector<SeenFrame> Playing::frames() const {
    return frames_.with([](const auto& frames) { return frames; });
}

SeenFrame Playing::last() const {
    return frames_.with(
        [](const auto& frames) { return frames.empty() ? SeenFrame{-1, 0, {}, {}, {}, {}} : frames.back(); });
}

std::vector<std::string> Playing::cues() const {
    return cues_.with([](const auto& cues) { return cues; });
}

std::vector<State> Playing::states() const {
    return states_.with([](const auto& states) { return states; });
}

bool Playing::waitFor(State state, std::chrono::milliseconds most) const {
    bool reached = false;
    (void)waitUntil(
        [&] {
            const auto now = player_->snapshot().state;
            reached = now == state;
            return reached || now == State::Failed;
        },
        most);
    return reached;
}

bool Playing::waitUntil(const std::function<bool()>& condition, std::chrono::milliseconds most) const {
    const auto end = clock_.steadyNow() + most;
    while (!condition()) {
        if (clock_.steadyNow() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

void Playing::onStateChanged(State state) {
    states_.with([&](auto& states) { states.push_back(state); });
}

void Playing::onCueChanged(const std::string& cue) {
    cues_.with([&](auto& cues) { cues.push_back(cue); });
}

void Playing::onRightExpired() {
    if (onExpired)
        onExpired();
}

void Playing::present(const playback::VideoFrame& frame) {
    const SeenFrame seen{
        numberOf(frame.picture), frame.picture.width, frame.time,
        frame.duration,          clock_.steadyNow(),  hashesFrames ? digestOf(frame.picture) : std::string()};
    frames_.with([&](auto& frames) { frames.push_back(seen); });
}

} // namespace vitascope::test
