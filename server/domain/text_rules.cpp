// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/text_rules.h"

#include "shared/base/ascii.h"
#include "shared/base/utf8.h"

#include <fmt/format.h>

namespace vitascope::server {
namespace {

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
