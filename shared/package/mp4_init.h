// SPDX-License-Identifier: GPL-3.0-or-later
// What an init segment (ftyp, moov) says about its one track. Thread: any.
#pragma once

#include "shared/package/mp4_box.h"

#include <cstdint>
#include <string>

namespace vitascope::package {

struct SampleDefaults {
    std::uint32_t duration = 0;
    std::uint32_t size = 0;
    std::uint32_t flags = 0;
};

struct InitSegment {
    std::uint32_t trackId = 0;
    std::uint32_t timescale = 0;
    FourCc handler = 0;     // vide, soun …
    FourCc sampleEntry = 0; // avc1, mp4a …
    std::string codec;      // RFC 6381 where it can be told (avc1, avc3, mp4a), else the name of the sample entry
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t channels = 0;
    std::uint32_t sampleRate = 0;
    std::int64_t mediaTime = 0; // of the edit list: the media tick that is shown at 0
    SampleDefaults defaults;    // trex
};

// The bytes [0, length) are one ftyp first, then one moov; free, skip and udta-like boxes may stand between. Corrupt
// otherwise, or if moov holds samples of its own, no mvex, or not exactly one track.
[[nodiscard]] Result<InitSegment> readInitSegment(ByteReader& bytes, std::uint64_t length);

} // namespace vitascope::package
