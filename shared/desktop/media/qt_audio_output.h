// SPDX-License-Identifier: GPL-3.0-or-later
// The system's loudspeaker through QAudioSink, which lives on a thread of its own ("audio"). While paused the device
// plays silence, so that it goes on at once. start() answers NotFound where there is no device; the engine then keeps
// time by a wall clock. Thread: as playback::AudioOutput; construction and destruction on the GUI thread.
#pragma once

#include "shared/playback/outputs.h"

#include <memory>

namespace vitascope::desktop {

class AudioWorker;

class QtAudioOutput final : public playback::AudioOutput {
public:
    QtAudioOutput();
    ~QtAudioOutput() override;

    [[nodiscard]] Result<void> start(const playback::AudioFormat& format) override;
    [[nodiscard]] std::size_t write(std::span<const float> interleaved) override;
    [[nodiscard]] std::int64_t playedSamples() override;
    void setPaused(bool paused) override;
    void flush() override;
    void setVolume(float volume) override;
    [[nodiscard]] bool hasFailed() const override;
    void stop() override;

private:
    std::unique_ptr<AudioWorker> worker_;
};

} // namespace vitascope::desktop
