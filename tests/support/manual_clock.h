// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that moves when it is told to. Thread: any.
#pragma once

#include "shared/base/clock.h"

#include <atomic>

namespace vitascope::test {

class ManualClock final : public Clock {
public:
    [[nodiscard]] UtcTime utcNow() const override { return UtcTime(std::chrono::microseconds(micros_.load())); }
    [[nodiscard]] SteadyTime steadyNow() const override {
        return SteadyTime(std::chrono::microseconds(micros_.load()));
    }
    void advance(std::chrono::microseconds time) { micros_ += time.count(); }

private:
    std::atomic<std::int64_t> micros_{1'800'000'000'000'000};
};

} // namespace vitascope::test
