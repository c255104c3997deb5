// SPDX-License-Identifier: GPL-3.0-or-later
// What every text that a person typed must be: UTF-8 (RFC 3629) of a certain length, without control characters.
// Thread: any.
#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server {

struct TextLimits {
    std::string_view field; // named in the message: "name"
    std::size_t least = 0;  // characters (Unicode code points)
    std::size_t most = 0;
    bool lines = false; // line feeds and tabs are allowed
};

// The number of code points; nothing if the text is not UTF-8.
[[nodiscard]] std::optional<std::size_t> countCharacters(std::string_view text);

// The text without white space at its ends; InvalidInput, naming the field, if it breaks a limit.
[[nodiscard]] Result<std::string> checkText(std::string_view text, const TextLimits& limits);

} // namespace vitascope::server
