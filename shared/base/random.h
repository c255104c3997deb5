// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes from the system's random source (getrandom(2)), fit for keys and tokens. Thread: any.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace vitascope {

// Fills the whole span; ends the process if the system has no random source, since nothing can go on safely.
void fillRandom(std::span<std::uint8_t> bytes);

template<std::size_t Size>
[[nodiscard]] std::array<std::uint8_t, Size> randomBytes() {
    std::array<std::uint8_t, Size> bytes;
    fillRandom(bytes);
    return bytes;
}

} // namespace vitascope
