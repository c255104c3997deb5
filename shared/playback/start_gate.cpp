// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/start_gate.h"

namespace vitascope::playback {

namespace {

constexpr Seconds kLeast{0.4};
constexpr Seconds kEnough{2.0};
constexpr Seconds kEnoughAfterStall{4.0};
constexpr double kHeadroom = 1.5; // of the link over the rendition

} // namespace

bool canStart(const StartInputs& in) {
    if (in.isAllHeld || in.ahead >= (in.isAfterStall ? kEnoughAfterStall : kEnough))
        return true;
    if (in.ahead < kLeast || in.rate.value <= 0)
        return false;
    const bool isFast = static_cast<double>(in.rate.value) >= kHeadroom * static_cast<double>(in.bandwidth.value);
    return isFast && transferTime(in.bytesMissing, in.rate) <= in.ahead;
}

} // namespace vitascope::playback
