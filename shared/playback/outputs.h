// SPDX-License-Identifier: GPL-3.0-or-later
// What the player's engine needs from a screen and from a loudspeaker. Implemented by shared/desktop, and by
// null_outputs.h for programs without either.
#pragma once

#include "shared/av/picture.h"
#include "shared/base/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>

namespace vitascope::playback {

// A position in the film or a length of it; the film starts at 0.
using MediaTime = std::chrono::microseconds;

struct VideoFrame {
    av::Picture picture;
    MediaTime time{};     // when it is to be seen
    MediaTime duration{}; // until the next one
    int rendition = 0;    // index into Presentation::renditions
};

// Thread: only the playback thread calls it.
class VideoOutput {
public:
    virtual ~VideoOutput() = default;
    // Shows the frame now, until the next one. Must return at once: hand the frame on to the thread that draws.
    // The picture's bytes stay valid as long as a copy of the frame lives; at most a few copies should.
    virtual void present(const VideoFrame& frame) = 0;
    // The film was closed: show nothing.
    virtual void clear() = 0;
};

struct AudioFormat {
    int sampleRate = 48000;
    int channels = 2; // samples are 32-bit floats, interleaved, left first
};

// A loudspeaker with a short queue (0.2 to 0.5 s is right) in front of it. A "sample" is one value for each channel.
// Thread: only the playback thread calls it; nothing may block.
class AudioOutput {
public:
    virtual ~AudioOutput() = default;
    // Opens the device, silent and paused. On failure the film plays by a wall clock without sound.
    [[nodiscard]] virtual Result<void> start(const AudioFormat& format) = 0;
    // Takes as many whole samples as there is room for and returns how many it took. Also while paused.
    [[nodiscard]] virtual std::size_t write(std::span<const float> interleaved) = 0;
    // How many samples have been heard (as near as the device can tell) since start() or flush(). It never runs
    // backwards, and stands still while paused and while the queue is empty. It is the master clock of the film.
    [[nodiscard]] virtual std::int64_t playedSamples() = 0;
    virtual void setPaused(bool paused) = 0;
    // Forgets what is queued; playedSamples() starts at 0 again.
    virtual void flush() = 0;
    virtual void setVolume(float volume) = 0; // 0 silent to 1 full, linear to the ear
    // True once the device has gone away: the engine goes on by a wall clock.
    [[nodiscard]] virtual bool hasFailed() const { return false; }
    virtual void stop() = 0;
};

} // namespace vitascope::playback
