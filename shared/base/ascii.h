// SPDX-License-Identifier: GPL-3.0-or-later
// Text of protocols, whose letters are those of ASCII whatever the locale. Thread: any.
#pragma once

#include <string_view>

namespace vitascope {

// Without the blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::string_view blanks = " \t");

// Equal but for the case of A to Z.
[[nodiscard]] bool equalIgnoringCase(std::string_view left, std::string_view right);

} // namespace vitascope
