// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 (RFC 3629). Thread: any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitascope {

struct Utf8Character {
    char32_t code = 0;
    std::size_t length = 0; // bytes; 0 if the bytes are not UTF-8
};

// The character at the start of the text, which is not empty. No overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] Utf8Character firstCharacter(std::string_view text);

// No character of it is malformed.
[[nodiscard]] bool isValidUtf8(std::string_view text);

// The code is one that firstCharacter gives.
void appendUtf8(std::string& text, char32_t code);

} // namespace vitascope
