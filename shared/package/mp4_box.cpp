// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/mp4_box.h"

#include <algorithm>
#include <array>

namespace vitascope::package {
namespace {

constexpr std::size_t kMaxChildren = 10'000;

struct Header {
    FourCc type = 0;
    std::uint64_t header = 0;
    std::uint64_t size = 0;
};

// The header at the start of these bytes, of which up to 16 are looked at; room is all that the box may take.
Result<Header> readHeader(std::span<const std::uint8_t> bytes, std::uint64_t room) {
    BoxFields fields(bytes);
    Header read;
    read.size = fields.u32();
    read.type = fields.u32();
    read.header = 8;
    if (read.size == 1) {
        read.size = fields.u64();
        read.header = 16;
    }
    if (!fields.isGood())
        return fail(ErrorCode::Corrupt, "a box header is cut off");
    if (read.size < read.header || read.size > room)
        return fail(ErrorCode::Corrupt, "the box " + toText(read.type) + " has a size of " + std::to_string(read.size) +
                                            " where " + std::to_string(room) + " bytes are left");
    return read;
}

} // namespace

std::string toText(FourCc code) {
    std::string text;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        const auto c = static_cast<char>(code >> shift & 0xFFU);
        text += c >= 0x20 && c < 0x7F ? c : '?';
    }
    return text;
}

Result<BoxPlace> readBoxPlace(ByteReader& bytes, std::uint64_t offset, std::uint64_t end) {
    std::array<std::uint8_t, 16> buffer{};
    const auto room = end > offset ? end - offset : 0;
    const auto head = std::span(buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), room)));
    if (auto read = bytes.readAt(offset, head); !read)
        return fail(read.error());
    const auto header = readHeader(head, room);
    if (!header)
        return fail("at byte " + std::to_string(offset), header.error());
    return BoxPlace{header->type, offset, header->header, header->size};
}

Result<std::vector<std::uint8_t>> readBody(ByteReader& bytes, const BoxPlace& box) {
    if (box.size > kMaxBoxInMemory)
        return fail(ErrorCode::Corrupt, "the box " + toText(box.type) + " is larger than any honest one");
    std::vector<std::uint8_t> body(static_cast<std::size_t>(box.size - box.header));
    if (auto read = bytes.readAt(box.body(), body); !read)
        return fail(read.error());
    return body;
}

Result<std::vector<Box>> childrenOf(std::span<const std::uint8_t> body) {
    std::vector<Box> children;
    while (!body.empty()) {
        const auto header = readHeader(body, body.size());
        if (!header)
            return fail(header.error());
        if (children.size() == kMaxChildren)
            return fail(ErrorCode::Corrupt, "a box holds too many boxes");
        const auto box = body.first(static_cast<std::size_t>(header->size));
        children.push_back({header->type, box.subspan(static_cast<std::size_t>(header->header))});
        body = body.subspan(box.size());
    }
    return children;
}

Result<Box> onlyChild(const std::vector<Box>& children, FourCc type) {
    const auto isIt = [type](const Box& box) { return box.type == type; };
    const auto count = std::count_if(children.begin(), children.end(), isIt);
    if (count != 1)
        return fail(ErrorCode::Corrupt,
                    "there must be one box " + toText(type) + " and there are " + std::to_string(count));
    return *std::find_if(children.begin(), children.end(), isIt);
}

void BoxFields::skip(std::size_t count) {
    isGood_ = isGood_ && count <= bytes_.size();
    bytes_ = bytes_.subspan(std::min(count, bytes_.size()));
}

std::uint64_t BoxFields::take(std::size_t count) {
    std::uint64_t value = 0;
    if (count <= bytes_.size()) {
        for (const auto byte : bytes_.first(count))
            value = value << 8U | byte;
    }
    skip(count);
    return isGood_ ? value : 0;
}

} // namespace vitascope::package
