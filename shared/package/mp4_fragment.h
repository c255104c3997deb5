// SPDX-License-Identifier: GPL-3.0-or-later
// What a fragment (moof with its mdat) says about its samples (ISO/IEC 14496-12 §8.8). Thread: any.
#pragma once

#include "shared/package/mp4_init.h"

#include <cstdint>

namespace vitascope::package {

struct Fragment {
    std::int64_t decodeTime = 0; // tfdt
    std::int64_t duration = 0;   // of all samples; greater than 0
    std::uint64_t samples = 0;   // greater than 0
    bool startsWithSync = false;
    std::int64_t firstOffset = 0;      // composition offset of the first sample
    std::int64_t leastComposition = 0; // the least decode + composition time of a sample
    std::uint64_t dataStart = 0;       // of the samples' bytes, in the file
    std::uint64_t dataEnd = 0;
};

// The fragment whose moof is given: one track run of the init segment's track, addressed from the moof
// (default-base-is-moof, as CMAF asks), its samples one after another in the file.
[[nodiscard]] Result<Fragment> readFragment(ByteReader& bytes, const BoxPlace& moof, const InitSegment& init);

} // namespace vitascope::package
