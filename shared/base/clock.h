// SPDX-License-Identifier: GPL-3.0-or-later
// Time as a value that is passed in. Stored times are UTC microseconds; durations of playback and deadlines use the
// steady time. Thread: any.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope {

using UtcTime = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;
using SteadyTime = std::chrono::steady_clock::time_point;

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime utcNow() const = 0;
    [[nodiscard]] virtual SteadyTime steadyNow() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcTime utcNow() const override {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
    [[nodiscard]] SteadyTime steadyNow() const override { return std::chrono::steady_clock::now(); }
};

// RFC 3339 in UTC with microseconds: 2026-05-01T12:00:00.000000Z.
[[nodiscard]] std::string toRfc3339(UtcTime time);
// Takes the form that toRfc3339 writes, with 0 to 6 digits of fraction and only the offset Z.
[[nodiscard]] std::optional<UtcTime> parseRfc3339(std::string_view text);

} // namespace vitascope
