// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/text_rules.h"

#include "shared/base/ascii.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace vitascope::server {
namespace {

struct Character {
    char32_t code = 0;
    std::size_t length = 0; // bytes; 0 if the bytes are not UTF-8
};

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

Character firstCharacter(std::string_view text) {
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

bool isControl(char32_t code, bool lines) {
    if (lines && (code == '\n' || code == '\t'))
        return false;
    // C0, DEL, C1, and the marks that turn the direction of the text around them.
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

} // namespace

std::optional<std::size_t> countCharacters(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (character.length == 0)
            return std::nullopt;
        text.remove_prefix(character.length);
        ++count;
    }
    return count;
}

Result<std::string> checkText(std::string_view text, const TextLimits& limits) {
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::InvalidInput, fmt::format("{} {}", limits.field, why));
    };
    const std::string_view inner = trimmed(text, " \t\r\n");
    std::size_t count = 0;
    for (auto rest = inner; !rest.empty(); ++count) {
        const auto character = firstCharacter(rest);
        if (character.length == 0)
            return refuse("is not UTF-8 text");
        if (isControl(character.code, limits.lines))
            return refuse("contains a control character");
        rest.remove_prefix(character.length);
    }
    if (count < limits.least)
        return refuse(limits.least == 1 ? "is empty" : fmt::format("has fewer than {} characters", limits.least));
    if (count > limits.most)
        return refuse(fmt::format("has more than {} characters", limits.most));
    return std::string(inner);
}

} // namespace vitascope::server
