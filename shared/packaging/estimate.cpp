// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/estimate.h"

#include <algorithm>
#include <cmath>

namespace vitascope::packaging {
namespace {

constexpr double kShareOfCap = 0.55;            // of the highest rate, that most films need at these qualities
constexpr double kRateGrowth = 0.85;            // rates grow about as the number of pixels to this power
constexpr double kAgainstSource = 1.2;          // what coding a coded film anew costs at most
constexpr double kAudioRate = 128'000;          // bit/s of each sound track
constexpr double kSecondsPerMegapixel = 0.0245; // processor time for each million pixels of all rungs, all of it told

double pixels(av::Size size) {
    return static_cast<double>(size.width) * size.height;
}

// What the film's own picture spends, where its length is known.
std::optional<double> sourceRate(const Plan& plan, std::uint64_t filmBytes) {
    if (!plan.info.duration || plan.info.duration->count() < 1)
        return std::nullopt;
    return static_cast<double>(filmBytes) * 8 / plan.info.duration->count();
}

std::uint64_t bytesOf(double rate, Seconds duration) {
    return static_cast<std::uint64_t>(rate * duration.count() / 8);
}

double rateOf(const Rung& rung, const Plan& plan, std::optional<double> source) {
    const double usual = rung.maxRate * kShareOfCap;
    if (!source)
        return usual;
    const double share = std::pow(std::min(1.0, pixels(rung.size) / pixels(plan.info.video->shown)), kRateGrowth);
    return std::min(usual, *source * kAgainstSource * share);
}

} // namespace

Estimate estimate(const Plan& plan, std::uint64_t filmBytes, unsigned cores) {
    Estimate made;
    const auto source = sourceRate(plan, filmBytes);
    double allRates = kAudioRate * static_cast<double>(plan.audio.size());
    double allPixels = 0;
    for (const Rung& rung : plan.ladder) {
        const double rate = rateOf(rung, plan, source);
        allRates += rate;
        allPixels += pixels(rung.size);
        RungEstimate one{{std::llround(rate)}, {}};
        if (plan.info.duration)
            one.bytes = bytesOf(rate, *plan.info.duration);
        made.ladder.push_back(one);
    }
    if (plan.info.duration) {
        constexpr double kMillion = 1e6;
        const double pictures = plan.info.duration->count() * av_q2d(plan.frameRate);
        made.bytes = bytesOf(allRates, *plan.info.duration);
        made.time = Seconds(pictures * allPixels / kMillion * kSecondsPerMegapixel / std::max(1U, cores));
    }
    return made;
}

} // namespace vitascope::packaging
