// SPDX-License-Identifier: GPL-3.0-or-later
// AudioFeeder: hands decoded sound to an AudioOutput without gap or overlap, and knows which position of the film is
// being heard. Missing sound becomes silence, sound that comes twice is cut. Thread: the playback thread.
#pragma once

#include "shared/av/sound.h"
#include "shared/base/units.h"
#include "shared/playback/outputs.h"

#include <optional>

namespace vitascope::playback {

class AudioFeeder {
public:
    explicit AudioFeeder(AudioOutput& output) : output_(&output) {}

    // Goes on with another output, as when the device has gone: what it had queued is not heard again.
    void replaceOutput(AudioOutput& output) { output_ = &output; }

    // What comes next starts here: earlier sound is cut off.
    void restart(MediaTime from);
    // While the film runs without sound (a new track): nothing before this position is wanted any more.
    void skipTo(MediaTime position);

    [[nodiscard]] bool wantsMore() const { return !pending_; }
    void take(av::Sound sound); // only when it wants more
    void finish() { finished_ = true; }
    void pump(); // gives the output what it has room for

    // Which position is heard; nothing before the first sound and after the last.
    [[nodiscard]] std::optional<MediaTime> heard();
    [[nodiscard]] MediaTime queued(); // written, not yet heard
    [[nodiscard]] bool hasSound() const { return base_.has_value(); }
    [[nodiscard]] bool isDone(); // all that there was has been heard
    [[nodiscard]] Seconds delivered() const;
    [[nodiscard]] Seconds silence() const;

private:
    void align(av::Sound& sound);
    [[nodiscard]] MediaTime end() const; // of what was written

    AudioOutput* output_;
    std::optional<av::Sound> pending_;
    std::size_t offset_ = 0; // samples of pending_ already written
    MediaTime from_{};
    std::optional<MediaTime> base_; // position of the first sample written
    std::int64_t written_ = 0;      // samples since restart()
    std::int64_t delivered_ = 0;    // samples since construction
    std::int64_t silence_ = 0;
    bool finished_ = false;
};

} // namespace vitascope::playback
