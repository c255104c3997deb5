// SPDX-License-Identifier: GPL-3.0-or-later
// The rate of something that grows, smoothed over the last seconds. Thread: one.
#pragma once

#include "shared/base/clock.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <utility>

namespace vitascope::client {

class TransferRate {
public:
    explicit TransferRate(std::chrono::milliseconds window = std::chrono::seconds(10)) : window_(window) {}

    // The count now; it never falls.
    void add(SteadyTime now, std::uint64_t count);
    // Forgets what was, since the time that follows is not to be counted (a wait, a start).
    void restart(SteadyTime now, std::uint64_t count);
    // A second, over the window; 0 while it is not known.
    [[nodiscard]] double perSecond() const;

private:
    std::chrono::milliseconds window_;
    std::deque<std::pair<SteadyTime, std::uint64_t>> samples_;
};

} // namespace vitascope::client
