// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/abr/lookahead.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace vitascope::abr {
namespace {

constexpr std::size_t kSteps = 8;     // segments ahead
constexpr double kBin = 0.5;          // seconds of buffer
constexpr std::size_t kMaxBins = 400; // of them
constexpr double kWidening = 0.15;    // of the variance with each step
constexpr double kStallPrice = 1.5;   // of a second, in segments of the highest rendition
constexpr double kSwitchPrice = 1.0;  // of the difference in quality

// Gauss-Hermite quadrature for a standard normal distribution, 7 points.
struct Node {
    double z, weight;
};
constexpr std::array<Node, 7> kNodes = {{{-3.750439718, 0.000548269},
                                         {-2.366759411, 0.030757124},
                                         {-1.154405395, 0.240123179},
                                         {0.0, 0.457142857},
                                         {1.154405395, 0.240123179},
                                         {2.366759411, 0.030757124},
                                         {3.750439718, 0.000548269}}};

class Lookahead {
public:
    Lookahead(const Observation& seen, const Forecast& forecast, std::size_t top)
        : ladder_(*seen.ladder),
          first_(seen.nextSegment),
          limit_(seen.bufferLimit.count()),
          forecast_(forecast),
          renditions_(top + 1) {
        const double highest = static_cast<double>(ladder_.renditions.back().average.value);
        for (const auto& rendition : ladder_.renditions)
            quality_.push_back(static_cast<double>(rendition.average.value) / highest);
        bins_ = std::clamp<std::size_t>(static_cast<std::size_t>(limit_ / kBin) + 2, 2, kMaxBins);
        steps_ = std::min(kSteps, ladder_.segments() - first_);
    }

    std::size_t best(double buffer, std::optional<std::size_t> last) {
        values_.assign(bins_ * quality_.size(), 0);
        for (auto step = steps_ - 1; step > 0; --step)
            goBack(step);
        std::size_t chosen = 0;
        double most = -1e300;
        for (std::size_t i = 0; i < renditions_; ++i) {
            const double value = worth(i, last.value_or(i)) + after(0, i, buffer);
            if (value > most) {
                most = value;
                chosen = i;
            }
        }
        return chosen;
    }

private:
    // values_ of the step after becomes values_ of this step.
    void goBack(std::size_t step) {
        std::vector<double> next(values_.size());
        std::vector<double> outcome(renditions_);
        for (std::size_t bin = 0; bin < bins_; ++bin) {
            for (std::size_t i = 0; i < renditions_; ++i)
                outcome[i] = after(step, i, static_cast<double>(bin) * kBin);
            for (std::size_t last = 0; last < quality_.size(); ++last) {
                double most = -1e300;
                for (std::size_t i = 0; i < renditions_; ++i)
                    most = std::max(most, outcome[i] + worth(i, last));
                next[bin * quality_.size() + last] = most;
            }
        }
        values_ = std::move(next);
    }

    [[nodiscard]] double worth(std::size_t rendition, std::size_t last) const {
        return quality_[rendition] - kSwitchPrice * std::abs(quality_[rendition] - quality_[last]);
    }

    // What is expected of fetching the rendition with this buffer: stalls, and all that follows.
    [[nodiscard]] double after(std::size_t step, std::size_t rendition, double buffer) const {
        const double bits = static_cast<double>(ladder_.bytes(rendition, first_ + step)) * 8;
        const double play = ladder_.segmentDuration[first_ + step].count();
        const double median = bits / static_cast<double>(forecast_.rate.value);
        const double spread = forecast_.spread * std::sqrt(1 + kWidening * static_cast<double>(step));
        double sum = 0;
        for (const auto& [z, weight] : kNodes) {
            const double time = median * std::exp(spread * z);
            const double stall = std::max(0.0, time - buffer);
            const double left = std::min(std::max(0.0, buffer - time) + play, limit_);
            sum += weight * (valueAt(left, rendition) - kStallPrice * stall);
        }
        return sum;
    }

    [[nodiscard]] double valueAt(double buffer, std::size_t last) const {
        const double place = std::min(buffer / kBin, static_cast<double>(bins_ - 1) - 1e-9);
        const auto low = static_cast<std::size_t>(place);
        const double share = place - static_cast<double>(low);
        const auto stride = quality_.size();
        return values_[low * stride + last] * (1 - share) + values_[(low + 1) * stride + last] * share;
    }

    const Ladder& ladder_;
    std::size_t first_;
    double limit_;
    Forecast forecast_;
    std::size_t renditions_;
    std::size_t bins_ = 0;
    std::size_t steps_ = 0;
    std::vector<double> quality_; // 0 to 1
    std::vector<double> values_;  // expected from here on, by buffer and last rendition
};

} // namespace

std::size_t bestRendition(const Observation& seen, const Forecast& forecast, std::size_t top) {
    return Lookahead(seen, forecast, top).best(seen.buffer.count(), seen.lastRendition);
}

} // namespace vitascope::abr
