// SPDX-License-Identifier: GPL-3.0-or-later
// URI references (RFC 3986). Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace vitascope::hls {

// The target of a reference found in the resource at base (§5.2); base is absolute. The reference's fragment is kept.
[[nodiscard]] std::string resolveUri(std::string_view base, std::string_view reference);

// Whether the reference is a relative path: no scheme, no authority, no leading slash.
[[nodiscard]] bool isRelativePath(std::string_view reference);

} // namespace vitascope::hls
