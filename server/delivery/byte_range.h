// SPDX-License-Identifier: GPL-3.0-or-later
// Range requests of bytes (RFC 9110, 14). One range is honoured; a request for several gets the whole, which the RFC
// allows. Thread: any.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace vitascope::server::delivery {

struct WholeFile {};
struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t length = 0; // at least 1

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};
struct NotSatisfiable {};
using RangeAnswer = std::variant<WholeFile, ByteRange, NotSatisfiable>;

// What a Range header asks of a file of this size. A malformed header, another unit or several ranges: the whole.
[[nodiscard]] RangeAnswer parseRange(std::string_view header, std::uint64_t size);

// "bytes 0-499/1234"
[[nodiscard]] std::string contentRange(const ByteRange& range, std::uint64_t size);

// Whether an If-None-Match header (RFC 9110, 13.1.2) names the entity tag; compared weakly.
[[nodiscard]] bool namesTag(std::string_view ifNoneMatch, std::string_view tag);

} // namespace vitascope::server::delivery
