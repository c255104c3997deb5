// SPDX-License-Identifier: GPL-3.0-or-later
// MediaClock: which position of the film is due. It runs by the steady time and follows the sound: small differences
// are taken out smoothly (a device reports its position in steps), large ones at once. Thread: one at a time.
#pragma once

#include "shared/base/clock.h"
#include "shared/playback/outputs.h"

namespace vitascope::playback {

class MediaClock {
public:
    [[nodiscard]] MediaTime position(SteadyTime now) const;
    [[nodiscard]] bool isRunning() const { return running_; }

    void set(MediaTime position, SteadyTime now);
    void setSpeed(double speed, SteadyTime now); // of the film's time against the steady time; 1 at first
    [[nodiscard]] double speed() const { return speed_; }
    void run(SteadyTime now);
    void stop(SteadyTime now);
    // The sound that is heard now is that of this position. Returns how far ahead of the clock it was.
    MediaTime follow(MediaTime heard, SteadyTime now);
    // When the position will be reached; only while running.
    [[nodiscard]] SteadyTime timeOf(MediaTime position) const;

private:
    MediaTime anchor_{};
    SteadyTime since_{};
    double speed_ = 1;
    bool running_ = false;
};

} // namespace vitascope::playback
