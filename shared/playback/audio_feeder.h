// SPDX-License-Identifier: GPL-3.0-or-later
// AudioFeeder: hands decoded sound to an AudioOutput without gap or overlap, at the speed that is wanted and in its own
// pitch, and knows which position of the film is being heard. Missing sound becomes silence, sound that comes twice is
// cut. Thread: the playback thread.
#pragma once

#include "shared/av/sound.h"
#include "shared/av/tempo_filter.h"
#include "shared/base/units.h"
#include "shared/playback/outputs.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

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
    // Of the sound that is taken from now on; what is queued is heard as it is. 0.5 to 2.
    void setSpeed(double speed) { speed_ = speed; }

    [[nodiscard]] bool wantsMore() const { return pending_.empty(); }
    void take(av::Sound sound); // only when it wants more
    void finish();
    void pump(); // gives the output what it has room for

    // Which position is heard; nothing before the first sound and after the last.
    [[nodiscard]] std::optional<MediaTime> heard() const;
    // The speed of what is heard; the wanted one when nothing is.
    [[nodiscard]] double heardSpeed() const;
    [[nodiscard]] MediaTime queued() const; // written, not yet heard, in the listener's time
    [[nodiscard]] bool hasSound() const { return !stretches_.empty(); }
    [[nodiscard]] bool isDone() const; // all that there was has been heard
    [[nodiscard]] Seconds delivered() const;
    [[nodiscard]] Seconds silence() const;

private:
    struct Stretch { // of written samples of one speed
        std::int64_t first = 0;
        MediaTime start{}; // where in the film
        double speed = 1;
    };

    void align(av::Sound& sound);
    void beginStretch(MediaTime start);
    void append(const Result<std::vector<float>>& samples);
    [[nodiscard]] MediaTime end() const;               // of the sound that was taken
    [[nodiscard]] std::size_t heardStretch() const;    // only when it has sound
    [[nodiscard]] std::int64_t pendingSamples() const; // not yet written

    AudioOutput* output_;
    double speed_ = 1;
    std::unique_ptr<av::TempoFilter> tempo_; // of the last stretch; null at speed 1
    std::vector<float> pending_;
    std::size_t offset_ = 0; // samples of pending_ already written
    MediaTime from_{};
    std::deque<Stretch> stretches_;
    std::int64_t taken_ = 0;     // samples of the film since the last stretch began
    std::int64_t written_ = 0;   // samples since restart()
    std::int64_t delivered_ = 0; // samples since construction
    std::int64_t silence_ = 0;
    bool finished_ = false;
};

} // namespace vitascope::playback
