// SPDX-License-Identifier: GPL-3.0-or-later
// The passwords that attackers try first. About 1,900 words (common_password_words.cpp) and what people make of them:
// other case, letters replaced by digits and signs ("p@ssw0rd"), up to 4 digits and signs around a word
// ("!Summer2024"), runs of digits of any length ("dragon123456789"), a word twice; and what needs no word: one to four
// characters repeated, and walks along the alphabet, the digits or a row of the keyboard, in either direction.
// Thread: any.
#pragma once

#include <string_view>

namespace vitascope::server::auth {

// Without regard to the case of ASCII letters; the password is UTF-8.
[[nodiscard]] bool isCommonPassword(std::string_view password);

} // namespace vitascope::server::auth
