// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/abr/throughput.h"

#include <algorithm>
#include <cmath>

namespace vitascope::abr {
namespace {

constexpr std::int64_t kLeastBytes = 2048;
constexpr Seconds kFastHalfLife{3};
constexpr Seconds kSlowHalfLife{12};
constexpr Seconds kSpreadHalfLife{30};
constexpr double kStartSpread = 0.3; // before samples say better

BitsPerSecond rateFromLog(double value) {
    return {static_cast<std::int64_t>(std::exp(value))};
}

} // namespace

void ThroughputEstimator::Mean::add(double value, Seconds time, Seconds halfLife) {
    // A sample weighs as if its value had held for its time, at most two half-lives of it, and at least a little, so
    // that very fast transfers count too.
    const double keep = std::exp2(-std::clamp(time / halfLife, 0.1, 2.0));
    weighted = weighted * keep + value * (1 - keep);
    weight = weight * keep + (1 - keep);
}

void ThroughputEstimator::add(const TransferSample& sample) {
    if (sample.bytes < kLeastBytes || sample.time <= Seconds::zero())
        return;
    const double value = std::log(std::max(1.0, static_cast<double>(sample.bytes) * 8 / sample.time.count()));
    if (fast_.weight > 0) {
        const double distance = value - fast_.value();
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
