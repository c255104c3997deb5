// SPDX-License-Identifier: GPL-3.0-or-later
// Whom an address is counted with where clients are limited. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace vitascope {

// What an address counts as: an IPv4 address by itself, an IPv6 address with its whole /64, which is one subscriber's.
// Text that is no address counts by itself.
[[nodiscard]] std::string networkOf(std::string_view address);

} // namespace vitascope
