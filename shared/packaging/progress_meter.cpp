// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/progress_meter.h"

#include "shared/packaging/video_timeline.h"

#include <algorithm>

namespace vitascope::packaging {
namespace {

constexpr std::chrono::seconds kStandstill{5}; // without a look: the program was stopped

Seconds secondsOf(std::int64_t ticks) {
    return Seconds(static_cast<double>(ticks) / kTimescale);
}

} // namespace

Progress ProgressMeter::at(SteadyTime now, std::int64_t ticks) {
    if (now - lookedAt_ > kStandstill) {
        stoodStill_ += now - lookedAt_;
        since_ += now - lookedAt_;
    }
    lookedAt_ = now;
    if (ticks <= kept_ && kept_ > 0)
        since_ = now;
    const Seconds elapsed = now - since_;
    Progress progress;
    progress.done = secondsOf(std::max(ticks, kept_));
    progress.duration = duration_;
    progress.speed = elapsed.count() > 0 ? (progress.done - secondsOf(kept_)) / elapsed : 0;
    if (duration_ && progress.speed > 0)
        progress.remaining = Seconds(std::max(0.0, (*duration_ - progress.done).count() / progress.speed));
    return progress;
}

} // namespace vitascope::packaging
