// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/segment_builder.h"

#include <algorithm>
#include <cmath>

namespace vitascope::packaging {
namespace {

constexpr double kLongestFragment = 1.02; // seconds: four for 4.004 s too

} // namespace

Bytes buildSegment(std::span<const Sample> samples, std::uint32_t timescale, std::uint32_t& sequence) {
    const std::int64_t start = samples.front().decodeTime;
    const std::int64_t duration = samples.back().decodeTime + samples.back().duration - start;
    const double seconds = static_cast<double>(duration) / timescale;
    const auto count = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(seconds / kLongestFragment)));
    Bytes segment;
    std::size_t begin = 0;
    for (std::int64_t fragment = 1; fragment <= count && begin < samples.size(); ++fragment) {
        const std::int64_t until = start + duration * fragment / count;
        std::size_t end = begin;
        while (end < samples.size() && (fragment == count || samples[end].decodeTime < until))
            ++end;
        if (end > begin)
            appendFragment(segment, ++sequence, samples.subspan(begin, end - begin));
        begin = end;
    }
    return segment;
}

} // namespace vitascope::packaging
