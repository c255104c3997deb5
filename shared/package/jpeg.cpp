// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/jpeg.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace vitascope::package {
namespace {

using Bytes = std::span<const std::uint8_t>;

enum Marker : std::uint8_t {
    kStuffing = 0x00,
    kBaselineFrame = 0xC0,
    kHuffmanTables = 0xC4,
    kFirstRestart = 0xD0,
    kLastRestart = 0xD7,
    kStart = 0xD8,
    kEnd = 0xD9,
    kScan = 0xDA,
    kQuantization = 0xDB,
    kRestartInterval = 0xDD,
    kJfif = 0xE0,
    kEscape = 0xFF,
};

tl::unexpected<Error> corrupt(const std::string& what) {
    return fail(ErrorCode::Corrupt, "JPEG: " + what);
}

std::size_t numberAt(Bytes bytes, std::size_t offset) {
    return std::size_t{bytes[offset]} << 8U | bytes[offset + 1];
}

// JFIF 1.02, without a thumbnail: nothing else has a place in it.
bool isPlainJfif(Bytes body) {
    constexpr std::array<std::uint8_t, 5> kIdentifier{'J', 'F', 'I', 'F', 0};
    constexpr std::size_t kSize = 14;
    return body.size() == kSize && std::ranges::equal(body.first(kIdentifier.size()), kIdentifier) &&
           body[kSize - 2] == 0 && body[kSize - 1] == 0;
}

// What stands between the length and the next marker.
Result<PixelSize> readFrame(Bytes body) {
    constexpr std::size_t kHead = 6;
    constexpr std::size_t kComponents = 3;
    constexpr std::uint8_t kPrecision = 8;
    if (body.size() != kHead + kComponents * 3 || body[0] != kPrecision || body[5] != kComponents)
        return corrupt("not three components of 8 bits");
    const PixelSize size{static_cast<std::int64_t>(numberAt(body, 3)), static_cast<std::int64_t>(numberAt(body, 1))};
    if (size.width == 0 || size.height == 0)
        return corrupt("it has no size");
    return size;
}

// The entropy-coded data runs to the end marker, which ends the bytes.
Result<void> checkScan(Bytes data) {
    for (std::size_t i = 0; i + 1 < data.size(); ++i) {
        if (data[i] != kEscape)
            continue;
        const auto next = data[++i];
        if (next == kEnd)
            return i + 1 == data.size() ? Result<void>() : corrupt("bytes follow its end");
        if (next != kStuffing && (next < kFirstRestart || next > kLastRestart))
            return corrupt("a second scan, or damage");
    }
    return corrupt("it does not end");
}

} // namespace

Result<PixelSize> readJpegSize(Bytes bytes) {
    if (bytes.size() < 4 || bytes[0] != kEscape || bytes[1] != kStart)
        return corrupt("it does not start as a picture");
    std::optional<PixelSize> size;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        const auto marker = bytes[at + 1];
        const auto length = numberAt(bytes, at + 2);
        if (bytes[at] != kEscape || length < 2 || length > bytes.size() - at - 2)
            return corrupt("a broken marker at " + std::to_string(at));
        const bool isFirst = at == 2;
        const auto body = bytes.subspan(at + 4, length - 2);
        at += 2 + length;
        if (marker == kScan) {
            if (!size)
                return corrupt("a scan without its frame");
            if (const auto whole = checkScan(bytes.subspan(at)); !whole)
                return fail(whole.error());
            return *size;
        }
        if (marker == kBaselineFrame) {
            const auto frame = readFrame(body);
            if (!frame || size)
                return frame ? corrupt("two frames") : frame;
            size = *frame;
        } else if (marker == kJfif) {
            if (!isFirst || !isPlainJfif(body))
                return corrupt("an APP0 that is not the one plain JFIF header");
        } else if (marker != kHuffmanTables && marker != kQuantization && marker != kRestartInterval) {
            return corrupt("the marker " + std::to_string(marker) + " does not belong here");
        }
    }
    return corrupt("it has no scan");
}

} // namespace vitascope::package
