// SPDX-License-Identifier: GPL-3.0-or-later
// Language tags (RFC 5646, 2.1), as far as films need them. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace vitascope::server::catalog {

// Whether the text has the form of a tag: a language of 2 or 3 letters, then subtags of 2 to 8 letters or digits,
// each led by a hyphen. Whether the language exists is not asked.
[[nodiscard]] bool isLanguageTag(std::string_view text);

// The tag in lower case: tags that differ in case alone are the same (RFC 5646, 2.1.1).
[[nodiscard]] std::string lowerTag(std::string_view tag);

} // namespace vitascope::server::catalog
