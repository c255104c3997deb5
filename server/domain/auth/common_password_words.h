// SPDX-License-Identifier: GPL-3.0-or-later
// The data behind common_passwords. Thread: any.
#pragma once

#include <string_view>

namespace vitascope::server::auth {

extern const std::string_view kCommonPasswordWords; // separated by white space

} // namespace vitascope::server::auth
