// SPDX-License-Identifier: GPL-3.0-or-later
// How long a piece of work still takes, told so that a person can rely on it: nothing until enough was seen, then a
// number that runs down with the clock and follows a change of speed within about half a minute, without jumping at
// every stall. Arithmetic only: the time is passed in. Thread: one.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/units.h"

#include <optional>

namespace vitascope::studio {

class TimeLeft {
public:
    // So much of the whole is done at this time; in any unit. The whole may grow while the work goes on.
    void add(SteadyTime now, double done, double whole);
    // The work stands still from now on, and what comes after says nothing of the time in between.
    void interrupt();

    // Units a second; 0 while it is not known.
    [[nodiscard]] double speed() const;
    // Nothing: not enough is known yet ("calculating").
    [[nodiscard]] std::optional<Seconds> at(SteadyTime now) const;

private:
    void follow(SteadyTime now);

    std::optional<SteadyTime> last_;
    double done_ = 0;
    double whole_ = 0;
    double weightedUnits_ = 0;   // of the past, fading
    double weightedSeconds_ = 0; // the same of the time
    double observed_ = 0;        // seconds in all since the work began
    std::optional<double> told_; // seconds left, as told at last_
};

} // namespace vitascope::studio
