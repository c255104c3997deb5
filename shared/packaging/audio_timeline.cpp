// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/audio_timeline.h"

#include <algorithm>
#include <cstdlib>

namespace vitascope::packaging {
namespace {

constexpr int kToleratedPart = 25; // of a second: 40 ms, below what the eye sees at the lips

} // namespace

AudioTimeline::AudioTimeline(AVRational sourceTimeBase, std::int64_t origin)
    : timeBase_(sourceTimeBase), origin_(origin) {}

AudioPlace AudioTimeline::place(std::int64_t pts, std::int64_t samples, int rate) {
    const bool isFirst = rate_ == 0;
    if (rate_ != rate && !isFirst)
        next_ = av_rescale(next_, rate, rate_);
    rate_ = rate;
    AudioPlace place;
    if (pts != AV_NOPTS_VALUE) {
        const std::int64_t due = av_rescale_q(pts - origin_, timeBase_, AVRational{1, rate});
        const std::int64_t ahead = due - next_;
        if (isFirst || std::abs(ahead) > rate / kToleratedPart) {
            place.silence = std::max<std::int64_t>(ahead, 0);
            place.skip = std::clamp<std::int64_t>(-ahead, 0, samples);
        }
    }
    next_ += place.silence + samples - place.skip;
    return place;
}

} // namespace vitascope::packaging
