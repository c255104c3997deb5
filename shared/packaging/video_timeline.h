// SPDX-License-Identifier: GPL-3.0-or-later
// Where each picture of a film stands: source timestamps to ticks of 1/90000 s from the film's start. Time strictly
// rises, the first picture stands at 0, long pauses between two pictures are filled by repeating the earlier one
// (players and segments need pictures to hold on to), and the pictures that start a segment are chosen here, once for
// all renditions. Pure computation. Thread: one object one thread.
#pragma once

#include "shared/av/av_ptr.h"

#include <cstdint>
#include <vector>

namespace vitascope::packaging {

inline constexpr std::int64_t kTimescale = 90'000;
inline constexpr std::int64_t kSegmentTicks = 4 * kTimescale;
inline constexpr std::int64_t kLongestPause = kTimescale;         // between two pictures
inline constexpr std::int64_t kShortestPause = kTimescale / 1000; // pictures closer than this are doubled

struct Place {
    std::int64_t ticks = 0;
    bool startsSegment = false;
    bool repeats = false; // shows the picture before this one once more (at the film's start: this one)
};

class VideoTimeline {
public:
    // The origin is the film's start in ticks of the source; a frame rate of 0 counts as 25.
    VideoTimeline(AVRational sourceTimeBase, std::int64_t originTicks, AVRational frameRate);

    // The places to fill with the next picture of the source, in order. Nothing if it is late or doubled: it is
    // dropped. A picture without a timestamp follows the one before it at the frame rate.
    // The duration is the source's, 0 if unknown; it counts for the last picture of the film.
    [[nodiscard]] std::vector<Place> place(std::int64_t pts, std::int64_t duration = 0);

    // Repeats of the last picture so that the film lasts until `end`.
    [[nodiscard]] std::vector<Place> fillTo(std::int64_t end);

    // Where the last picture ends; 0 before the first.
    [[nodiscard]] std::int64_t end() const { return last_ < 0 ? 0 : last_ + lastDuration_; }
    [[nodiscard]] std::int64_t frameTicks() const { return frameTicks_; }
    [[nodiscard]] std::int64_t pictureCount() const { return pictures_; }

private:
    [[nodiscard]] Place placeAt(std::int64_t ticks, bool repeats);
    [[nodiscard]] std::int64_t durationFor(std::int64_t told) const;
    void fill(std::vector<Place>& places, std::int64_t until);

    AVRational timeBase_;
    std::int64_t origin_;
    std::int64_t frameTicks_;
    std::int64_t last_ = -1;
    std::int64_t lastDuration_;
    std::int64_t segmentStart_ = -kSegmentTicks;
    std::int64_t pictures_ = 0;
};

} // namespace vitascope::packaging
