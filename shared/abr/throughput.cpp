// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/abr/throughput.h"

#include <algorithm>
#include <cmath>

namespace vitascope::abr {
namespace {

constexpr std::int64_t kLeastBytes = 2048;
constexpr Seconds kFastHalfLife{3};
constexpr Seconds kSlowHalfLife{12};
constexpr Seconds kSpreadHalfLife{8};
constexpr Seconds kLeastTime{1.5};
constexpr double kStartSpread = 0.3; // before samples say better
constexpr double kMostRise = 2.0;    // of the logarithm by one sample: what came from a cache is not the link
constexpr double kMostDistance = 1;  // that counts for the spread

BitsPerSecond rateFromLog(double value) {
    return {static_cast<std::int64_t>(std::exp(value))};
}

} // namespace

void ThroughputEstimator::Mean::add(double value, Seconds time, Seconds halfLife) {
    // A sample weighs as if its value had held for its time, at least kLeastTime, so that a fast link is known after
    // some segments too, and at most two half-lives.
    const double keep = std::exp2(-std::min(std::max(time, kLeastTime) / halfLife, 2.0));
    weighted = weighted * keep + value * (1 - keep);
    weight = weight * keep + (1 - keep);
}

void ThroughputEstimator::add(const TransferSample& sample) {
    if (sample.bytes < kLeastBytes || sample.time <= Seconds::zero())
        return;
    double value = std::log(std::max(1.0, static_cast<double>(sample.bytes) * 8 / sample.time.count()));
    if (fast_.weight > 0) {
        value = std::min(value, fast_.value() + kMostRise);
        const double distance = std::clamp(value - fast_.value(), -kMostDistance, kMostDistance);
        deviation_.add(distance * distance, sample.time, kSpreadHalfLife);
    }
    fast_.add(value, sample.time, kFastHalfLife);
    slow_.add(value, sample.time, kSlowHalfLife);
}

std::optional<ThroughputEstimate> ThroughputEstimator::estimate() const {
    if (fast_.weight <= 0)
        return std::nullopt;
    const double start = kStartSpread * kStartSpread;
    const double square = deviation_.weighted + (1 - deviation_.weight) * start;
    return ThroughputEstimate{rateFromLog(fast_.value()), rateFromLog(slow_.value()), std::sqrt(square)};
}

} // namespace vitascope::abr
