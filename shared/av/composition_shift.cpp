// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/composition_shift.h"

#include <algorithm>
#include <bit>
#include <string_view>

namespace vitascope::av {

namespace {

using Bytes = std::span<const std::uint8_t>;

std::uint32_t word(Bytes bytes, std::size_t at) {
    return static_cast<std::uint32_t>(bytes[at]) << 24U | static_cast<std::uint32_t>(bytes[at + 1]) << 16U |
           static_cast<std::uint32_t>(bytes[at + 2]) << 8U | bytes[at + 3];
}

// Calls visit(type, content) for each box that is whole.
template<class Visit>
void forEachBox(Bytes bytes, const Visit& visit) {
    while (bytes.size() >= 8) {
        const auto size = word(bytes, 0);
        if (size < 8 || size > bytes.size())
            return;
        visit(std::string_view(reinterpret_cast<const char*>(bytes.data()) + 4, 4), bytes.first(size).subspan(8));
        bytes = bytes.subspan(size);
    }
}

std::int64_t largestNegativeOffset(Bytes trun) {
    constexpr std::uint32_t kDataOffset = 0x1;
    constexpr std::uint32_t kFirstFlags = 0x4;
    constexpr std::uint32_t kOffsets = 0x800;
    constexpr std::uint32_t kFieldsBefore = 0x700; // duration, size, flags
    if (trun.size() < 8 || trun[0] == 0 || (word(trun, 0) & kOffsets) == 0)
        return 0;
    const auto flags = word(trun, 0);
    const std::size_t samples = word(trun, 4);
    const std::size_t start = 8 + ((flags & kDataOffset) ? 4U : 0U) + ((flags & kFirstFlags) ? 4U : 0U);
    const auto before = 4 * static_cast<std::size_t>(std::popcount(flags & kFieldsBefore));
    std::int64_t largest = 0;
    for (std::size_t i = 0, at = start + before; i < samples && at + 4 <= trun.size(); ++i, at += before + 4)
        largest = std::max(largest, -static_cast<std::int64_t>(static_cast<std::int32_t>(word(trun, at))));
    return largest;
}

} // namespace

std::int64_t compositionShift(Bytes fragments, std::uint32_t trackId) {
    std::int64_t largest = 0;
    forEachBox(fragments, [&](std::string_view moof, Bytes content) {
        if (moof != "moof")
            return;
        forEachBox(content, [&](std::string_view traf, Bytes boxes) {
            if (traf != "traf")
                return;
            bool isOurs = false;
            forEachBox(boxes, [&](std::string_view type, Bytes box) {
                if (type == "tfhd")
                    isOurs = box.size() >= 8 && word(box, 4) == trackId;
                else if (type == "trun" && isOurs)
                    largest = std::max(largest, largestNegativeOffset(box));
            });
        });
    });
    return largest;
}

} // namespace vitascope::av
