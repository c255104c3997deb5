// SPDX-License-Identifier: GPL-3.0-or-later
// An AudioOutput that takes everything and counts it as heard at once: for Pace::AsFastAsPossible.
// Thread: as AudioOutput.
#pragma once

#include "shared/playback/outputs.h"

namespace vitascope::playback {

class InstantAudio final : public AudioOutput {
public:
    [[nodiscard]] Result<void> start(const AudioFormat& format) override {
        channels_ = static_cast<std::size_t>(format.channels);
        return {};
    }
    [[nodiscard]] std::size_t write(std::span<const float> interleaved) override {
        const auto count = interleaved.size() / channels_;
        played_ += static_cast<std::int64_t>(count);
        return count;
    }
    [[nodiscard]] std::int64_t playedSamples() override { return played_; }
    void setPaused(bool) override {}
    void flush() override { played_ = 0; }
    void setVolume(float) override {}
    void stop() override { played_ = 0; }

private:
    std::size_t channels_ = 2;
    std::int64_t played_ = 0;
};

} // namespace vitascope::playback
