// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/wall_clock_audio.h"

#include "shared/base/units.h"

#include <algorithm>

namespace vitascope::playback {

namespace {

constexpr Seconds kQueue{0.3};

} // namespace

Result<void> WallClockAudio::start(const AudioFormat& format) {
    format_ = format;
    paused_ = true;
    flush();
    return {};
}

std::size_t WallClockAudio::write(std::span<const float> interleaved) {
    advance();
    const auto offered = static_cast<std::int64_t>(interleaved.size()) / format_.channels;
    const auto limit = static_cast<std::int64_t>(kQueue.count() * format_.sampleRate);
    const auto room = limit - (written_ - static_cast<std::int64_t>(played_));
    const auto taken = std::clamp<std::int64_t>(room, 0, offered);
    written_ += taken;
    return static_cast<std::size_t>(taken);
}

std::int64_t WallClockAudio::playedSamples() {
    advance();
    return static_cast<std::int64_t>(played_);
}

void WallClockAudio::setPaused(bool paused) {
    advance();
    paused_ = paused;
}

void WallClockAudio::flush() {
    since_ = clock_.steadyNow();
    played_ = 0;
    written_ = 0;
}

void WallClockAudio::setVolume(float) {} // nobody listens

void WallClockAudio::stop() {
    paused_ = true;
    flush();
}

void WallClockAudio::advance() {
    const auto now = clock_.steadyNow();
    if (!paused_)
        played_ = std::min(played_ + Seconds(now - since_).count() * format_.sampleRate, static_cast<double>(written_));
    since_ = now;
}

} // namespace vitascope::playback
