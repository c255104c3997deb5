// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a playlist (RFC 8216 §4.1): tags and URIs, without blank lines and comments. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/hls/parser.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::hls {

struct Line {
    std::size_t number = 0; // from 1
    std::string_view name;  // of the tag, without '#'; empty for a URI
    std::string_view value; // of the tag, or the URI

    [[nodiscard]] bool isTag() const { return !name.empty(); }
};

// Checks the encoding, the limits and that #EXTM3U comes first; the lines refer to the text.
[[nodiscard]] Result<std::vector<Line>> readLines(std::string_view text, const ParserLimits& limits);

// "line 12: …"
[[nodiscard]] tl::unexpected<Error> failAt(std::size_t line, const std::string& what);
[[nodiscard]] tl::unexpected<Error> failAt(std::size_t line, const Error& error);

} // namespace vitascope::hls
