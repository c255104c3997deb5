// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/video_timeline.h"

#include <algorithm>

namespace vitascope::packaging {
namespace {

constexpr AVRational kTickBase{1, static_cast<int>(kTimescale)};
constexpr double kMaxFrameRate = 300; // what claims more is a broken header
constexpr int kFallbackFrameRate = 25;
constexpr std::int64_t kLongestLastPicture = 10 * kTimescale;

} // namespace

VideoTimeline::VideoTimeline(AVRational sourceTimeBase, std::int64_t originTicks, AVRational frameRate)
    : timeBase_(sourceTimeBase), origin_(originTicks) {
    const bool known = frameRate.num > 0 && frameRate.den > 0 && av_q2d(frameRate) <= kMaxFrameRate;
    frameTicks_ = known ? av_rescale_q(1, av_inv_q(frameRate), kTickBase) : kTimescale / kFallbackFrameRate;
    frameTicks_ = std::clamp<std::int64_t>(frameTicks_, kShortestPause, kLongestPause);
    lastDuration_ = frameTicks_;
}

std::vector<Place> VideoTimeline::place(std::int64_t pts, std::int64_t duration) {
    std::int64_t ticks = pts == AV_NOPTS_VALUE ? end() : av_rescale_q(pts, timeBase_, kTickBase) - origin_;
    const std::int64_t told = av_rescale_q(duration, timeBase_, kTickBase);
    std::vector<Place> places;
    if (last_ < 0) {
        // The picture shows from the film's start on, even where it comes a little later.
        places.push_back(placeAt(0, false));
        if (ticks <= kLongestPause) {
            lastDuration_ = std::max<std::int64_t>(ticks, 0) + durationFor(told);
            return places;
        }
        fill(places, ticks);
    } else if (ticks < last_ + kShortestPause) {
        return places;
    } else {
        fill(places, ticks);
    }
    places.push_back(placeAt(ticks, false));
    lastDuration_ = durationFor(told);
    return places;
}

// A told duration counts within reason: the frame rate stands for none, and for one that is too long.
std::int64_t VideoTimeline::durationFor(std::int64_t told) const {
    return told >= kShortestPause && told <= kLongestLastPicture ? told : frameTicks_;
}

std::vector<Place> VideoTimeline::fillTo(std::int64_t end) {
    std::vector<Place> places;
    if (last_ >= 0)
        fill(places, end);
    return places;
}

void VideoTimeline::fill(std::vector<Place>& places, std::int64_t until) {
    while (until - last_ > kLongestPause)
        places.push_back(placeAt(last_ + kLongestPause, true));
    if (!places.empty() && places.back().repeats)
        lastDuration_ = frameTicks_;
}

Place VideoTimeline::placeAt(std::int64_t ticks, bool repeats) {
    // Half a frame early is on time: at 23.976 pictures a second a segment is always 96 of them.
    const bool starts = ticks - segmentStart_ >= kSegmentTicks - frameTicks_ / 2;
    if (starts)
        segmentStart_ = ticks;
    last_ = ticks;
    ++pictures_;
    return {ticks, starts, repeats};
}

} // namespace vitascope::packaging
