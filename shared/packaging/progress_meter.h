// SPDX-License-Identifier: GPL-3.0-or-later
// How far a film is packaged and how fast it is encoded. What an earlier run has encoded is only passed over and says
// nothing of the speed; nor does the time in which the program stood still (SIGSTOP). Thread: one.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/units.h"

#include <cstdint>
#include <optional>

namespace vitascope::packaging {

struct Progress {
    Seconds done{};                   // of the film
    std::optional<Seconds> duration;  // of the film, where its container tells
    double speed = 0;                 // seconds of film encoded a second; 0: nothing is yet
    std::optional<Seconds> remaining; // until the package is made
};

class ProgressMeter {
public:
    // So much of the film is there already; the duration is nothing where its container does not tell.
    ProgressMeter(SteadyTime begun, std::int64_t keptTicks, std::optional<Seconds> duration)
        : since_(begun), lookedAt_(begun), kept_(keptTicks), duration_(duration) {}

    // With so much of it passed; to be asked about twice a second.
    [[nodiscard]] Progress at(SteadyTime now, std::int64_t ticks);
    [[nodiscard]] Seconds stoodStill() const { return stoodStill_; }

private:
    SteadyTime since_; // it encodes, without standstills
    SteadyTime lookedAt_;
    Seconds stoodStill_{};
    const std::int64_t kept_;
    const std::optional<Seconds> duration_;
};

} // namespace vitascope::packaging
