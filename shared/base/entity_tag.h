// SPDX-License-Identifier: GPL-3.0-or-later
// Entity tags of HTTP (RFC 9110, 8.8.3): what If-Match and If-None-Match say. Thread: any.
#pragma once

#include <string_view>

namespace vitascope {

// Compared strongly, a weak tag names nothing (8.8.3.2).
enum class TagComparison { Weak, Strong };

// Whether a list of entity tags, or "*", names this one, which is strong and has its quotes. A list that cannot be read
// names what stands before the place where it goes wrong.
[[nodiscard]] bool namesTag(std::string_view list, std::string_view tag, TagComparison comparison);

} // namespace vitascope
