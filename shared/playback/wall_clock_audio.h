// SPDX-License-Identifier: GPL-3.0-or-later
// An AudioOutput without a device: it swallows samples at the rate at which a loudspeaker would.
// The engine falls back to it when a device cannot be opened or goes away; programs without a screen use it too.
// Thread: as AudioOutput.
#pragma once

#include "shared/base/clock.h"
#include "shared/playback/outputs.h"

namespace vitascope::playback {

class WallClockAudio final : public AudioOutput {
public:
    explicit WallClockAudio(const Clock& clock) : clock_(clock) {}

    [[nodiscard]] Result<void> start(const AudioFormat& format) override;
    [[nodiscard]] std::size_t write(std::span<const float> interleaved) override;
    [[nodiscard]] std::int64_t playedSamples() override;
    void setPaused(bool paused) override;
    void flush() override;
    void setVolume(float volume) override;
    void stop() override;

private:
    void advance();

    const Clock& clock_;
    AudioFormat format_;
    bool paused_ = true;
    SteadyTime since_{};       // when played_ was right
    double played_ = 0;        // samples
    std::int64_t written_ = 0; // samples
};

} // namespace vitascope::playback
