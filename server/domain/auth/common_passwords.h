// SPDX-License-Identifier: GPL-3.0-or-later
// The passwords of at least 8 characters that attackers try first. Thread: any.
#pragma once

#include <string_view>

namespace vitascope::server::auth {

// Whether the password is on the list, without regard to the case of ASCII letters.
[[nodiscard]] bool isCommonPassword(std::string_view password);

} // namespace vitascope::server::auth
