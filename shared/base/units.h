// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities whose unit lives in the type. Thread: any.
#pragma once

#include <chrono> // and <compare>, which Qt 6.4's moc cannot read by itself
#include <cstdint>

namespace vitascope {

using Seconds = std::chrono::duration<double>;

struct BitsPerSecond {
    std::int64_t value = 0;

    friend auto operator<=>(const BitsPerSecond&, const BitsPerSecond&) = default;
};

// How long the bytes take at this rate; an endless time at rate 0 is the caller's to exclude.
[[nodiscard]] constexpr Seconds transferTime(std::int64_t bytes, BitsPerSecond rate) {
    return Seconds(static_cast<double>(bytes) * 8.0 / static_cast<double>(rate.value));
}

// The rate of so many bytes over a time greater than zero.
[[nodiscard]] constexpr BitsPerSecond rateOf(std::int64_t bytes, Seconds time) {
    return BitsPerSecond{static_cast<std::int64_t>(static_cast<double>(bytes) * 8.0 / time.count())};
}

} // namespace vitascope
