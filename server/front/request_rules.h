// SPDX-License-Identifier: GPL-3.0-or-later
// What a request's head must look like, checked on its bytes before the parser sees them. The parser is lenient where
// two readers of one connection can disagree about where a request ends (RFC 9112, 11.2); these rules are not:
// every line ends in CRLF, names touch their colon, no line is folded, no control characters; one Host in HTTP/1.1;
// one Content-Length in decimal; Transfer-Encoding is exactly `chunked`, in HTTP/1.1, without a Content-Length;
// Expect is 100-continue; the target is a path, or absolute with an authority and no user in it. Thread: any.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace vitascope::server::front {

struct Refusal {
    int status = 400;
    std::string detail;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

inline constexpr std::size_t kMethodLimit = 32;         // bytes; more gets 501
inline constexpr std::size_t kTargetLimit = 8UL * 1024; // bytes; more gets 414
inline constexpr std::size_t kHeaderLimit = 100;        // headers; more gets 431

// The head with its request line and the empty line at its end.
[[nodiscard]] tl::expected<void, Refusal> checkRequestHead(std::string_view head);

// A line behind a chunked body, without its CR LF: like a header's, and nothing that bears on framing or routing
// (RFC 9110, 6.5.1).
[[nodiscard]] tl::expected<void, Refusal> checkTrailerLine(std::string_view line);

// Whether a byte has no place in a header's value: controls but the tab.
[[nodiscard]] bool isControl(char letter);

// The target's path with its query: of the absolute form (RFC 9112, 3.2.2) without scheme and authority.
[[nodiscard]] std::string originForm(std::string_view target);

} // namespace vitascope::server::front
