// SPDX-License-Identifier: GPL-3.0-or-later
// The short queue between the engine and a loudspeaker, and the count of what has been heard of it. When it runs dry
// the device gets silence, which does not count: the film's clock stands still. "Sample" is one value a channel.
// Thread: any.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

namespace vitascope::desktop {

class AudioQueue {
public:
    // At most so many samples are queued.
    AudioQueue(int channels, std::size_t limit);

    // Takes as many whole samples as there is room for; returns how many.
    [[nodiscard]] std::size_t write(std::span<const float> interleaved);
    // While paused, as it is at first, the device gets silence.
    void setPaused(bool paused);
    // Fills the whole span for the device, with silence where nothing is queued.
    void read(std::span<float> interleaved);
    // How many written samples have left a device that still holds so many of those it read.
    [[nodiscard]] std::int64_t heard(std::size_t heldByDevice) const;
    // Forgets everything; heard() starts at 0 again.
    void flush();

private:
    struct Stretch { // of what the device has read
        std::size_t samples = 0;
        bool isSilence = false;
    };
    void remember(std::size_t samples, bool isSilence);

    const std::size_t channels_;
    const std::size_t limit_;
    mutable std::mutex mutex_;
    std::deque<float> queued_;
    std::deque<Stretch> recent_;
    std::int64_t read_ = 0; // samples, without silence
    bool paused_ = true;
};

} // namespace vitascope::desktop
