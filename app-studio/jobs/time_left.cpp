// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/time_left.h"

#include <algorithm>
#include <cmath>

namespace vitascope::studio {
namespace {

constexpr double kMemory = 30;  // seconds after which what was seen counts for a third
constexpr double kEnough = 5;   // seconds of work that must have been seen before a number is told
constexpr double kReaction = 8; // seconds in which the told number follows the measured one

double secondsBetween(SteadyTime from, SteadyTime to) {
    return std::max(0.0, Seconds(to - from).count());
}

} // namespace

void TimeLeft::add(SteadyTime now, double done, double whole) {
    if (last_ && done >= done_) {
        const auto passed = secondsBetween(*last_, now);
        const auto faded = std::exp(-passed / kMemory);
        weightedUnits_ = weightedUnits_ * faded + (done - done_);
        weightedSeconds_ = weightedSeconds_ * faded + passed;
        observed_ += passed;
    } else if (last_) { // begun anew
        *this = {};
    }
    done_ = done;
    whole_ = whole;
    follow(now);
    last_ = now;
}

void TimeLeft::interrupt() {
    last_.reset();
    told_.reset();
}

double TimeLeft::speed() const {
    return observed_ >= kEnough && weightedSeconds_ > 0 ? weightedUnits_ / weightedSeconds_ : 0;
}

void TimeLeft::follow(SteadyTime now) {
    const auto rate = speed();
    if (rate <= 0 || whole_ <= 0) {
        told_.reset();
        return;
    }
    const auto measured = std::max(0.0, whole_ - done_) / rate;
    if (!told_ || !last_) {
        told_ = measured;
        return;
    }
    const auto passed = secondsBetween(*last_, now);
    const auto counted = std::max(0.0, *told_ - passed);
    told_ = counted + (measured - counted) * (1 - std::exp(-passed / kReaction));
}

std::optional<Seconds> TimeLeft::at(SteadyTime now) const {
    if (!told_ || !last_)
        return std::nullopt;
    return Seconds(std::max(0.0, *told_ - secondsBetween(*last_, now)));
}

} // namespace vitascope::studio
