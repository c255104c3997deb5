// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps one audio track in step with the film: how much silence goes before a decoded frame, and how much of the frame
// is skipped, so that sample n of the output is heard at n / rate. Small errors of the container's timestamps are left
// alone until they add up. Pure computation. Thread: one object one thread.
#pragma once

#include "shared/av/av_ptr.h"

#include <cstdint>

namespace vitascope::packaging {

struct AudioPlace {
    std::int64_t silence = 0; // samples before the frame
    std::int64_t skip = 0;    // samples of the frame's beginning that are left out
};

class AudioTimeline {
public:
    // The origin is the film's start in the source's time base.
    AudioTimeline(AVRational sourceTimeBase, std::int64_t origin);

    // For a frame with `samples` samples at `rate`. A frame without a timestamp follows the one before it.
    [[nodiscard]] AudioPlace place(std::int64_t pts, std::int64_t samples, int rate);

private:
    AVRational timeBase_;
    std::int64_t origin_;
    std::int64_t next_ = 0; // where the output stands, in samples of rate_
    int rate_ = 0;
};

} // namespace vitascope::packaging
