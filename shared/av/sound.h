// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of decoded sound, without FFmpeg's types: interleaved 32-bit floats at kSoundRate in kSoundChannels.
// Thread: any, one object one thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

namespace vitascope::av {

constexpr int kSoundRate = 48000;
constexpr int kSoundChannels = 2;

struct Sound {
    std::vector<float> samples;
    std::chrono::microseconds time{}; // of the first sample

    [[nodiscard]] std::size_t count() const { return samples.size() / kSoundChannels; } // one a channel
};

} // namespace vitascope::av
