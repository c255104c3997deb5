// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/abr/buffer_policy.h"

#include <algorithm>
#include <cmath>

namespace vitascope::abr {
namespace {

constexpr Seconds kReserve{4};        // below it only what arrives faster than it plays is fetched
constexpr double kMargin = 0.8;       // of the cautious rate
constexpr Seconds kRecheck{0.25};     // while a segment is in flight
constexpr Seconds kTimeToJudge{0.75}; // before a download can be given up

std::size_t top(const Observation& seen) {
    const auto last = seen.ladder->renditions.size() - 1;
    return std::min(seen.highest.value_or(last), last);
}

// Whether the segment, fetched at this rate, leaves the buffer above the reserve, or arrives faster than it plays.
bool fits(const Observation& seen, std::size_t rendition, BitsPerSecond rate, Seconds buffer) {
    const auto& ladder = *seen.ladder;
    const auto play = ladder.segmentDuration[seen.nextSegment];
    const auto time = transferTime(ladder.bytes(rendition, seen.nextSegment), rate);
    const auto usual = transferTime(
        static_cast<std::int64_t>(static_cast<double>(ladder.renditions[rendition].average.value) * play.count() / 8),
        rate);
    // A full buffer may be spent on a rendition a little above the rate; a low one must grow.
    const double fill = std::clamp((buffer - kReserve) / std::max(seen.bufferLimit - kReserve, Seconds(1)), 0.0, 1.0);
    return usual <= play * (0.85 + 0.3 * fill) && (buffer - time >= kReserve || time <= play * 0.7);
}

std::size_t choose(const Observation& seen, BitsPerSecond rate) {
    std::size_t chosen = 0;
    for (std::size_t i = 0; i <= top(seen); ++i) {
        if (fits(seen, i, rate, seen.buffer))
            chosen = i;
    }
    // Up by one step at a time once playing; down as far as it takes.
    if (seen.lastRendition && chosen > *seen.lastRendition)
        chosen = std::min(chosen, *seen.lastRendition + 1);
    return chosen;
}

Decision watch(const Observation& seen, const InFlight& flight) {
    if (flight.rendition == 0 || flight.elapsed < kTimeToJudge || flight.bytesTotal <= 0)
        return Wait{kRecheck};
    const auto left = std::max<std::int64_t>(0, flight.bytesTotal - flight.bytesReceived);
    const auto rate = rateOf(std::max<std::int64_t>(flight.bytesReceived, 1), flight.elapsed);
    const auto toFinish = transferTime(left, std::max(rate, BitsPerSecond{1000}));
    const auto toReplace = transferTime(seen.ladder->bytes(0, seen.nextSegment), std::max(rate, BitsPerSecond{1000}));
    const bool threatens = toFinish > std::max(seen.buffer - kReserve, Seconds(0));
    return threatens && toReplace < toFinish * 0.8 ? Decision(Abandon{}) : Decision(Wait{kRecheck});
}

} // namespace

Decision BufferPolicy::decide(const Observation& seen) {
    if (seen.inFlight)
        return watch(seen, *seen.inFlight);
    const auto room = seen.bufferLimit - seen.buffer - seen.ladder->segmentDuration[seen.nextSegment];
    if (seen.isPlaying && room < Seconds::zero() && seen.buffer > kReserve)
        return Wait{std::max(-room, Seconds(0.05))};
    if (!seen.estimate)
        return Fetch{0, seen.nextSegment};
    const BitsPerSecond rate{
        std::max<std::int64_t>(1000, std::llround(static_cast<double>(seen.estimate->cautious().value) * kMargin))};
    return Fetch{choose(seen, rate), seen.nextSegment};
}

} // namespace vitascope::abr
