// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes of ISO base media files (ISO/IEC 14496-12 §4.2): headers over a ByteReader, and contents in memory. Nothing is
// trusted: every size is checked against what holds it. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/package/byte_reader.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vitascope::package {

inline constexpr std::uint64_t kMaxBoxInMemory = 8U << 20U; // moov, moof

using FourCc = std::uint32_t;

// fourCc("moov")
[[nodiscard]] constexpr FourCc fourCc(const char (&text)[5]) {
    FourCc code = 0;
    for (int i = 0; i < 4; ++i)
        code = code << 8U | static_cast<unsigned char>(text[i]);
    return code;
}

// For messages; what is not printable becomes '?'.
[[nodiscard]] std::string toText(FourCc code);

// Where a box lies in the file.
struct BoxPlace {
    FourCc type = 0;
    std::uint64_t offset = 0;
    std::uint64_t header = 0; // bytes of its header
    std::uint64_t size = 0;   // with its header

    [[nodiscard]] std::uint64_t body() const { return offset + header; }
    [[nodiscard]] std::uint64_t end() const { return offset + size; }
};

// The box at offset, which ends at or before end. A size of 0 ("to the end of the file") is refused.
[[nodiscard]] Result<BoxPlace> readBoxPlace(ByteReader& bytes, std::uint64_t offset, std::uint64_t end);

// The body of a box of at most kMaxBoxInMemory.
[[nodiscard]] Result<std::vector<std::uint8_t>> readBody(ByteReader& bytes, const BoxPlace& box);

// A box inside a body in memory; refers to it.
struct Box {
    FourCc type = 0;
    std::span<const std::uint8_t> body;
};

[[nodiscard]] Result<std::vector<Box>> childrenOf(std::span<const std::uint8_t> body);

// The only child of a type. Corrupt if there is none or more than one.
[[nodiscard]] Result<Box> onlyChild(const std::vector<Box>& children, FourCc type);

// Big-endian numbers one after another. Reading beyond the end gives 0 and makes isGood() false for good.
class BoxFields {
public:
    explicit BoxFields(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(take(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(take(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(take(4)); }
    std::uint64_t u64() { return take(8); }
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    void skip(std::size_t count);

    [[nodiscard]] std::span<const std::uint8_t> rest() const { return bytes_; }
    [[nodiscard]] bool isGood() const { return isGood_; }

private:
    std::uint64_t take(std::size_t count);

    std::span<const std::uint8_t> bytes_;
    bool isGood_ = true;
};

} // namespace vitascope::package
