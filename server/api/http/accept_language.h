// SPDX-License-Identifier: GPL-3.0-or-later
// The Accept-Language header (RFC 9110, 12.5.4). Thread: any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::api::http {

// The language ranges, the one that is liked best first; without "*", those of quality 0, and what is no range. At most
// 20 are looked at.
[[nodiscard]] std::vector<std::string> parseAcceptLanguage(std::string_view header);

} // namespace vitascope::server::api::http
