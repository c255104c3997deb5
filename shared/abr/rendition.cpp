// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/abr/rendition.h"

namespace vitascope::abr {

std::int64_t Ladder::bytes(std::size_t rendition, std::size_t segment) const {
    const auto& chosen = renditions[rendition];
    if (segment < chosen.segmentBytes.size())
        return chosen.segmentBytes[segment];
    return static_cast<std::int64_t>(static_cast<double>(chosen.average.value) * segmentDuration[segment].count() /
                                     8.0);
}

} // namespace vitascope::abr
