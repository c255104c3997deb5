// SPDX-License-Identifier: GPL-3.0-or-later
// What the server did in the last hour, an interval at a time: rates of requests, errors and bytes, viewers, and what
// the process took for it. Kept in memory, at most kSamples of them. Thread: any.
#pragma once

#include "server/metrics/request_observer.h"
#include "shared/base/clock.h"
#include "shared/base/locked.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

namespace vitascope::server::metrics {

// What the process and its disk tell at the end of an interval.
struct ProcessReading {
    double cpuSeconds = 0; // since the process began
    std::uint64_t memoryBytes = 0;
    std::uint64_t diskBytes = 0; // used
};

struct ActivitySample {
    UtcTime at;
    double requestsPerSecond = 0;
    double errorsPerSecond = 0; // 5xx
    double bytesPerSecond = 0;
    std::size_t streams = 0;
    double cpu = 0; // cores
    std::uint64_t memoryBytes = 0;
    std::uint64_t diskBytes = 0;
};

class ActivityRecord final : public RequestObserver {
public:
    static constexpr std::chrono::seconds kInterval{10};
    static constexpr std::size_t kSamples = 360;
    // A player that plays fetches a segment every few seconds.
    static constexpr std::chrono::seconds kStreamMemory{30};
    static constexpr std::size_t kMostStreams = 100'000; // more are not counted

    // The clock outlives this.
    explicit ActivityRecord(const Clock& clock) : clock_(clock) {}

    void answered(const AnsweredRequest& request) override;
    // Ends the interval that began with the call before; the first call only begins one.
    void sample(const ProcessReading& reading);

    // The oldest first.
    [[nodiscard]] std::vector<ActivitySample> samples() const;
    // Viewers who fetched something within kStreamMemory.
    [[nodiscard]] std::size_t streams() const;

private:
    struct State {
        std::uint64_t requests = 0; // of the interval
        std::uint64_t errors = 0;
        std::uint64_t bytes = 0;
        std::unordered_map<std::uint64_t, SteadyTime> streams; // when each fetched something last
        bool hasBegun = false;
        SteadyTime begunAt{};
        double cpuSeconds = 0; // when it began
        std::deque<ActivitySample> samples;
    };

    const Clock& clock_;
    Locked<State> state_;
};

} // namespace vitascope::server::metrics
