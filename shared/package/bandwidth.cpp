// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/manifest.h"

#include <algorithm>
#include <cmath>

namespace vitascope::package {
namespace {

BitsPerSecond ceilRate(std::uint64_t bytes, double seconds) {
    return {static_cast<std::int64_t>(std::ceil(static_cast<double>(bytes) * 8 / seconds))};
}

} // namespace

Bandwidth measureBandwidth(const std::vector<Segment>& segments, std::int64_t timescale) {
    const auto scale = static_cast<double>(timescale);
    std::int64_t longest = 0;
    std::int64_t ticks = 0;
    std::uint64_t bytes = 0;
    for (const auto& segment : segments) {
        longest = std::max(longest, segment.duration);
        ticks += segment.duration;
        bytes += segment.length;
    }
    if (ticks <= 0)
        return {};
    Bandwidth measured{{}, ceilRate(bytes, static_cast<double>(ticks) / scale)};
    const double target = std::max(1.0, std::round(static_cast<double>(longest) / scale)) * scale;
    for (std::size_t first = 0; first < segments.size(); ++first) {
        std::int64_t runTicks = 0;
        std::uint64_t runBytes = 0;
        for (auto last = first; last < segments.size(); ++last) {
            runTicks += segments[last].duration;
            runBytes += segments[last].length;
            const auto length = static_cast<double>(runTicks);
            if (length > 1.5 * target)
                break;
            if (length >= 0.5 * target)
                measured.peak = std::max(measured.peak, ceilRate(runBytes, length / scale));
        }
    }
    measured.peak = std::max(measured.peak, measured.average);
    return measured;
}

} // namespace vitascope::package
