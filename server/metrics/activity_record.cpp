// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/activity_record.h"

#include <algorithm>

namespace vitascope::server::metrics {

void ActivityRecord::answered(const AnsweredRequest& request) {
    const auto now = clock_.steadyNow();
    state_.with([&](State& state) {
        ++state.requests;
        state.errors += request.status >= 500 ? 1 : 0;
        state.bytes += request.bytes;
        if (request.stream == 0 || request.status >= 400)
            return;
        if (state.streams.size() < kMostStreams || state.streams.contains(request.stream))
            state.streams[request.stream] = now;
    });
}

void ActivityRecord::sample(const ProcessReading& reading) {
    const auto at = clock_.utcNow();
    const auto now = clock_.steadyNow();
    state_.with([&](State& state) {
        std::erase_if(state.streams, [&](const auto& stream) { return now - stream.second > kStreamMemory; });
        const auto seconds = std::chrono::duration<double>(now - state.begunAt).count();
        if (state.hasBegun && seconds > 0) {
            const auto rate = [&](auto count) { return static_cast<double>(count) / seconds; };
            state.samples.push_back({.at = at,
                                     .requestsPerSecond = rate(state.requests),
                                     .errorsPerSecond = rate(state.errors),
                                     .bytesPerSecond = rate(state.bytes),
                                     .streams = state.streams.size(),
                                     .cpu = std::max(0.0, reading.cpuSeconds - state.cpuSeconds) / seconds,
                                     .memoryBytes = reading.memoryBytes,
                                     .diskBytes = reading.diskBytes});
        }
        if (state.samples.size() > kSamples)
            state.samples.pop_front();
        state.hasBegun = true;
        state.begunAt = now;
        state.cpuSeconds = reading.cpuSeconds;
        state.requests = state.errors = state.bytes = 0;
    });
}

std::vector<ActivitySample> ActivityRecord::samples() const {
    return state_.with(
        [](const State& state) { return std::vector<ActivitySample>(state.samples.begin(), state.samples.end()); });
}

std::size_t ActivityRecord::streams() const {
    const auto now = clock_.steadyNow();
    return state_.with([&](const State& state) {
        return static_cast<std::size_t>(std::ranges::count_if(
            state.streams, [&](const auto& stream) { return now - stream.second <= kStreamMemory; }));
    });
}

} // namespace vitascope::server::metrics
