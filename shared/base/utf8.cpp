// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/utf8.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace vitascope {
namespace {

// The bytes that follow a leading byte, and the smallest code point that may take so many; -1 for no leading byte.
std::pair<int, std::uint32_t> sequenceOf(unsigned char lead) {
    if (lead < 0x80)
        return {0, 0};
    if (lead >= 0xC2 && lead < 0xE0)
        return {1, 0x80};
    if (lead >= 0xE0 && lead < 0xF0)
        return {2, 0x800};
    if (lead >= 0xF0 && lead < 0xF5)
        return {3, 0x10000};
    return {-1, 0};
}

} // namespace

bool isValidUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        const auto [more, least] = sequenceOf(lead);
        if (more < 0 || text.size() - i < static_cast<std::size_t>(more))
            return false;
        std::uint32_t point = more == 0 ? lead : lead & (0x3FU >> static_cast<unsigned>(more));
        for (int k = 0; k < more; ++k) {
            const auto next = static_cast<unsigned char>(text[i++]);
            if ((next & 0xC0U) != 0x80)
                return false;
            point = (point << 6U) | (next & 0x3FU);
        }
        if (point < least || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
            return false;
    }
    return true;
}

} // namespace vitascope
