// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/avc.h"

#include "shared/packaging/box_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitascope::packaging {
namespace {

using NalUnit = std::span<const std::uint8_t>;

constexpr int kSps = 7;
constexpr int kPps = 8;
constexpr std::array<std::uint8_t, 3> kStartCode{0, 0, 1};

// Calls visit(NalUnit) for each unit between start codes of three or four bytes.
template<class Visit>
void forEachNalUnit(std::span<const std::uint8_t> stream, Visit&& visit) {
    auto at = std::search(stream.begin(), stream.end(), kStartCode.begin(), kStartCode.end());
    while (at != stream.end()) {
        const auto begin = at + kStartCode.size();
        at = std::search(begin, stream.end(), kStartCode.begin(), kStartCode.end());
        auto end = at;
        while (end != begin && *(end - 1) == 0) // the fourth byte of the next start code, or padding
            --end;
        if (end != begin)
            visit(NalUnit(begin, end));
    }
}

} // namespace

Result<std::vector<std::uint8_t>> avcConfiguration(std::span<const std::uint8_t> parameterSets) {
    NalUnit sps;
    NalUnit pps;
    forEachNalUnit(parameterSets, [&](NalUnit unit) {
        const int type = unit[0] & 0x1F;
        if (type == kSps && sps.empty())
            sps = unit;
        else if (type == kPps && pps.empty())
            pps = unit;
    });
    if (sps.size() < 4 || pps.empty())
        return fail(ErrorCode::Internal, "the encoder gave no parameter sets");
    std::vector<std::uint8_t> record;
    BoxBuilder out(record);
    out.u8(1);
    out.bytes(sps.subspan(1, 3)); // profile, constraints, level
    out.u8(0xFF);                 // lengths of 4 bytes
    out.u8(0xE1);                 // one SPS
    out.u16(static_cast<std::uint32_t>(sps.size()));
    out.bytes(sps);
    out.u8(1);
    out.u16(static_cast<std::uint32_t>(pps.size()));
    out.bytes(pps);
    if (sps[1] >= 100) // High and above: 4:2:0 with 8 bits, no extensions
        out.bytes(std::array<std::uint8_t, 4>{0xFD, 0xF8, 0xF8, 0});
    return record;
}

std::string avcCodec(std::span<const std::uint8_t> configuration) {
    return fmt::format("avc1.{:02x}{:02x}{:02x}", configuration[1], configuration[2], configuration[3]);
}

std::vector<std::uint8_t> withLengths(std::span<const std::uint8_t> byteStream) {
    std::vector<std::uint8_t> result;
    result.reserve(byteStream.size() + 16);
    BoxBuilder out(result);
    forEachNalUnit(byteStream, [&](NalUnit unit) {
        out.u32(static_cast<std::uint32_t>(unit.size()));
        out.bytes(unit);
    });
    return result;
}

} // namespace vitascope::packaging
