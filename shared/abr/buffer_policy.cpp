// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/abr/buffer_policy.h"

#include "shared/abr/lookahead.h"

#include <algorithm>
#include <cmath>

namespace vitascope::abr {
namespace {

constexpr double kShareToSpend = 0.75; // of the buffer, by a download in flight
constexpr Seconds kRecheck{0.25};      // while a segment is in flight
constexpr Seconds kTimeToJudge{0.5};   // before a download can be given up
constexpr Seconds kRateWindow{0.5};    // of the recent rate
constexpr double kShareWhenFalling = 0.75;
constexpr double kCapRise = 1.25; // with each download
constexpr BitsPerSecond kLeastRate{1000};

// Between the two means; nearer to the fast one when the link falls.
BitsPerSecond plannedRate(const ThroughputEstimate& estimate) {
    const double share = estimate.fast < estimate.slow ? kShareWhenFalling : 0.5;
    return {std::llround(std::pow(static_cast<double>(estimate.fast.value), share) *
                         std::pow(static_cast<double>(estimate.slow.value), 1 - share))};
}

// Of a choice of the renditions 0 to top, when the link is expected to carry this rate.
Reason reasonOf(const Observation& seen, std::size_t chosen, std::size_t top, BitsPerSecond rate, bool isCapped) {
    const auto& renditions = seen.ladder->renditions;
    if (chosen + 1 >= renditions.size())
        return Reason::Best;
    if (chosen == top)
        return Reason::Limited;
    if (isCapped)
        return Reason::LinkBroke;
    return rate < renditions[chosen + 1].average ? Reason::LinkTooSlow : Reason::BufferTooLow;
}

BitsPerSecond atLeast(BitsPerSecond rate) {
    return std::max(rate, kLeastRate);
}

} // namespace

Decision BufferPolicy::decide(const Observation& seen) {
    if (seen.inFlight)
        return watch(seen, *seen.inFlight);
    if (isFetching_)
        endDownload();
    const auto room = seen.bufferLimit - seen.buffer - seen.ladder->segmentDuration[seen.nextSegment];
    if (seen.isPlaying && room < Seconds::zero())
        return Wait{std::max(-room, Seconds(0.05))};
    return choose(seen);
}

// The download that was in flight is over.
void BufferPolicy::endDownload() {
    if (!recentRate_)
        cap_.reset(); // it was over before it could be looked at: the link is fast
    else if (cap_ && !isAbandoned_)
        cap_ = std::max(*recentRate_, BitsPerSecond{std::llround(static_cast<double>(cap_->value) * kCapRise)});
    isFetching_ = isAbandoned_ = false;
    lastSeen_.reset();
    recentRate_.reset();
}

Decision BufferPolicy::choose(const Observation& seen) {
    if (!seen.estimate)
        return fetch(seen, 0, Reason::FirstSegment);
    const auto last = seen.ladder->renditions.size() - 1;
    const auto top = std::min(seen.highest.value_or(last), last);
    const auto rate = capped(plannedRate(*seen.estimate));
    const auto chosen = bestRendition(seen, {atLeast(rate), seen.estimate->spread}, top);
    return fetch(seen, chosen, reasonOf(seen, chosen, top, rate, cap_.has_value()));
}

Decision BufferPolicy::fetch(const Observation& seen, std::size_t rendition, Reason reason) {
    isFetching_ = true;
    return Fetch{rendition, seen.nextSegment, reason};
}

// After a download was given up the samples still speak of the better link that was. What the download showed at its
// end counts, until the downloads that follow show more.
BitsPerSecond BufferPolicy::capped(BitsPerSecond rate) {
    if (cap_ && *cap_ >= rate)
        cap_.reset();
    return cap_.value_or(rate);
}

void BufferPolicy::follow(const InFlight& flight) {
    const bool isSame = lastSeen_ && lastSeen_->rendition == flight.rendition && lastSeen_->elapsed <= flight.elapsed &&
                        lastSeen_->bytesReceived <= flight.bytesReceived;
    if (!isSame) {
        lastSeen_ = InFlight{flight.rendition, 0, flight.bytesTotal, Seconds(0)};
        recentRate_.reset();
    }
    const auto time = flight.elapsed - lastSeen_->elapsed;
    if (time < kRecheck * 0.5)
        return; // too short to tell
    const auto rate = rateOf(flight.bytesReceived - lastSeen_->bytesReceived, time);
    const double share = recentRate_ ? std::min(1.0, time / kRateWindow) : 1.0;
    const double before = recentRate_ ? static_cast<double>(recentRate_->value) : 0.0;
    recentRate_ = BitsPerSecond{std::llround(before + share * (static_cast<double>(rate.value) - before))};
    lastSeen_ = flight;
}

Decision BufferPolicy::watch(const Observation& seen, const InFlight& flight) {
    follow(flight);
    if (flight.rendition == 0 || flight.elapsed < kTimeToJudge || !recentRate_)
        return Wait{kRecheck};
    const auto rate = atLeast(*recentRate_);
    const auto left = std::max<std::int64_t>(0, flight.bytesTotal - flight.bytesReceived);
    const auto toFinish = transferTime(left, rate);
    const auto toReplace = transferTime(seen.ladder->bytes(0, seen.nextSegment), rate);
    const bool threatens = toFinish > seen.buffer * kShareToSpend;
    if (!threatens || toReplace > toFinish * 0.8)
        return Wait{kRecheck};
    cap_ = recentRate_ = rate;
    isAbandoned_ = true;
    return Abandon{};
}

} // namespace vitascope::abr
