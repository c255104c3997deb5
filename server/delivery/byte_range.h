// SPDX-License-Identifier: GPL-3.0-or-later
// Range requests of bytes (RFC 9110, 14). Several ranges come back sorted, without overlaps and without gaps that are
// smaller than the head of a part, so that no request makes the answer much larger than the file; a request for more
// ranges than kMostRanges gets the whole. Thread: any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vitascope::server::delivery {

struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t length = 0; // at least 1

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

struct WholeFile {};
struct NotSatisfiable {};
using ByteRanges = std::vector<ByteRange>; // at least one
using RangeAnswer = std::variant<WholeFile, ByteRanges, NotSatisfiable>;

inline constexpr std::size_t kMostRanges = 16;
inline constexpr std::uint64_t kSmallestGap = 128; // bytes; less than that is sent along

// What a Range header asks of a file of this size. A malformed header or another unit: the whole.
[[nodiscard]] RangeAnswer parseRange(std::string_view header, std::uint64_t size);

// "bytes 0-499/1234"
[[nodiscard]] std::string contentRange(const ByteRange& range, std::uint64_t size);

} // namespace vitascope::server::delivery
