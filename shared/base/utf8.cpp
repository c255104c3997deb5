// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/utf8.h"

#include <array>
#include <cstdint>

namespace vitascope {
namespace {

// How many bytes a first byte asks for, or 0.
std::size_t lengthOf(std::uint8_t first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return 2;
    if (first >= 0xe0 && first < 0xf0)
        return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

} // namespace

Utf8Character firstCharacter(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::size_t length = lengthOf(byte(0));
    if (length == 0 || length > text.size())
        return {};
    if (length == 1)
        return {byte(0), 1};
    char32_t code = byte(0) & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80U)
            return {};
        code = (code << 6U) | (byte(i) & 0x3fU);
    }
    constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    if (code < kLeast.at(length) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return {};
    return {code, length};
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (character.length == 0)
            return false;
        text.remove_prefix(character.length);
    }
    return true;
}

void appendUtf8(std::string& text, char32_t code) {
    const auto add = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto more = [&](unsigned shift) { add(0x80U | ((code >> shift) & 0x3fU)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xc0U | (code >> 6U));
        more(0);
    } else if (code < 0x10000) {
        add(0xe0U | (code >> 12U));
        more(6);
        more(0);
    } else {
        add(0xf0U | (code >> 18U));
        more(12);
        more(6);
        more(0);
    }
}

} // namespace vitascope
