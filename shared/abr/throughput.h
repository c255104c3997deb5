// SPDX-License-Identifier: GPL-3.0-or-later
// What the link carries, from what it carried. Thread: one object one thread.
#pragma once

#include "shared/base/units.h"

#include <cstdint>
#include <optional>

namespace vitascope::abr {

// Bytes that arrived while the link was busy: of one transfer, or of all that ran at once. Time from the request to the
// last byte, so that the round trip counts.
struct TransferSample {
    std::int64_t bytes = 0;
    Seconds time{};
};

struct ThroughputEstimate {
    BitsPerSecond fast; // follows within a few seconds of transfer
    BitsPerSecond slow; // within half a minute
    double spread = 0;  // standard deviation of the natural logarithm of one sample's rate around the estimate

    // The rate to plan with: the lower of the two.
    [[nodiscard]] BitsPerSecond cautious() const { return fast < slow ? fast : slow; }
};

// Two exponentially weighted means of the logarithm of the rate, weighted by time of transfer: a factor of two up and a
// factor of two down count the same, and an outlier is damped.
class ThroughputEstimator {
public:
    // Samples without bytes or time, or of less than 2 KiB, say nothing about the rate and are left out.
    void add(const TransferSample& sample);

    // Nothing before the first sample.
    [[nodiscard]] std::optional<ThroughputEstimate> estimate() const;

    // Another network: what was learned no longer counts.
    void reset() { *this = ThroughputEstimator(); }

private:
    struct Mean {
        double weighted = 0;
        double weight = 0;
        void add(double value, Seconds time, Seconds halfLife);
        [[nodiscard]] double value() const { return weighted / weight; }
    };

    Mean fast_;
    Mean slow_;
    Mean deviation_; // of the square of the distance from the mean before
};

} // namespace vitascope::abr
