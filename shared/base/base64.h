// SPDX-License-Identifier: GPL-3.0-or-later
// Base64 (RFC 4648): the standard alphabet with padding (section 4) and the URL-safe one without (section 5),
// of any bytes. Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitascope {

[[nodiscard]] std::string toBase64(std::string_view bytes);
[[nodiscard]] std::string toBase64Url(std::string_view bytes);

// Nothing unless the text is exactly what the encoder would write: foreign characters, missing or surplus padding and
// stray bits at the end are refused.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);
[[nodiscard]] std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace vitascope
