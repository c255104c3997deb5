// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 (RFC 3629). Thread: any.
#pragma once

#include <string_view>

namespace vitascope {

// No overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool isValidUtf8(std::string_view text);

} // namespace vitascope
