// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/decode_times.h"

#include <algorithm>

namespace vitascope::packaging {
namespace {

// By how many places the order of decoding runs ahead: the least d with sorted[i - d] <= presentation[i] for all i.
std::size_t reorderDepth(std::span<const std::int64_t> presentation, const std::vector<std::int64_t>& sorted) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < presentation.size(); ++i) {
        const auto place =
            static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), presentation[i]) - sorted.begin());
        if (i > place)
            depth = std::max(depth, i - place);
    }
    return depth;
}

} // namespace

std::vector<std::int64_t> decodeTimes(std::span<const std::int64_t> presentation) {
    const std::size_t count = presentation.size();
    std::vector<std::int64_t> sorted(presentation.begin(), presentation.end());
    std::sort(sorted.begin(), sorted.end());
    const std::size_t depth = reorderDepth(presentation, sorted);
    std::vector<std::int64_t> times(count);
    // The first depth + 1 pictures share the time of the first one shown; from there on each is decoded `depth`
    // places before the picture shown at the same place.
    const std::size_t lead = std::min(depth, count - 1);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > lead)
            times[i] = sorted[i - depth];
        else
            times[i] = sorted[0] + (lead == 0 ? 0
                                              : (sorted[1] - sorted[0]) * static_cast<std::int64_t>(i) /
                                                    static_cast<std::int64_t>(lead + 1));
    }
    // Pictures at the end that are decoded in the order of showing are decoded when shown, so that the last one lasts
    // no longer than it is shown.
    for (std::size_t i = count; i-- > 0 && presentation[i] == sorted[i];)
        times[i] = presentation[i];
    return times;
}

} // namespace vitascope::packaging
